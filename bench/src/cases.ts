import type { ServerId } from './servers/server.ts'

/** What a run does to every server. One line a case; numbers are people, rates are per person. */
export type Case =
  | TypingCase
  | CursorCase
  | JoinCase
  /** Everybody pastes; one person's computer has stopped reading. */
  | (Omit<TypingCase, 'kind'> & { readonly kind: 'stalled' })

interface Common {
  readonly id: string
  readonly title: string
  /** The servers it says something about; left out: all of them. */
  readonly servers?: readonly ServerId[]
}

/** Everybody types, each in a note of their own; everybody receives what the others typed. */
export interface TypingCase extends Common {
  readonly kind: 'typing'
  readonly rooms: number
  /** People in a room. */
  readonly people: number
  /** How many of them type. */
  readonly typists: number
  /** Edits a second. */
  readonly rate: number
  /** Letters an edit. */
  readonly letters: number
  /** Seconds before anything is measured: until the code is compiled, which takes a large program longer. */
  readonly warmUp: number
  /**
   * Measured seconds: as long as it takes a server to come round to all it does now and then (a log made short
   * every 7,600 edits, a checkpoint every few seconds), or chance decides whose turn that falls into.
   */
  readonly seconds: number
}

/** Everybody moves their cursor, and answers as the stock provider does: with an echo. */
export interface CursorCase extends Common {
  readonly kind: 'cursors'
  readonly people: number
  readonly rate: number
  readonly warmUp: number
  readonly seconds: number
}

/** Everybody opens a large board at once. */
export interface JoinCase extends Common {
  readonly kind: 'joins'
  readonly people: number
  /** The size of the board. */
  readonly bytes: number
}

export const cases: readonly Case[] = [
  {
    id: 'room-50',
    title: 'One room, 50 people, 10 edits a second each',
    kind: 'typing',
    rooms: 1,
    people: 50,
    typists: 50,
    rate: 10,
    letters: 1,
    warmUp: 24,
    seconds: 16,
  },
  {
    id: 'room-120',
    title: 'One room, 120 people, 4 edits a second each',
    kind: 'typing',
    rooms: 1,
    people: 120,
    typists: 120,
    rate: 4,
    letters: 1,
    warmUp: 24,
    seconds: 8,
  },
  {
    id: 'rooms-100',
    title: '100 rooms, 5 people each, 5 edits a second each',
    kind: 'typing',
    rooms: 100,
    people: 5,
    typists: 5,
    rate: 5,
    letters: 1,
    warmUp: 24,
    seconds: 10,
  },
  {
    id: 'cursors',
    title: 'One room, 50 people, each cursor moving 10 times a second',
    kind: 'cursors',
    people: 50,
    rate: 10,
    warmUp: 2,
    seconds: 3,
  },
  {
    id: 'joins',
    title: '100 people open a board of 1 MB at once',
    kind: 'joins',
    people: 100,
    bytes: 1024 * 1024,
    // A relay has no board to give.
    servers: ['caseboard', 'y-websocket-server', 'hocuspocus', 'tldraw-sync'],
  },
  {
    id: 'stalled',
    title: 'One room, 20 people pasting 16 kB ten times a second, one of them no longer reading',
    kind: 'stalled',
    rooms: 1,
    people: 20,
    typists: 19,
    rate: 10,
    letters: 16_384,
    warmUp: 2,
    seconds: 4,
    servers: ['caseboard', 'y-websocket-server', 'hocuspocus', 'tldraw-sync'],
  },
  {
    id: 'alone',
    title: 'A quiet room: one person types 5 letters a second, one reads',
    kind: 'typing',
    rooms: 1,
    people: 2,
    typists: 1,
    rate: 5,
    letters: 1,
    warmUp: 2,
    seconds: 4,
    servers: ['caseboard', 'y-websocket-server', 'hocuspocus', 'tldraw-sync', 'relay'],
  },
]
