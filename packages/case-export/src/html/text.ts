import type { Cell, Source } from '@caseboard/case'
import { el } from '../markup.ts'
import type { Child } from '../markup.ts'

/** Typed line breaks stay line breaks. */
export function lines(text: string): Child {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? whole(line) : [el('br', {}), whole(line)]))
}

/** Browsers break a line between − and £: an amount owed would begin its line as one in hand. */
function whole(line: string): Child {
  return line
    .split(/(−£[\d,.]*\d)/)
    .map((part, index) => (index % 2 === 1 ? el('span', { class: 'whole' }, part) : part))
}

/** An item or cell: its text, linked where it leads somewhere, and the note on a line below. */
export function cellOf({ text, note, href }: Cell): Child {
  return [
    href === undefined ? lines(text) : el('a', { href, rel: 'noreferrer' }, lines(text)),
    note === undefined || note === '' ? [] : el('small', { class: 'note' }, lines(note)),
  ]
}

export const sourceId = ({ label }: Source): string => `source-${label}`

/** “C2” set high, leading to the entry in the list of sources. */
export function citations(cited: readonly Source[]): Child {
  return cited.map((source) =>
    el(
      'sup',
      {},
      el(
        'a',
        { href: `#${sourceId(source)}`, 'aria-label': `${source.label}, source: ${source.name}` },
        source.label,
      ),
    ),
  )
}
