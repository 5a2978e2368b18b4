import type { ParticipantId } from '@caseboard/board'
import { limits } from '@caseboard/protocol'
import { PassThrough } from 'node:stream'
import { pino } from 'pino'
import { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { systemClock } from '../../src/clock.ts'
import { Metrics } from '../../src/ops/metrics.ts'
import type { LogEntry } from '../../src/store/store.ts'
import { Connection } from '../../src/sync/connection.ts'
import { RoomLog } from '../../src/sync/log.ts'
import { ClientOwners } from '../../src/sync/owners.ts'
import { Room } from '../../src/sync/room.ts'

/*  A room without a server: edits go in, its log comes out. */

const metrics = new Metrics()

export function roomWith(seed: Uint8Array) {
  const entries: LogEntry[] = [
    { boardId: 'bins', seq: 1, bytes: seed, by: 'server', at: '2026-11-24T09:00:00.000Z' },
  ]
  const { log, doc } = RoomLog.open({ entries })
  const room = new Room({
    id: 'bins',
    log,
    doc,
    owners: new ClientOwners('bins'),
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    limits: { board: Infinity, presence: limits.presence },
    askTurn: () => {},
    onLongLog: () => {},
    onClosed: () => {},
  })
  return {
    room,
    entries,
    turn() {
      entries.push(...room.check())
      room.send()
    },
    /** Looks at the board as the room has it. */
    see<T>(look: (doc: Y.Doc) => T): Promise<T> {
      const seen = room.read(look)
      room.send()
      return seen
    },
  }
}

/** Somebody whose socket leads nowhere. */
export function person(): { connection: Connection; isOpen: () => boolean } {
  const ws = {
    readyState: WebSocket.OPEN as number,
    close: () => (ws.readyState = WebSocket.CLOSED),
  }
  const connection = new Connection({
    member: { participantId: 'gwen' as ParticipantId, name: 'Gwen', team: '', role: 'contributor' },
    ws: ws as unknown as WebSocket,
    socket: new PassThrough().resume(),
    clock: systemClock,
    metrics,
    bufferLimit: Infinity,
    charge: () => {},
    onClosing: () => {},
  })
  return { connection, isOpen: () => connection.isOpen }
}
