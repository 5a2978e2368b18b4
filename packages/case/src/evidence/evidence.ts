import { plainValue } from '@caseboard/board'
import type { BoardSnapshot } from '@caseboard/board'
import type { CardPlace } from '../appraisal/figure.ts'
import { placeIn } from '../appraisal/remark.ts'
import { cellOf, columnOf, textOf, worksheetsOf } from '../coverage/worksheets.ts'
import type { Entry } from '../coverage/worksheets.ts'
import { listed } from '../coverage/words.ts'
import { once } from '../once.ts'
import { joined, safeHref } from '../text.ts'

/** How good a piece of evidence is, or what a benefit rests on, in one sentence at its place. */
export interface EvidenceNote {
  readonly place: CardPlace
  readonly says: string
}

/**
 * What there is to read beside evidence: for each case of the evidence bank its strength, date, whose it is
 * and its source; for each benefit the cases it names, or that it names none of them, or nothing at all.
 */
export const evidenceNotes = once((board: BoardSnapshot): readonly EvidenceNote[] => {
  const sheets = worksheetsOf(board)
  const cases = sheets.rows('evidence-bank', 'cases')
  return [
    ...cases.map((entry) => ({ place: placeIn(entry, 'cases'), says: wordsOf(entry) })),
    ...sheets.rows('benefits-register', 'benefits').map((entry) => ({
      place: placeIn(entry, 'benefits', 'evidence'),
      says: citedWords(textOf(entry, 'evidence'), cases),
    })),
  ]
})

function citedWords(cited: string, cases: readonly Entry[]): string {
  if (cited === '') return 'No evidence yet, so this benefit is an assumption'
  const found = cases.filter((entry) => names(cited, entry))
  return found.length === 0
    ? 'About us, or not in the evidence bank yet'
    : `In the evidence bank: ${listed([...new Set(found.map(wordsOf))])}`
}

/** “Reported by the organisation, 2020, elsewhere (Leeds City Council), open-innovations.org” */
function wordsOf(entry: Entry): string {
  const who = textOf(entry, 'who')
  const host = safeHref(textOf(entry, 'link'))?.match(/^https?:\/\/(?:www\.)?([^/:?#]+)/i)?.[1]
  return joined([
    labelOf(entry, 'strength') || 'Strength not said',
    yearOf(textOf(entry, 'result')) ?? checkedWords(entry),
    who === '' ? 'elsewhere' : `elsewhere (${who})`,
    host ?? 'no source yet',
  ])
}

const labelOf = (entry: Entry, column: string): string =>
  plainValue(columnOf(entry, column), cellOf(entry, column))

/** The year of the figure: the last one its result speaks of. */
const yearOf = (result: string): string | undefined => result.match(/\b(?:19|20)\d\d\b/g)?.at(-1)

function checkedWords(entry: Entry): string {
  const checked = labelOf(entry, 'checked')
  return checked === '' ? 'no date yet' : `checked ${checked}`
}

/** Whether what a benefit cites speaks of a case: by its place or body, “Leeds” for Leeds City Council. */
function names(cited: string, entry: Entry): boolean {
  const body = textOf(entry, 'who')
    .split(/,|\band\b|\b(?:City|County|Borough|District|Council)\b/)[0]!
    .trim()
  return body.length > 2 && ` ${plain(cited)} `.includes(` ${plain(body)} `)
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
