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
  const names = casesCited(
    cited,
    cases.map((entry) => textOf(entry, 'who')),
  )
  const found = cases.filter((entry) => names.has(textOf(entry, 'who')))
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

/** The year of the figure: the last one its result speaks of. £2000 is none. */
function yearOf(result: string): string | undefined {
  const found = result.match(/(?:£\s?)?\b(?:19|20)\d\d\b/g) ?? []
  return found.findLast((year) => !year.startsWith('£'))
}

function checkedWords(entry: Entry): string {
  const checked = labelOf(entry, 'checked')
  return checked === '' ? 'no date yet' : `checked ${checked}`
}

/** A case of the evidence bank, by the name a benefit cites it by. */
export interface CitableCase {
  /** “Leeds City Council” */
  readonly name: string
  /** Its strength, date and source: what speaks for it. */
  readonly says: string
}

/** The cases of the evidence bank that have a name to cite them by, each name once, in the order of the bank. */
export const citableCases = once((board: BoardSnapshot): readonly CitableCase[] => {
  const cases = worksheetsOf(board)
    .rows('evidence-bank', 'cases')
    .map((entry) => ({ name: textOf(entry, 'who'), says: wordsOf(entry) }))
    .filter(({ name }) => isCitable(name))
  return [...new Map(cases.map((one) => [one.name, one])).values()]
})

/** What a benefit cites, with one more name at its end. */
export function citing(cited: string, name: string): string {
  const before = cited.trimEnd()
  return before === '' ? name : `${before}; ${name}`
}

/**
 * The cases that what a benefit cites speaks of, of those with these names. A name given in full is that case and no
 * other (“Leeds City Council and Imactivate” is not also “Leeds City Council”); what is left may name a case by its
 * place or body, “Leeds app” for each case of Leeds.
 */
export function casesCited(cited: string, names: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  let left = ` ${plain(cited)} `
  for (const name of names.filter(isCitable).toSorted((a, b) => b.length - a.length)) {
    const inFull = ` ${plain(name)} `
    // Twice: of two names side by side the first takes the space between them.
    const without = left.replaceAll(inFull, '  ').replaceAll(inFull, '  ')
    if (without !== left) found.add(name)
    left = without
  }
  for (const name of names) {
    const body = bodyOf(name)
    if (body.length > 2 && left.includes(` ${body} `)) found.add(name)
  }
  return found
}

/** Whether a name can be told from other words: “No” cannot. */
const isCitable = (name: string): boolean => plain(name).length > 2

/** What stands before the name of a place, and before that of many another. */
const beforePlace =
  /^\s*(?:the\s+)?(?:(?:(?:London|Royal|Metropolitan)\s+)?(?:City(?:\s+and\s+County)?|County|Borough|District)\s+of\s+)?/i
const afterPlace = /,|\band\b|\b(?:City|County|Borough|District|Council)\b/

/** “leeds” of “Leeds City Council and Imactivate”, “camden” of “London Borough of Camden”. */
const bodyOf = (name: string): string => plain(name.replace(beforePlace, '').split(afterPlace)[0]!)

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
