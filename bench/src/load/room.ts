import type { ServerAccess } from '../servers/server.ts'
import type { RoomWire } from '../wires/wire.ts'
import { Person } from './person.ts'
import type { RunClock, Tally } from './tally.ts'

/** One room of the load: its people, and what they were sent. */
export class LoadRoom {
  readonly wire: RoomWire
  readonly people: readonly Person[]
  /** Set while people type. */
  tally: Tally | undefined
  /** Set while cursors move. */
  clock: RunClock | undefined
  /** When each person's things went out, as `performance.now()`. */
  sentAt: readonly Float64Array[] = []

  constructor(wire: RoomWire, access: readonly ServerAccess[]) {
    this.wire = wire
    this.people = access.map((way, index) => new Person(this, index, way, access.length))
  }

  get host(): Person {
    const [host] = this.people
    if (host === undefined) throw new Error('A room needs somebody in it')
    return host
  }

  /** Somebody has received somebody's edit. */
  delivered(receiver: Person, sender: number, edit: number, at: number): void {
    this.tally?.deliver(receiver.index, sender, edit, at, this.sentAt[sender]?.[edit] ?? 0)
  }

  /**
   * Somebody has seen where somebody's cursor is. Moves before it that they never saw were overtaken,
   * which is as good: a cursor is where it is. True when it is news to them.
   */
  sawCursor(receiver: Person, sender: number, move: number, at: number): boolean {
    const before = receiver.seenMoves[sender] ?? -1
    if (move <= before) return false
    receiver.seenMoves[sender] = move
    if (receiver.index === sender || this.clock === undefined) return true
    const sent = this.sentAt[sender]?.[move]
    if (sent !== undefined) this.clock.count(at, sent, move - before)
    return true
  }
}
