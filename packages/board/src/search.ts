import { findTool } from '@caseboard/toolkit'
import type { Column, Field, StageId } from '@caseboard/toolkit'
import type { CardId, NoteId, OutcomeId } from './ids.ts'
import type { BoardSnapshot, CardSnapshot, FieldValue } from './snapshot.ts'
import { noteCategories, outcomeKinds } from './snapshot.ts'
import { isItems, isRows, plainValue } from './values.ts'

/** Something on the board that was looked for. */
export type Found = {
  readonly stage: StageId
  /** What it is: a tool's name, or a kind of note or outcome. */
  readonly title: string
  /** The question that is answered, or empty. */
  readonly label: string
  /** What was written, in one line; empty where the title itself was found. */
  readonly text: string
} & (
  | {
      readonly kind: 'card'
      readonly id: CardId
      /** The answer as `field`, `field/row` or `field/row/column`; absent for the card itself. */
      readonly place?: string
    }
  | { readonly kind: 'note'; readonly id: NoteId }
  | { readonly kind: 'outcome'; readonly id: OutcomeId }
)

/**
 * Everything on the board that holds all the words looked for: cards by their name first, then
 * answers, notes, decisions and actions in the order of the board. Capitals, accents and the order of
 * the words do not matter, and a word may be the beginning or middle of a longer one.
 *
 * @param most how many are answered at the most
 */
export function searchBoard(board: BoardSnapshot, query: string, most = 60): readonly Found[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const named: Found[] = []
  const written: Found[] = []
  for (const found of entries(board)) {
    if (found.text === '') {
      if (hasAll(found.title, words)) named.push(found)
    } else if (hasAll(`${found.text} ${found.label}`, words) && hasAny(found.text, words)) {
      written.push(found)
    }
    if (named.length + written.length >= most * 2) break
  }
  return [...named, ...written].slice(0, most)
}

/**
 * A text in pieces, those that match a word looked for marked. The pieces put together are the text, or
 * its part around the first match when it is longer than `most` characters.
 */
export function markMatches(
  text: string,
  query: string,
  most = 140,
): readonly { readonly text: string; readonly isMatch: boolean }[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const letters = [...text]
  const marked = letters.map(() => false)
  // Folding letter by letter keeps the count, so that a match can be shown where it stands.
  const folded = letters.map((letter) => [...fold(letter)][0] ?? ' ').join('')
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      marked.fill(true, at, at + word.length)
    }
  }
  const first = Math.max(0, marked.indexOf(true))
  const from = letters.length <= most ? 0 : Math.max(0, Math.min(first - 40, letters.length - most))
  const until = Math.min(letters.length, from + most)
  const pieces: { text: string; isMatch: boolean }[] = []
  for (let at = from; at < until; at++) {
    const last = pieces.at(-1)
    if (last?.isMatch === marked[at]) last!.text += letters[at]
    else pieces.push({ text: letters[at]!, isMatch: marked[at]! })
  }
  if (from > 0) pieces.unshift({ text: '…', isMatch: false })
  if (until < letters.length) pieces.push({ text: '…', isMatch: false })
  return pieces
}

function* entries(board: BoardSnapshot): Generator<Found> {
  for (const card of board.cards) yield* cardEntries(card)
  for (const { id, stage, category, text } of board.notes) {
    const title = noteCategories.find((known) => known.id === category)?.name ?? category
    if (text.trim() !== '') yield { kind: 'note', id, stage, title, label: '', text: oneLine(text) }
  }
  for (const { id, stage, kind, text, owner } of board.outcomes) {
    const title = outcomeKinds.find((known) => known.id === kind)?.name ?? kind
    const words = oneLine(`${text} ${owner}`)
    if (words !== '') yield { kind: 'outcome', id, stage, title, label: '', text: words }
  }
}

function* cardEntries(card: CardSnapshot): Generator<Found> {
  const tool = findTool(card.tool)
  const title = tool?.name ?? card.tool
  const here = { kind: 'card', id: card.id, stage: card.stage, title } as const
  yield { ...here, label: '', text: '' }
  for (const id of tool?.fields.map((field) => field.id) ?? Object.keys(card.fields)) {
    const field = tool?.fields.find((known) => known.id === id)
    const value = card.fields[id]
    if (value === undefined) continue
    for (const { place, label, text } of answers(id, field, value)) {
      if (text !== '') yield { ...here, place, label, text }
    }
  }
}

function* answers(
  id: string,
  field: Field | undefined,
  value: FieldValue,
): Generator<{ place: string; label: string; text: string }> {
  const label = field?.label ?? id
  if (isRows(value)) {
    const columns: readonly Column[] = field?.kind === 'table' ? field.columns : []
    for (const row of value) {
      for (const [columnId, cell] of Object.entries(row.cells)) {
        const column = columns.find((known) => known.id === columnId)
        yield {
          place: `${id}/${row.id}/${columnId}`,
          label: `${label}, ${column?.label ?? columnId}`,
          text: plainValue(column, cell),
        }
      }
    }
  } else if (isItems(value)) {
    for (const item of value) yield { place: `${id}/${item.id}`, label, text: oneLine(item.text) }
  } else {
    yield { place: id, label, text: plainValue(field, value) }
  }
}

const hasAll = (text: string, words: readonly string[]): boolean => {
  const folded = fold(text)
  return words.every((word) => folded.includes(word))
}

const hasAny = (text: string, words: readonly string[]): boolean => {
  const folded = fold(text)
  return words.some((word) => folded.includes(word))
}

/** Without capitals and accents. */
const fold = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
