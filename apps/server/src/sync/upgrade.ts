import type { CloseCode } from '@caseboard/protocol'
import { closeCodes, isEdit, ownProtocol } from '@caseboard/protocol'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import type { Access } from '../access/access.ts'
import { isOwnOrigin } from '../access/origin.ts'
import { Refused } from '../access/refused.ts'
import { readToken } from '../access/token.ts'
import type { Clock } from '../clock.ts'
import type { Log } from '../ops/log.ts'
import type { Metrics } from '../ops/metrics.ts'
import type { Settings } from '../settings.ts'
import type { Participant } from '../store/store.ts'
import { Connection } from './connection.ts'
import { Heartbeat } from './heartbeat.ts'
import { Pauses } from './pauses.ts'
import type { RoomInUse, Rooms } from './rooms.ts'
import type { Share } from './shares.ts'
import { Shares } from './shares.ts'

/** The address stock providers make, and one below the board's own, where its cookie goes. */
const syncPath = /^(?:\/sync\/([\w-]{1,40})|\/api\/boards\/([\w-]{1,40})\/sync)$/

function boardIn(url = ''): string | undefined {
  const [, plain, own] = syncPath.exec(url.split('?')[0] ?? '') ?? []
  return plain ?? own
}

/**
 * Reads of the socket a message may come in, which is what `ws` counts as chunks. A read on a real
 * network brings a packet or more, and the smallest packet every network passes carries a little over
 * 512 bytes.
 */
function mostReads(messageBytes: number): number {
  return Math.max(1024, Math.ceil(messageBytes / 512))
}

/** Why somebody cannot have a socket, for a provider: it cannot read the answer to an upgrade. */
interface TurnedAway {
  readonly code: CloseCode
  readonly reason: string
}

/** A way in, or out. */
type Entrance = Admitted | TurnedAway

/** What one socket may send: a person's, and a board's, of edits alone. */
interface SharesOfOne {
  readonly own: Share
  readonly board: Share
}

interface Admitted {
  readonly room: RoomInUse
  readonly participant: Participant
}

/**
 * GET /sync/:boardId, or the same below the board's address, becomes a socket. Who it is and which board is settled before the upgrade is
 * answered. A browser can read nothing of a refused upgrade and a provider would try for ever, so
 * those who may not come in are let through the door only to be told why and shown out: they
 * never reach a room.
 */
export class SyncServer {
  #access: Access
  #rooms: Rooms
  #clock: Clock
  #logger: Log
  #metrics: Metrics
  #publicUrl: string | undefined
  #bufferLimit: number
  #heartbeat: Heartbeat
  #shares: Shares
  #boardShares: Shares
  #pauses: Pauses
  #wss: WebSocketServer
  #isStopping = false
  /** Everybody who has a board open. */
  readonly connections = new Set<Connection>()

