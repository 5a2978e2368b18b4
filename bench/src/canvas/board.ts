import { random } from '../load/random.ts'

/*  The board that is opened: the same things in both, each in its own kind. */

export const noteCount = 300
export const strokeCount = 100
export const peerCount = 10

const at = '2026-11-24T09:00:00.000Z'
const stages = ['goals', 'data-use', 'value', 'champion'] as const
const categories = ['idea', 'question', 'fact', 'risk'] as const
const words =
  'Who keeps the list of empty homes, and how often is it put right? The call centre answers this from memory.'

export interface NoteSpec {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly text: string
}

/** Notes in rows under the columns of cards, as a wall after a long morning. */
export function notes(): NoteSpec[] {
  const next = random(20)
  return Array.from({ length: noteCount }, (_, index) => ({
    id: `bench-note-${index}`,
    x: (index % 20) * 210 + Math.floor(next() * 20),
    y: 700 + Math.floor(index / 20) * 160 + Math.floor(next() * 20),
    text: words.slice(0, 20 + Math.floor(next() * 80)),
  }))
}

/** Strokes as tldraw keeps them: 40 points each, across the notes. */
export function strokes(): object[] {
  const next = random(21)
  return Array.from({ length: strokeCount }, (_, index) => ({
    id: `shape:bench-stroke-${index}`,
    typeName: 'shape',
    type: 'draw',
    parentId: 'page:page',
    index: `a${index.toString().padStart(4, '0')}V`,
    x: Math.floor(next() * 4000),
    y: Math.floor(next() * 2800),
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      color: 'blue',
      fill: 'none',
      dash: 'draw',
      size: 'm',
      segments: [
        {
          type: 'free',
          points: Array.from({ length: 40 }, (_, step) => ({
            x: step * 6,
            y: Math.round(Math.sin(step / 4) * 40),
            z: 0.5,
          })),
        },
      ],
      isComplete: true,
      isClosed: false,
      isPen: false,
      scale: 1,
    },
  }))
}

/** The whole board as Caseboard takes it in: a card a tool. */
export function boardJson(tools: readonly string[]): object {
  return {
    version: 1,
    title: 'Empty homes',
    organisation: 'A council',
    serviceTypes: [],
    createdAt: at,
    appraisal: { ratePercent: 3.5, years: 10, priceBase: '2026' },
    cards: tools.map((tool, index) => ({
      id: `bench-card-${index}`,
      tool,
      stage: stages[index % stages.length],
      rank: `a${'0123456789ABCDEFGHIJ'.charAt(Math.floor(index / stages.length))}`,
      fields: {},
      createdBy: 'server',
      createdAt: at,
    })),
    notes: notes().map(({ id, x, y, text }, index) => ({
      id,
      text,
      stage: stages[index % stages.length],
      pos: [x, y],
      category: categories[index % categories.length],
      createdAt: at,
    })),
    links: [],
    outcomes: [],
    ink: strokes(),
    people: [],
  }
}
