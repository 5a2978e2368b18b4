import { randomBytes } from 'node:crypto'
import type { WebSocket } from 'ws'
import type { Clock } from '../clock.ts'
import type { Connection } from './connection.ts'
import { keepAliveFrame } from './frames.ts'

/** Well inside the 30 seconds after which a y-websocket provider hangs up, pings notwithstanding. */
const quietMs = 20_000
const beatMs = 5_000
/**
 * A socket that has not answered a ping when the next one is due is taken for dead, unless what waits
 * for it is going out: on a slow line the ping itself waits behind a large board.
 */
const pingMs = 30_000
/** Somebody who takes nothing of what waits for them in this time is told to come back later. */
const behindMs = 30_000

interface Socket {
  readonly ws: WebSocket
  pingedAt: number
  /** What the pong has to say. Pongs nobody asked for are no sign that anybody reads. */
  ping: Buffer
  isAlive: boolean
  /** When something of what waited for it was seen to have gone out. */
  tookAt: number
}

/** Keeps quiet connections alive and lets dead ones go. One timer for all of them. */
export class Heartbeat {
  #clock: Clock
  #sockets = new Map<Connection, Socket>()
  #stop: () => void

  constructor(clock: Clock) {
    this.#clock = clock
    this.#stop = clock.every(beatMs, () => this.#beat())
  }

  add(connection: Connection, ws: WebSocket): void {
    const pingedAt = this.#clock.elapsed()
    const socket = { ws, pingedAt, ping: newPing(), isAlive: true, tookAt: -Infinity }
    this.#sockets.set(connection, socket)
    ws.on('pong', (data) => {
      if (socket.ping.equals(data)) socket.isAlive = true
    })
  }

  remove(connection: Connection): void {
    this.#sockets.delete(connection)
  }

  stop(): void {
    this.#stop()
  }

  #beat(): void {
    const now = this.#clock.elapsed()
    for (const [connection, socket] of this.#sockets) {
      if (connection.hasTakenMore()) {
        socket.isAlive = true
        socket.tookAt = now
      }
      const waitsSince = Math.max(connection.behindSince, socket.tookAt)
      if (connection.isBehind && now - waitsSince >= behindMs) connection.tooSlow()
      if (now - connection.lastSent >= quietMs) connection.write(keepAliveFrame)
      // Whoever sends too much is not read for a while, and so cannot have answered.
      if (now - socket.pingedAt < pingMs || socket.ws.isPaused) continue
      if (!socket.isAlive) socket.ws.terminate()
      else {
        socket.isAlive = false
        socket.pingedAt = now
        socket.ping = newPing()
        socket.ws.ping(socket.ping)
      }
    }
  }
}

/** Eight bytes nobody can know who has not read them. */
function newPing(): Buffer {
  return randomBytes(8)
}
