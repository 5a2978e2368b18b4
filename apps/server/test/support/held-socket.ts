import type { ParticipantId } from '@caseboard/board'
import type { Role } from '@caseboard/protocol'
import { ownProtocol } from '@caseboard/protocol'
import { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import { Writable } from 'node:stream'
import { WebSocket } from 'ws'
import type { Clock } from '../../src/clock.ts'
import { Metrics } from '../../src/ops/metrics.ts'
import { Connection } from '../../src/sync/connection.ts'

/** Somebody at a socket that takes nothing until it is told to: what waits for them waits with us. */
export interface HeldReader {
  readonly connection: Connection
  readonly ws: WebSocket
  readonly socket: Writable & { _handle?: { writeQueueSize: number } }
  /** Bytes that wait for them. */
  waiting(): number
  /** Takes what waits, and what comes of that. Answers everything taken so far. */
  read(): Promise<Buffer>
  /** Why the server has shown them out. */
  readonly closed: { readonly code?: number }
}

const metrics = new Metrics()

export function heldReader(
  name: string,
  options: { clock: Clock; role?: Role; bufferLimit?: number },
): HeldReader {
  const { clock, role = 'contributor', bufferLimit = 64 * 1024 } = options
  const taken: Buffer[] = []
  const held: (() => void)[] = []
  const socket = new Writable({
    write(chunk: Buffer, _encoding, done) {
      taken.push(chunk)
      held.push(done)
    },
  })
  const closed: { code?: number } = {}
  const ws = Object.assign(new EventEmitter(), {
    protocol: ownProtocol,
    readyState: WebSocket.OPEN as number,
    isPaused: false,
    ping: (_data: Buffer) => {},
    terminate: () => ws.close(1006),
    close(code: number) {
      closed.code ??= code
      ws.readyState = WebSocket.CLOSED
    },
  })
  const connection = new Connection({
    member: { participantId: name as ParticipantId, name, team: 'Waste services', role },
    ws: ws as unknown as WebSocket,
    socket: socket as unknown as Duplex,
    clock,
    metrics,
    bufferLimit,
    charge: () => {},
    onClosing: () => {},
  })
  return {
    connection,
    ws: ws as unknown as WebSocket,
    socket,
    waiting: () => socket.writableLength,
    closed,
    async read() {
      while (socket.writableLength > 0) {
        held.shift()?.()
        await new Promise(setImmediate)
      }
      return Buffer.concat(taken)
    },
  }
}
