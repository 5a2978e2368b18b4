/** A way of writing: size in page units, weight as in CSS. */
export interface Hand {
  readonly size: number
  readonly weight: number
}

/** Where there is no screen to measure on, a letter is about so wide for its size. */
const LETTER = 0.513

let pen: CanvasRenderingContext2D | null | undefined

/** The width of some words in one line, in page units. */
export function measureWords(words: string, { size, weight }: Hand): number {
  if (pen === undefined) {
    pen = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')
  }
  if (!pen) return words.length * size * LETTER
  pen.font = `${weight} ${size}px 'Atkinson Hyperlegible Next Variable', system-ui, sans-serif`
  return pen.measureText(words).width
}
