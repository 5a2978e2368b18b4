import type { ParticipantId } from '@caseboard/board'
import type { CloseCode, NotAcceptedReason, Role } from '@caseboard/protocol'
import {
  closeCodes,
  encodeNotAccepted,
  encodePutAside,
  encodeRole,
  encodeSaved,
  encodeStoreState,
  ownProtocol,
} from '@caseboard/protocol'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Clock } from '../clock.ts'
import type { Metrics } from '../ops/metrics.ts'
import { messageFrame } from './frames.ts'

/** Who is at the other end. Changed by the server alone, while the person is connected too. */
export interface Member {
  readonly participantId: ParticipantId
  name: string
  team: string
  role: Role
}

/** One open socket of one person: a reader of a room, and often a writer. */
export class Connection {
  readonly member: Member
  /** When bytes last went out. */
  lastSent: number

  // As a reader

  /** It has asked for the board and had its answer; from then on it gets everything new. */
  reading = false
  /** What it had been sent when it fell behind, as a state vector. Undefined: everything. */
  behind: Uint8Array | undefined
  behindSince = 0
  /** It was not told of the presence that changed in this round or later. Undefined: it knows all. */
  lacksPresence: number | undefined

  // As a writer

  /** Edits received on this connection. The messages about them name them by this number. */
  edits = 0
  /** Of those, the first so many are in the log or were not accepted. */
  settled = 0
  /**
   * An edit of it was put aside, and what it has is asked for. Until it has answered nothing settles:
   * the answer holds everything it sent before it.
   */
  isMissingParts = false
  /** It was asked for what the server missed, and nothing new has come of that yet. */
  askedAgain = false
  /** The last day, counted from 1970, on which the board says this person changed it. */
  editedOn = -1
  #toldSaved = 0
  #toldRole: Role | undefined
  #toldPutAside = ''
  /** What it is to be told when what waits for it has gone out, by the type of message. */
  #untold = new Map<number, Uint8Array>()

  #ws: WebSocket
  #socket: Duplex
  #clock: Clock
  #metrics: Pick<Metrics, 'sent' | 'refused'>
  #bufferLimit: number
  #answerBytes = 0
  /** What waited for it when that was looked at last. */
  #seen = { waiting: 0, untaken: 0 }
  #charge: (bytes: number) => void
  #onClosing: (code: CloseCode, reason: string) => void

  constructor(options: {
    member: Member
    ws: WebSocket
    /** The socket under `ws`: frames are built once for all readers and written to it directly. */
    socket: Duplex
    clock: Clock
    metrics: Pick<Metrics, 'sent' | 'refused'>
    /** How many bytes may wait for a slow reader before it falls behind. */
    bufferLimit: number
    /** Called when this person has cost the server as much as a message of so many bytes. */
    charge: (bytes: number) => void
    /** Called when the server decides to close. */
    onClosing: (code: CloseCode, reason: string) => void
  }) {
    this.member = options.member
    this.#ws = options.ws
    this.#socket = options.socket
    this.#clock = options.clock
    this.#metrics = options.metrics
    // Below its own mark a socket does not say when it has drained.
    this.#bufferLimit = Math.max(options.bufferLimit, options.socket.writableHighWaterMark)
    this.#charge = options.charge
    this.#onClosing = options.onClosing
    this.lastSent = options.clock.elapsed()
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN
  }

  /** An answer to a question of this reader is still on its way; one at a time. */
  get isAnswering(): boolean {
    return this.#answerBytes > 0 && this.#socket.writableLength > 0
  }

  /** More waits for it than may; a whole board may be larger than that, and is not counted. */
  get isFull(): boolean {
    return this.#socket.writableLength > this.#bufferLimit + this.#answerBytes
  }

  /**
   * Whether something of what waited for it when this was asked last has gone out. A board is one
   * write, which for the socket waits as a whole until its last byte has gone; how much of it the
   * system has not taken yet is known to what lies under the socket alone.
   */
  hasTakenMore(): boolean {
    const { waiting, untaken } = this.#seen
    const { writableLength, _handle } = this.#socket as Duplex & {
      _handle?: { writeQueueSize?: number } | null
    }
    this.#seen = { waiting: writableLength, untaken: _handle?.writeQueueSize ?? 0 }
    return waiting > 0 && (this.#seen.waiting < waiting || this.#seen.untaken !== untaken)
  }

