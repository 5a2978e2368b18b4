import { closeCodes } from '@caseboard/protocol'
import type { WebSocket } from 'ws'
import type { Clock } from '../clock.ts'
import type { Connection } from './connection.ts'
import { keepAliveFrame } from './frames.ts'

/** Well inside the 30 seconds after which a y-websocket provider hangs up, pings notwithstanding. */
const quietMs = 20_000
const beatMs = 5_000
/** A socket that has not answered a ping when the next one is due is taken for dead. */
const pingMs = 30_000
/** Somebody who has not read what waits for them in this time is told to come back later. */
const behindMs = 30_000

/** Keeps quiet connections alive and lets dead ones go. One timer for all of them. */
export class Heartbeat {
  #clock: Clock
  #sockets = new Map<Connection, { ws: WebSocket; pingedAt: number; answered: boolean }>()
  #stop: () => void

  constructor(clock: Clock) {
    this.#clock = clock
    this.#stop = clock.every(beatMs, () => this.#beat())
  }

  add(connection: Connection, ws: WebSocket): void {
    const socket = { ws, pingedAt: this.#clock.now(), answered: true }
    this.#sockets.set(connection, socket)
    ws.on('pong', () => {
      socket.answered = true
    })
  }

  remove(connection: Connection): void {
    this.#sockets.delete(connection)
  }

  stop(): void {
    this.#stop()
  }

  #beat(): void {
    const now = this.#clock.now()
    for (const [connection, socket] of this.#sockets) {
      if (connection.isBehind && now - connection.behindSince >= behindMs) {
        connection.close(closeCodes.later, 'Your connection is too slow for this board now.')
      }
      if (now - connection.lastSent >= quietMs) connection.write(keepAliveFrame)
      // Whoever sends too much is not read for a while, and so cannot have answered.
      if (now - socket.pingedAt < pingMs || socket.ws.isPaused) continue
      if (!socket.answered) socket.ws.terminate()
      else {
        socket.answered = false
        socket.pingedAt = now
        socket.ws.ping()
      }
    }
  }
}
