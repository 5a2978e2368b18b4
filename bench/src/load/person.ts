import type { ServerAccess } from '../servers/server.ts'
import type { RoomWire } from '../wires/wire.ts'
import type { LoadRoom } from './room.ts'
import { RawSocket } from './socket.ts'

/** One person of the load: a socket, and how far they are. */
export class Person {
  readonly index: number
  readonly room: LoadRoom
  readonly access: ServerAccess
  /** When they had the whole board, as `performance.now()`. */
  syncedAt: number | undefined
  closedWith: number | undefined
  /** Bytes of the messages received. */
  received = 0
  isClosed = false
  /** The newest move of every other person's cursor they have seen; -1 for none. */
  readonly seenMoves: Int32Array
  #wire: RoomWire
  #socket: RawSocket | undefined
  #whenSynced: (() => void)[] = []

  constructor(room: LoadRoom, index: number, access: ServerAccess, people: number) {
    this.room = room
    this.index = index
    this.access = access
    this.#wire = room.wire
    this.seenMoves = new Int32Array(people).fill(-1)
  }

  /** Opens the socket; resolves when the person has the board. */
  join(port: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#whenSynced.push(resolve)
      const timeout = setTimeout(
        () => reject(new Error(`Person ${this.index} did not get the board within 60 seconds`)),
        60_000,
      )
      this.#whenSynced.push(() => clearTimeout(timeout))
      this.#socket = new RawSocket({
        port,
        path: this.access.path,
        ...(this.access.headers === undefined ? {} : { headers: this.access.headers }),
        onOpen: () => this.#wire.hello(this),
        onMessage: (payload) => {
          this.received += payload.length
          this.#wire.receive(this, payload, performance.now())
        },
        onClose: (code) => {
          this.isClosed = true
          this.closedWith = code
          if (this.syncedAt === undefined) {
            clearTimeout(timeout)
            reject(new Error(`Person ${this.index} was turned away with ${code}`))
          }
        },
      })
    })
  }

  /** The person has the whole board. */
  synced(): void {
    if (this.syncedAt !== undefined) return
    this.syncedAt = performance.now()
    for (const resolve of this.#whenSynced.splice(0)) resolve()
  }

  send(message: Uint8Array): void {
    this.#socket?.send(message, this.#wire.isText)
  }

  pause(): void {
    this.#socket?.pause()
  }

  resume(): void {
    this.#socket?.resume()
  }

  leave(): void {
    this.#socket?.end()
  }
}