  get isBehind(): boolean {
    return this.behind !== undefined
  }

  /** It reads too slowly: from now on it gets nothing until what waits for it has gone out. */
  fallBehind(stateVector: Uint8Array): void {
    this.behind = stateVector
    this.behindSince = this.#clock.elapsed()
  }

  catchUp(): void {
    this.behind = undefined
  }

  /**
   * Sends whole frames, with so many edits in them. Our frames do not go through `ws`, which would build a header for each of
   * them again; what `ws` writes itself (pong, close) it writes whole and at once, so the two never
   * mix inside a frame. Compression must stay off for that.
   */
  write(frames: Uint8Array, edits = 0): void {
    if (!this.isOpen) return
    if (this.#socket.writableLength === 0) this.#answerBytes = 0
    this.#socket.write(frames)
    this.#metrics.sent(frames.length, edits)
    this.lastSent = this.#clock.elapsed()
  }

  /** As write, for an answer to this reader's question. */
  writeAnswer(frames: Uint8Array): void {
    this.write(frames)
    this.#answerBytes += frames.length
  }

  /** A question of this reader has cost so much work. */
  charge(bytes: number): void {
    if (bytes > 0) this.#charge(bytes)
  }

  /** Checked and in the log, or not accepted: the edits up to this one. */
  settle(edit: number): void {
    if (!this.isMissingParts) this.settled = edit
  }

  /** What waited for it has gone out. */
  drained(): void {
    for (const message of this.#untold.values()) this.write(messageFrame(message))
    this.#untold.clear()
  }

  /** Says that an edit was not accepted, which nobody may miss: who cannot be told has to come back. */
  writeRefusal(frame: Uint8Array): void {
    if (this.isFull) this.tooSlow()
    else this.write(frame)
  }

  // What only our own clients are told

  /** The first so many edits are on the disk. */
  tellSaved(edits: number): void {
    if (edits <= this.#toldSaved) return
    this.#toldSaved = edits
    this.#tell(encodeSaved(edits))
  }

  tellNotAccepted(edit: number, reason: NotAcceptedReason, sentence: string): void {
    this.#metrics.refused('edit', reason)
    if (!this.#isOwn) return
    this.writeRefusal(messageFrame(encodeNotAccepted({ edit, reason, sentence })))
  }

  /** Something it sent was put aside, and waits for somebody else. */
  notePutAside(): void {
    this.#metrics.refused('edit', 'not-theirs')
  }

  tellStoreState(canSave: boolean, sentence: string): void {
    this.#tell(encodeStoreState({ canSave, sentence }))
  }

  /** What the person may do, unless they know. */
  tellRole(): void {
    const { role } = this.member
    if (role === this.#toldRole) return
    this.#toldRole = role
    this.#tell(encodeRole(role))
  }

  /** Why some of what it sent waits for somebody else. Empty: nothing does, or not any more. */
  tellPutAside(sentence: string): void {
    if (sentence === this.#toldPutAside) return
    this.#toldPutAside = sentence
    this.#tell(encodePutAside(sentence))
  }

  /** Of each kind only the last counts: one who does not read has no more than that waiting. */
  #tell(message: Uint8Array): void {
    if (!this.#isOwn) return
    const type = message[0]!
    this.#untold.delete(type)
    if (this.isFull) this.#untold.set(type, message)
    else this.write(messageFrame(message))
  }

  get #isOwn(): boolean {
    return this.#ws.protocol === ownProtocol
  }

  tooSlow(): void {
    this.close(closeCodes.later, 'Your connection is too slow for this board now.')
  }

  /** Says goodbye. Nothing is written after this; what the other end still sends is not read. */
  close(code: CloseCode, reason: string): void {
    if (!this.isOpen) return
    this.#onClosing(code, reason)
    this.#ws.close(code, reason)
  }
}
