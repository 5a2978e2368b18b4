import type { ServerId } from './servers/server.ts'

/** What Caseboard is to reach. Against another server of the same run, or in milliseconds. */
export type Target =
  | {
      readonly what: string
      readonly case: string
      readonly measure: 'cpu'
      readonly against: ServerId
      readonly atMost: number
    }
  | {
      readonly what: string
      readonly case: string
      readonly measure: 'delayMedian' | 'delay99' | 'lost'
      readonly atMost: number
    }

const perEdit = 'CPU per delivered edit, 50 people in one room'

export const targets: readonly Target[] = [
  { what: perEdit, case: 'room-50', measure: 'cpu', against: 'y-websocket-server', atMost: 1 / 3 },
  { what: perEdit, case: 'room-50', measure: 'cpu', against: 'hocuspocus', atMost: 1 / 4 },
  { what: perEdit, case: 'room-50', measure: 'cpu', against: 'tldraw-sync', atMost: 1 / 2.5 },
  { what: perEdit, case: 'room-50', measure: 'cpu', against: 'batching-relay', atMost: 1.3 },
  {
    what: 'CPU per delivered edit, 100 rooms of 5',
    case: 'rooms-100',
    measure: 'cpu',
    against: 'y-websocket-server',
    atMost: 1 / 2,
  },
  {
    what: 'CPU per cursor move seen, 50 people',
    case: 'cursors',
    measure: 'cpu',
    against: 'y-websocket-server',
    atMost: 1 / 3,
  },
  {
    what: 'CPU for 100 people who open a board of 1 MB',
    case: 'joins',
    measure: 'cpu',
    against: 'y-websocket-server',
    atMost: 1 / 5,
  },
  { what: 'Delay, 50 people: median', case: 'room-50', measure: 'delayMedian', atMost: 12 },
  { what: 'Delay, 50 people: 99 of 100', case: 'room-50', measure: 'delay99', atMost: 30 },
  { what: 'Delay, a quiet room: median', case: 'alone', measure: 'delayMedian', atMost: 2 },
  { what: 'Edits lost, 50 people', case: 'room-50', measure: 'lost', atMost: 0 },
]
