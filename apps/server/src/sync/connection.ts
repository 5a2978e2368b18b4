import type { ParticipantId } from '@caseboard/board'
import type { CloseCode, NotAcceptedReason, Role } from '@caseboard/protocol'
import { encodeNotAccepted, encodeSaved, encodeStoreState, ownProtocol } from '@caseboard/protocol'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { Clock } from '../clock.ts'
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
  /** It has asked for the board and had its answer; from then on it gets everything new. */
  reading = false
  /** It was asked for what the server missed, and nothing new has come of that yet. */
  askedAgain = false
  /** Edits received on this connection. The messages about them name them by this number. */
  edits = 0
  /** Of those, the first so many are in the log or were not accepted. */
  #settled = 0
  /** An edit was put aside because something before it is missing: until it comes, nothing settles. */
  isMissingParts = false
  #toldSaved = 0
  /** The last day, counted from 1970, on which the board says this person changed it. */
  editedOn = -1
  /** When bytes last went out. */
  lastSent: number
  #ws: WebSocket
  #socket: Duplex
  #clock: Clock
  #bufferLimit: number
  #answerBytes = 0
  #onClosing: (code: CloseCode, reason: string) => void

  constructor(options: {
    member: Member
    ws: WebSocket
    /** The socket under `ws`: frames are built once for all readers and written to it directly. */
    socket: Duplex
    clock: Clock
    /** How many bytes may wait for a slow reader. */
    bufferLimit: number
    /** Called when the server decides to close. */
    onClosing: (code: CloseCode, reason: string) => void
  }) {
    this.member = options.member
    this.#ws = options.ws
    this.#socket = options.socket
    this.#clock = options.clock
    this.#bufferLimit = options.bufferLimit
    this.#onClosing = options.onClosing
    this.lastSent = options.clock.now()
  }

  get isOpen(): boolean {
    return this.#ws.readyState === WebSocket.OPEN
  }

  /** An answer to a question of this reader is still on its way; one at a time. */
  get isAnswering(): boolean {
    return this.#answerBytes > 0 && this.#socket.writableLength > 0
  }

  /**
   * Sends whole frames. Our frames do not go through `ws`, which would build a header for each of
   * them again; what `ws` writes itself (pong, close) it writes whole and at once, so the two never
   * mix inside a frame. Compression must stay off for that.
   */
  write(frames: Uint8Array): void {
    if (!this.isOpen) return
    this.#socket.write(frames)
    this.lastSent = this.#clock.now()
    if (this.#socket.writableLength === 0) this.#answerBytes = 0
    if (this.#socket.writableLength > this.#bufferLimit + this.#answerBytes) {
      this.close(1013, 'Your connection is too slow for this board at the moment. Trying again.')
    }
  }

  /** As write; a whole board may be larger than what is allowed to wait, and is not counted. */
  writeAnswer(frames: Uint8Array): void {
    this.#answerBytes += frames.length
    this.write(frames)
  }

  /** Checked and in the log, or not accepted: the edits up to this one. */
  settle(edit: number): void {
    if (!this.isMissingParts) this.#settled = edit
  }

  get settled(): number {
    return this.#settled
  }

  // What only our own clients are told

  /** The first so many edits are on the disk. */
  tellSaved(edits: number): void {
    if (!this.#isOwn || edits <= this.#toldSaved) return
    this.#toldSaved = edits
    this.write(messageFrame(encodeSaved(edits)))
  }

  tellNotAccepted(edit: number, reason: NotAcceptedReason, sentence: string): void {
    if (this.#isOwn) this.write(messageFrame(encodeNotAccepted({ edit, reason, sentence })))
  }

  tellStoreState(canSave: boolean, sentence: string): void {
    if (this.#isOwn) this.write(messageFrame(encodeStoreState({ canSave, sentence })))
  }

  get #isOwn(): boolean {
    return this.#ws.protocol === ownProtocol
  }

  /** Says goodbye. Nothing is written after this; what the other end still sends is not read. */
  close(code: CloseCode, reason: string): void {
    if (!this.isOpen) return
    this.#onClosing(code, reason)
    this.#ws.close(code, reason)
  }
}
