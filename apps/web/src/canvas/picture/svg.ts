import type { Hand } from '../measure.ts'

/*  The few elements a picture is made of, as text. Everything that people wrote goes through `escape`. */

type Value = string | number | undefined

export function element(name: string, attributes: Record<string, Value>, inside = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(typeof value === 'number' ? round(value) : value!)}"`)
    .join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}

/** Lines of text, each under the last; `y` is the line that the first stands on. */
export function text(
  lines: readonly string[],
  at: { x: number; y: number; lineHeight: number; end?: boolean; middle?: boolean },
  { size, weight }: Hand,
  fill: string,
): string {
  if (lines.every((line) => line === '')) return ''
  const spans = lines.map((line, row) =>
    element('tspan', { x: at.x, y: at.y + row * at.lineHeight }, escape(line) || ' '),
  )
  return element(
    'text',
    {
      'font-size': size,
      'font-weight': weight === 400 ? undefined : weight,
      'text-anchor': at.end ? 'end' : at.middle ? 'middle' : undefined,
      fill,
    },
    spans.join(''),
  )
}

export function escape(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(NOT_XML, '')
}

// What no XML may hold; one pasted from a terminal would make a file nobody can open.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

export const round = (value: number): string => String(Math.round(value * 100) / 100)
