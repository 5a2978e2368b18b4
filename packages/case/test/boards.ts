import { createBoard, defaultAppraisal, placeExample, putPerson, readBoard } from '@caseboard/board'
import type {
  BoardSnapshot,
  CardId,
  CardSnapshot,
  Cell,
  FieldValue,
  Hand,
  LinkId,
  NoteId,
  OutcomeId,
  ParticipantId,
  Row,
  RowId,
} from '@caseboard/board'
import { examples, tools } from '@caseboard/toolkit'
import type { Column, Field, StageId } from '@caseboard/toolkit'
import * as Y from 'yjs'

/** The day on which every board of these tests is read. */
export const today = '2026-11-24'

export function emptyBoard(parts: Partial<BoardSnapshot> = {}): BoardSnapshot {
  return {
    version: 1,
    title: 'Bin day reminders',
    organisation: 'Calderford City Council',
    serviceTypes: ['access'],
    createdAt: '2026-11-24T09:00:00.000Z',
    appraisal: { ...defaultAppraisal, priceBase: '2026' },
    cards: [],
    notes: [],
    links: [],
    outcomes: [],
    people: [],
    notRelevant: {},
    agreement: [],
    bin: { cards: [], notes: [], outcomes: [] },
    ...parts,
  }
}

let made = 0
const newId = (): string => `id-${(made += 1)}`

export function card(
  tool: string,
  fields: Record<string, FieldValue>,
  parts: Partial<CardSnapshot> = {},
): CardSnapshot {
  return {
    id: newId() as CardId,
    tool,
    stage: tools.find(({ id }) => id === tool)?.primaryStage ?? 'goals',
    rank: 'a0',
    fields,
    createdBy: 'server',
    createdAt: '2026-11-24T09:00:00.000Z',
    ...parts,
  }
}

export const notRelevant = (reason: string) => ({
  reason,
  by: 'priya',
  at: '2026-11-24T10:00:00.000Z',
})

export const rows = (...cells: Record<string, Cell>[]) =>
  cells.map((one) => ({ id: newId() as RowId, cells: one }))

export const items = (...texts: string[]) => texts.map((text) => ({ id: newId() as RowId, text }))

export function note(text: string, stage: StageId = 'goals') {
  return {
    id: newId() as NoteId,
    text,
    stage,
    pos: [0, 0] as const,
    category: 'risk' as const,
    createdAt: '2026-11-24T09:00:00.000Z',
  }
}

/** An example of the catalogue, placed on a real board and read back. */
export function exampleBoard(id: string): BoardSnapshot {
  const example = examples.find((one) => one.id === id)
  if (!example) throw new Error(`There is no example called ${id}`)
  const hand: Hand = { by: 'server', now: '2026-11-24T09:00:00.000Z', newId }
  const doc = new Y.Doc()
  const { title, organisation, serviceType } = example
  createBoard(doc, { title, organisation, serviceTypes: [serviceType] }, hand)
  placeExample(doc, example, hand)
  putPerson(doc, { id: 'priya' as ParticipantId, name: 'Priya', team: 'Digital' }, hand)
  putPerson(doc, { id: 'tom' as ParticipantId, name: 'Tom', team: 'Waste services' }, hand)
  return readBoard(doc)
}

/** A value for every kind of field, each different, and what a reader must find of it in the document. */
export interface Typing {
  readonly value: FieldValue
  readonly words: readonly string[]
}

