import { isFilled, isItems, isRows } from '@caseboard/board'
import type { BoardSnapshot, FieldValue } from '@caseboard/board'
import { summarySections } from '@caseboard/toolkit'
import type { ToolId } from '@caseboard/toolkit'
import { once } from '../once.ts'
import { openActions } from '../open-actions.ts'

/**
 * What a section of the summary stands on at the moment, as a short mark: the same while nothing changes in the
 * worksheets it is written from (or in the settings, where it is about money), another as soon as something does. Who
 * agrees keeps it, so that the agreement is to these words and figures and not to whatever they become.
 */
export function standsOn(board: BoardSnapshot, section: string): string {
  return (marks(board)[section] ??= markOf(board, section))
}

const marks = once((_board: BoardSnapshot): Record<string, string> => ({}))

const aboutMoney: ReadonlySet<string> = new Set([
  'benefits-register',
  'cost-plan',
  'cost-of-problem',
  'options-appraisal',
])

/** Worksheets that a section prints something of and that do not feed it: nobody asks them for its open boxes. */
const alsoPrinted: Readonly<Record<string, readonly ToolId[]>> = {
  'data-now': ['business-case-canvas'],
  costs: ['business-case-canvas'],
  // It counts what is left out of the sums, in whichever of them that is.
  value: ['cost-plan', 'cost-of-problem', 'options-appraisal'],
  evidence: ['business-case-canvas'],
}

const printsActions: ReadonlySet<string> = new Set(['next-steps'])

function markOf(board: BoardSnapshot, id: string): string {
  const tools: ReadonlySet<string> = new Set([
    ...(summarySections.find((section) => section.id === id)?.fedBy ?? []),
    ...(alsoPrinted[id] ?? []),
  ])
  const answers = board.cards
    .filter(({ tool }) => tools.has(tool))
    .map((card) => [card.id, filledIn(card.fields)] as const)
    .filter(([, fields]) => Object.keys(fields).length > 0)
    .toSorted(byId)
  const settings = [...tools].some((tool) => aboutMoney.has(tool)) ? board.appraisal : undefined
  const actions = (printsActions.has(id) ? openActions(board) : [])
    .map((action) => [action.id, action.text, action.owner, action.due] as const)
    .toSorted(byId)
  return shortMark(JSON.stringify([answers, settings, ...actions], keysInOrder))
}

/** A card, row or box that is there and empty says nothing, and was not agreed to. */
function filledIn(answers: Readonly<Record<string, FieldValue>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([, value]) => isFilled(value))
      .map(([id, value]) => [id, filledOf(value)]),
  )
}

function filledOf(value: FieldValue): unknown {
  if (isItems(value)) return value.filter(({ text }) => isFilled(text))
  if (!isRows(value)) return value
  return value
    .map((row) => ({ ...row, cells: filledIn(row.cells) }))
    .filter(({ cells }) => Object.keys(cells).length > 0)
}

const byId = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number =>
  a < b ? -1 : 1

/** Two devices may have learnt the answers of a card in another order. */
function keysInOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Sixteen letters that differ when the words do: two rounds of FNV-1a (Fowler, Noll, Vo), 32 bits each. */
function shortMark(words: string): string {
  return [0x811c9dc5, 0x050c5d1f]
    .map((start) => {
      let mark = start
      for (let at = 0; at < words.length; at++) {
        mark = Math.imul(mark ^ words.charCodeAt(at), 0x01000193)
      }
      return (mark >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
