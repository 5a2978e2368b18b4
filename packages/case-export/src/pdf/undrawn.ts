/** The signs Typst could not draw, read from its complaint: it names them as Rust writes strings. */
export function undrawnSigns(error: unknown): string[] {
  return [...wordsOf(error).matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].flatMap(
    ([, sign = '']) => [...unescaped(sign)],
  )
}

/** The compiler puts its complaints in `message` or in `code`, depending on where they arise. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.message} ${'code' in error ? String(error.code) : ''}`
}

function unescaped(text: string): string {
  return text
    .replace(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/\\/g, '')
}

/** The same data with each of these signs as its number in square brackets. */
export function replaceSigns(json: string, signs: ReadonlySet<string>): string {
  return signs.size === 0
    ? json
    : [...json].map((sign) => (signs.has(sign) ? signNumber(sign) : sign)).join('')
}

/** “[U+6F22]” */
export function signNumber(sign: string): string {
  return `[U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`
}