  constructor(options: {
    http: Server
    access: Access
    rooms: Rooms
    clock: Clock
    logger: Log
    metrics: Metrics
    settings: Settings
  }) {
    this.#access = options.access
    this.#rooms = options.rooms
    this.#clock = options.clock
    this.#logger = options.logger
    this.#metrics = options.metrics
    this.#publicUrl = options.settings.publicUrl
    this.#bufferLimit = options.settings.maxBufferedBytes
    this.#heartbeat = new Heartbeat(options.clock)
    this.#pauses = new Pauses(options.clock)
    this.#shares = new Shares(options.clock, {
      messagesPerSecond: options.settings.maxMessagesPerSecond,
      connections: options.settings.maxConnectionsPerPerson,
    })
    this.#boardShares = new Shares(options.clock, {
      messagesPerSecond: options.settings.maxBoardEditsPerSecond,
    })
    this.#wss = new WebSocketServer({
      noServer: true,
      clientTracking: true,
      // Connection writes frames past ws, which only works without compression.
      perMessageDeflate: false,
      handleProtocols: (offered) =>
        offered.has(ownProtocol) ? ownProtocol : (offered.values().next().value ?? false),
      maxPayload: options.settings.maxMessageBytes,
      maxFragments: 64,
      maxBufferedChunks: mostReads(options.settings.maxMessageBytes),
    })
    options.http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      void this.#upgrade(request, socket, head)
    })
  }

  /** No more sockets; those there are told to come back. Resolves when the last has gone. */
  async stop(): Promise<void> {
    this.#isStopping = true
    this.#heartbeat.stop()
    await this.#rooms.close()
    const open = [...this.#wss.clients]
    await Promise.all(open.map((ws) => gone(ws, this.#clock)))
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    // While we look up who it is, the other end may go.
    const ignore = () => {}
    socket.on('error', ignore)
    const boardId = boardIn(request.url)
    const { origin, host } = request.headers
    if (boardId === undefined) return refuseUpgrade(socket, '404 Not Found')
    if (!isOwnOrigin(origin, host, this.#publicUrl)) {
      this.#logger.warn({ board: boardId }, 'a page of another site asked for a socket')
      this.#metrics.refused('socket', 'other-site')
      return refuseUpgrade(socket, '403 Forbidden')
    }
    if (this.#isStopping) return refuseUpgrade(socket, '503 Service Unavailable')

    const entrance = await this.#enter(request, boardId)
    if (socket.destroyed || this.#isStopping) {
      if ('room' in entrance) entrance.room.release()
      if (!socket.destroyed) refuseUpgrade(socket, '503 Service Unavailable')
      return
    }
    socket.off('error', ignore)
    this.#wss.handleUpgrade(request, socket, head, (ws) => {
      // Errors of a socket (a frame too large, a text that is no UTF-8) close that socket alone.
      ws.on('error', () => {})
      if ('room' in entrance) this.#admit(ws, socket, entrance)
      else this.#turnAway(ws, boardId, entrance)
    })
  }

  #turnAway(ws: WebSocket, boardId: string, { code, reason }: TurnedAway): void {
    this.#logger.info({ board: boardId, code }, 'turned away')
    this.#metrics.closed(code)
    ws.close(code, reason)
  }

  #admit(ws: WebSocket, socket: Duplex, admitted: Admitted): void {
    const { room, participant } = admitted
    const own = this.#shares.take(participant.id)
    if (own !== undefined) {
      const board = this.#boardShares.take(room.room.id)!
      return this.#connect(ws, socket, admitted, { own, board })
    }
    room.release()
    this.#turnAway(ws, room.room.id, {
      code: closeCodes.tooManyWindows,
      reason: 'You have this board open in too many windows.',
    })
  }

  async #enter(request: IncomingMessage, boardId: string): Promise<Entrance> {
    try {
      await this.#access.board(boardId)
      const token = readToken(request.headers, boardId)
      const participant = await this.#access.participant(boardId, token)
      if (participant === undefined) {
        return { code: closeCodes.notSignedIn, reason: 'Join the board first.' }
      }
      if (this.#pauses.has(participant.id)) {
        return { code: closeCodes.later, reason: 'What you sent was not accepted. Wait a minute.' }
      }
      const room = await this.#rooms.use(boardId)
      if (room !== undefined) return await this.#stillIn(boardId, token, room)
    } catch (error) {
      if (!(error instanceof Refused) || error.kind === 'too-many-boards') {
        this.#logger.error({ board: boardId, err: error }, 'the board could not be opened')
        return { code: closeCodes.later, reason: 'The board cannot be opened now. Trying again.' }
      }
    }
    return { code: closeCodes.noSuchBoard, reason: 'There is no such board.' }
  }

  /**
   * Asked again when the room is open, with nothing to wait for afterwards: who is taken off the board
   * meanwhile is either not found here, or found in the room.
   */
  async #stillIn(boardId: string, token: string | undefined, room: RoomInUse): Promise<Entrance> {
    try {
      const participant = await this.#access.participant(boardId, token)
      if (participant !== undefined) return { room, participant }
    } catch (error) {
      room.release()
      throw error
    }
    room.release()
    return { code: closeCodes.notSignedIn, reason: 'Join the board first.' }
  }

  #connect(
    ws: WebSocket,
    socket: Duplex,
    { room: { room, release }, participant }: Admitted,
    { own, board }: SharesOfOne,
  ): void {
    const { id: participantId, name, team, role } = participant
    const connection = new Connection({
      member: { participantId, name, team, role },
      ws,
      socket,
      clock: this.#clock,
      metrics: this.#metrics,
      bufferLimit: this.#bufferLimit,
      charge: (bytes) => this.#spend([own, board], bytes, connection, ws),
      onClosing: (code, reason) => {
        this.#logger.info({ board: room.id, person: participantId, code, reason }, 'closing')
        this.#metrics.closed(code)
        if (code === closeCodes.invalid) this.#pauses.begin(participantId)
      },
    })
    ws.on('error', (error: Error & { code?: string }) => {
      // Too large, in too many pieces, or no frame at all: ws closes the socket with a code of its own.
      this.#logger.info({ board: room.id, person: participantId, cause: error.code }, 'bad frame')
      this.#metrics.refused('socket', 'bad-frame')
    })
    ws.on('message', (data: Buffer, isBinary: boolean) => {
      this.#metrics.received(data)
      this.#spend(isEdit(data) ? [own, board] : [own], data.length, connection, ws)
      if (isBinary) room.receive(connection, data)
      else connection.close(closeCodes.notBinary, 'Not accepted: a text message.')
    })
    socket.on('drain', () => room.drained(connection))
    ws.on('close', () => {
      this.connections.delete(connection)
      this.#heartbeat.remove(connection)
      room.leave(connection)
      release()
      this.#shares.release(participantId)
      this.#boardShares.release(room.id)
    })
    this.connections.add(connection)
    this.#heartbeat.add(connection, ws)
    room.join(connection)
  }

  /**
   * Somebody may send more than their share, or all on a board together more edits than its. Nothing of it is
   * lost and nobody is shown out: it is left waiting at their end of the line, where it takes up nothing
   * of the server's.
   */
  #spend(shares: readonly Share[], bytes: number, { member }: Connection, ws: WebSocket): void {
    let ms = 0
    let spent: Share | undefined
    for (const share of shares) {
      const wait = share.spend(bytes)
      if (wait <= ms) continue
      ms = wait
      spent = share
    }
    if (spent === undefined || ws.isPaused) return
    this.#metrics.slowed()
    const level = spent.slowed() ? 'info' : 'debug'
    const of = spent === shares[0] ? 'person' : 'board'
    this.#logger[level]({ person: member.participantId, of, ms }, 'read more slowly')
    ws.pause()
    this.#clock.after(ms, () => ws.resume())
  }
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Resolves when the socket has closed; one that does not within a second is cut. */
function gone(ws: WebSocket, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(1_000, () => ws.terminate())
    ws.once('close', () => {
      cancel()
      resolve()
    })
    if (ws.readyState === ws.CLOSED) resolve()
    else ws.close(closeCodes.restarting, 'The server is starting again.')
  })
}