/** Types a different answer each time it is asked, so that every one can be looked for afterwards. */
export function typist(say: (n: number) => string = (n) => `Word${n}x`) {
  let n = 0
  const next = (): number => (n += 1)
  const text = (): Typing => {
    const said = say(next())
    return { value: said, words: [said] }
  }

  function cell(field: Field | Column): Typing & { readonly value: Cell } {
    switch (field.kind) {
      case 'choice': {
        const option = field.options[next() % field.options.length]!
        // A choice need not be spelled out with its explanation, so only its first word is looked for.
        const word = option.label.split(/[^\p{L}\p{N}-]+/u)[0]!
        return { value: field.multiple ? [option.value] : option.value, words: [word] }
      }
      case 'money': {
        const pounds = 1001 + next() * 7
        return { value: pounds * 100, words: [`£${pounds.toLocaleString('en-GB')}`] }
      }
      case 'number': {
        const number = field.unit.startsWith('year') ? 1 : 1001 + next() * 7
        return { value: number, words: [number.toLocaleString('en-GB')] }
      }
      case 'date': {
        const day = 1 + (next() % 28)
        const iso = `2027-03-${String(day).padStart(2, '0')}`
        return { value: iso, words: [`${day} March 2027`] }
      }
      case 'rating':
        return { value: 1 + (next() % 5), words: [`of ${field.scale.max}`] }
      case 'person': {
        const [role, name] = [say(next()), say(next())]
        return { value: { role, name }, words: [role, name] }
      }
      case 'link': {
        const word = `place${next()}`
        return { value: `https://example.org/${word}`, words: [word] }
      }
      default:
        return text() as Typing & { readonly value: Cell }
    }
  }

  function field(definition: Field): Typing {
    if (definition.kind === 'list') {
      const [one, two] = [say(next()), say(next())]
      return { value: items(one, two), words: [one, two] }
    }
    if (definition.kind === 'table') {
      const typed = [0, 1].map(() =>
        definition.columns.map((column) => [column.id, cell(column)] as const),
      )
      return {
        value: rows(
          ...typed.map((row) => Object.fromEntries(row.map(([id, { value }]) => [id, value]))),
        ),
        words: typed.flatMap((row) => row.flatMap(([, { words }]) => words)),
      }
    }
    if (definition.kind === 'rating' && definition.aggregate) {
      return { value: { a: 2, b: 4, c: 4 }, words: ['4 of 5'] }
    }
    return cell(definition)
  }

  return { field, text, say: () => say(next()) }
}

/** A board with one card of each of the forty tools, every field filled, and everything beside the cards. */
export function fullBoard(say?: (n: number) => string): {
  readonly board: BoardSnapshot
  readonly words: readonly string[]
} {
  const typed = typist(say)
  const words: string[] = []
  const remember = (text: string): string => {
    words.push(text)
    return text
  }
  const cards = tools.map((tool) => {
    const fields = tool.fields.map((field) => {
      const { value, words: found } = typed.field(field)
      words.push(...found)
      return [field.id, value] as const
    })
    return card(tool.id, Object.fromEntries(fields))
  })
  const notes = [note(remember(typed.say())), note(remember(typed.say()), 'champion')]
  const board = emptyBoard({
    title: remember(typed.say()),
    organisation: remember(typed.say()),
    cards,
    notes,
    links: [
      {
        id: newId() as LinkId,
        from: cards[0]!.id,
        to: notes[0]!.id,
        kind: 'supports',
        label: remember(typed.say()),
        createdBy: 'priya',
        createdAt: '2026-11-24T09:00:00.000Z',
      },
    ],
    outcomes: (['decision', 'action'] as const).map((kind) => ({
      id: newId() as OutcomeId,
      kind,
      text: remember(typed.say()),
      stage: 'value',
      owner: remember(typed.say()),
      due: '2027-02-01',
      status: 'open',
      sources: [],
      createdAt: '2026-11-24T09:00:00.000Z',
    })),
    people: [
      {
        id: 'gwen' as ParticipantId,
        name: remember(typed.say()),
        team: remember(typed.say()),
        editedOn: [],
      },
    ],
  })
  return { board, words }
}

/** A board on which every sign-off gate is met. */
export function signedOffBoard(): BoardSnapshot {
  const typed = typist()
  /** A row of a tool's table with every column filled, some of them as told. */
  const row = (tool: string, field: string, told: Record<string, Cell>): readonly Row[] => {
    const value = typed.field(
      tools.find(({ id }) => id === tool)!.fields.find(({ id }) => id === field)!,
    ).value as readonly Row[]
    return rows({ ...value[0]!.cells, ...told })
  }
  return emptyBoard({
    cards: [
      card('sponsor-ask', {
        sponsor: { role: 'Director', name: '' },
        decision: 'Approve it',
        decisionDate: '2027-01-21',
      }),
      card('options-appraisal', { options: row('options-appraisal', 'options', { type: 'bau' }) }),
      card('benefits-register', { benefits: row('benefits-register', 'benefits', {}) }),
      card('data-inventory', {
        datasets: row('data-inventory', 'datasets', { name: 'Bin days', licence: 'ogl' }),
      }),
      card('data-ownership', { assets: row('data-ownership', 'assets', { dataset: 'Bin days' }) }),
      card('dpia', { personal: 'no' }),
      card('equality-impact', { full: 'no' }),
      card('risk-register', { risks: row('risk-register', 'risks', { category: 'privacy' }) }),
      card('evidence-bank', { cases: row('evidence-bank', 'cases', {}) }),
    ],
  })
}
