import lettersExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url'
import letters from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import type { BoardSnapshot } from '@caseboard/board'
import { formatDate } from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'
import { Box, type Editor } from '@tldraw/tldraw'
import { isView } from '../ids.ts'
import type { Box as Area } from '../layout.ts'
import { measureWords } from '../measure.ts'
import { boardSvg, type Picture } from './board-svg.ts'
import { round } from './svg.ts'

export type PictureFormat = 'png' | 'svg'

export interface PictureWish {
  readonly stage?: StageId
  readonly format: PictureFormat
  readonly today: Date
}

/** A picture of the board, drawings and all. Throws with words for people when the browser cannot make one. */
export async function takePicture(
  editor: Editor,
  board: BoardSnapshot,
  { stage, format, today }: PictureWish,
): Promise<Blob> {
  const picture = await boardSvg(board, {
    ...(stage ? { stage } : {}),
    measure: measureWords,
    fontRules: await fontRules(JSON.stringify(board)),
    drawn: reachOfDrawing(editor),
    drawing: (area) => drawingIn(editor, area),
    day: formatDate(localDay(today)),
  })
  return format === 'svg' ? new Blob([picture.svg], { type: 'image/svg+xml' }) : paint(picture)
}

/** The letters themselves, inside the file; those of other Latin languages (ŵ, ŷ) only where they are used. */
async function fontRules(words: string): Promise<string> {
  const isPlain = !/[\u0100-\u02ff\u1e00-\u1eff]/.test(words)
  const rules = await Promise.all([
    fontRule(letters, 'U+0000-00FF, U+2000-206F, U+20AC, U+2122, U+2190-2193, U+2212'),
    ...(isPlain ? [] : [fontRule(lettersExt, 'U+0100-02FF, U+1E00-1EFF, U+20A0-20AB')]),
  ])
  return rules.join('')
}

async function fontRule(address: string, range: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return `@font-face{font-family:'Atkinson Hyperlegible Next Variable';font-weight:200 800;src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2');unicode-range:${range}}`
}

const inkOn = (editor: Editor) => editor.getCurrentPageShapes().filter((shape) => !isView(shape))

/** As far as people can look; what lies beyond is nobody's. */
function reachOfDrawing(editor: Editor): Area | undefined {
  const boxes = inkOn(editor).flatMap((shape) => editor.getShapePageBounds(shape) ?? [])
  if (boxes.length === 0) return undefined
  const all = Box.Common(boxes)
  const { bounds } = editor.getCameraOptions().constraints ?? {}
  if (!bounds) return all
  const x = Math.max(all.x, bounds.x)
  const y = Math.max(all.y, bounds.y)
  const w = Math.min(all.maxX, bounds.x + bounds.w) - x
  const h = Math.min(all.maxY, bounds.y + bounds.h) - y
  return w > 0 && h > 0 ? { x, y, w, h } : undefined
}

/** What people drew in a part of the page, as tldraw draws it, on light paper. */
async function drawingIn(editor: Editor, area: Area): Promise<string> {
  const bounds = new Box(area.x, area.y, area.w, area.h)
  const ids = inkOn(editor)
    .filter((shape) => editor.getShapePageBounds(shape)?.collides(bounds))
    .map(({ id }) => id)
  if (ids.length === 0) return ''
  const made = await editor.getSvgElement(ids, {
    bounds,
    padding: 0,
    background: false,
    darkMode: false,
  })
  if (!made) return ''
  const { svg } = made
  svg.setAttribute('x', round(area.x))
  svg.setAttribute('y', round(area.y))
  svg.setAttribute('width', round(area.w))
  svg.setAttribute('height', round(area.h))
  // The letters are in the file already; tldraw would bring its own copy of each.
  if (!svg.querySelector('foreignObject'))
    for (const style of svg.querySelectorAll('style')) style.remove()
  return new XMLSerializer().serializeToString(svg)
}

/** Twice the size of the page, as long as browsers can hold such a picture. */
const SHARP = 2
const LONGEST_SIDE = 8000
const MOST_PIXELS = 40_000_000
const LETTERS_MS = 300
/** Its message is for people. */
export class NoPng extends Error {
  override readonly name = 'NoPng'
}

const NO_PNG = 'This browser cannot make a PNG of the board. Save it as SVG instead.'

async function paint({ svg, w, h }: Picture): Promise<Blob> {
  const scale = Math.min(SHARP, LONGEST_SIDE / Math.max(w, h), Math.sqrt(MOST_PIXELS / (w * h)))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(w * scale)
  canvas.height = Math.round(h * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new NoPng(NO_PNG)
  // A browser reads the letters in a picture when it first draws it, and leaves their words out that time. None
  // says when it has them.
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  await new Promise((resolve) => setTimeout(resolve, LETTERS_MS))
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new NoPng(NO_PNG)
  return blob
}

function localDay(day: Date): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
