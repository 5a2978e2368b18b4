import { putEditedOn } from '@caseboard/board'
import type { Hand } from '@caseboard/board'
import { canEdit, closeCodes } from '@caseboard/protocol'
import { nanoid } from 'nanoid'
import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { instant } from '../clock.ts'
import type { Log } from '../ops/log.ts'
import type { LogEntry } from '../store/store.ts'
import { Awareness } from './awareness.ts'
import type { Member } from './connection.ts'
import { Connection } from './connection.ts'
import { permissionDeniedFrame, step1Frame, step2Frame, updateFrame } from './frames.ts'
import { Guard } from './guard.ts'
import type { RoomLog } from './log.ts'
import { InvalidMessage, readMessage } from './messages.ts'
import type { Update } from './validation.ts'
import {
  checkStateVector,
  checkUpdate,
  InvalidUpdate,
  isInPlace,
  isKnown,
  withoutKnown,
} from './validation.ts'

/*  One open board. What happens to an edit:
 *
 *    received   `receive` puts it in the inbox;
 *    checked    at the room's next turn, `check` decides whether this person may make it and whether
 *               it is sound, and applies it to the document;
 *    logged     the turn writes what was accepted in all rooms to the store, in one transaction
 *               (turns.ts);
 *    sent       only then, `send` gives it to everybody;
 *    saved      when the disk has it, those who wrote it are told (if they asked to be).
 *
 *  Between check and send nothing else touches the document, so what `send` reads from it is exactly
 *  what is in the store: nobody is ever shown an edit that a crash could take back.
 */

/** Presence goes out at most this often. */
const presenceMs = 33

/** The store could not take what was changed, or the room has been closed. */
export class RoomClosed extends Error {
  override readonly name = 'RoomClosed'
}

/** A change of the server's own, waiting for its turn. */
interface ServerChange {
  readonly make: (doc: Y.Doc, hand: Hand) => void
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

interface Edit {
  readonly from: Connection
  /** Which of the connection's edits it is. */
  readonly number: number
  readonly update: Uint8Array
  /** The answer to the server's question: everything it lacked. */
  readonly isAnswer: boolean
}

export class Room {
  readonly id: string
  #doc: Y.Doc
  #log: RoomLog
  #guard: Guard
  #clock: Clock
  #logger: Log
  /** Asks for a turn: `check`, then `send`. */
  #askTurn: () => void
  #onLongLog: () => void
  #onClosed: () => void

  #connections = new Set<Connection>()
  /** Closed for something unsound; what they sent after it is not looked at. */
  #refused = new WeakSet<Connection>()
  #awareness = new Awareness()
  #presenceSentAt = -Infinity
  #presenceWaiting = false
  #isClosed = false

  /** Received, not checked yet. */
  #inbox: (Edit | ServerChange)[] = []
  /** Checked, not in the store yet. */
  #accepted: LogEntry[] = []
  /** What to do once what was accepted is in the store. */
  #whenLogged: { act: () => void; failed: (error: unknown) => void }[] = []
  /** Whose edits were checked and are not known to be on the disk. */
  #unsaved = new Set<Connection>()
  /** Readers who want to know what they lack, and what they have. */
  #questions = new Map<Connection, Uint8Array>()
  /** Answers to readers who were away, by what they had. After a restart that is the same for most. */
  #answers = new Map<string, Buffer>()

  constructor(options: {
    id: string
    log: RoomLog
    doc: Y.Doc
    clock: Clock
    logger: Log
    askTurn: (room: Room) => void
    /** Called when the store should have a snapshot in the place of the log's entries. */
    onLongLog: (room: Room) => void
    onClosed: () => void
  }) {
    this.id = options.id
    this.#log = options.log
    this.#doc = options.doc
    this.#clock = options.clock
    this.#logger = options.logger
    this.#askTurn = () => options.askTurn(this)
    this.#onLongLog = () => options.onLongLog(this)
    this.#onClosed = options.onClosed
    this.#guard = new Guard(options.doc)
    this.#listen()
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections
  }

  get log(): RoomLog {
    return this.#log
  }

  // Coming and going

  /** A new reader. It is asked for what it has; it gets the board when it asks in turn. */
  join(connection: Connection): void {
    if (this.#isClosed) {
      connection.close(closeCodes.later, 'The board is being opened again.')
      return
    }
    this.#connections.add(connection)
    this.#afterTurn(() => this.#greet(connection))
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#questions.delete(connection)
    this.#unsaved.delete(connection)
    if (this.#awareness.leave(connection)) this.#tellPresence()
  }

  /** What the server knows of a person has changed: it counts for the sockets they have open. */
  updateMember({ participantId, name, team, role }: Member): void {
    for (const { member } of this.#connections) {
      if (member.participantId === participantId) Object.assign(member, { name, team, role })
    }
  }

  #greet(connection: Connection): void {
    connection.write(step1Frame(Y.encodeStateVector(this.#doc)))
    const everyone = this.#awareness.everyone()
    if (everyone !== undefined) connection.write(everyone)
  }

  // Received

  /** One message from a client: an edit or a question waits for the room's turn. */
  receive(from: Connection, data: Uint8Array): void {
    if (this.#isClosed || !from.isOpen) return
    try {
      const message = readMessage(data)
      switch (message.type) {
        case 'edit': {
          const { update, isAnswer } = message
          this.#inbox.push({ from, number: (from.edits += 1), update, isAnswer })
          this.#askTurn()
          break
        }
        case 'ask':
          checkStateVector(message.stateVector)
          // One answer at a time: a client that asks and does not read gets no second board.
          if (from.isAnswering) break
          this.#questions.set(from, message.stateVector)
          this.#askTurn()
          break
        case 'presence':
          if (this.#awareness.receive(from, message.update)) this.#tellPresence()
          break
        case 'askPresence': {
          const everyone = this.#awareness.everyone()
          if (everyone !== undefined) from.write(everyone)
          break
        }
      }
    } catch (error) {
      this.#refuse(from, error)
    }
  }

  /** A change made by the server. Resolves when it is in the store, with what `make` answered. */
  change<T>(make: (doc: Y.Doc, hand: Hand) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new RoomClosed())
      let result: T
      this.#inbox.push({
        make: (doc, hand) => {
          result = make(doc, hand)
        },
        done: () => resolve(result),
        failed: reject,
      })
      this.#askTurn()
    })
  }

  /** Looks at the board as it is in the store. The document is only to be read, and only now. */
  read<T>(look: (doc: Y.Doc) => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) return reject(new RoomClosed())
      this.#afterTurn(() => {
        try {
          resolve(look(this.#doc))
        } catch (error) {
          reject(error)
        }
      }, reject)
    })
  }

  #afterTurn(act: () => void, failed: (error: unknown) => void = () => {}): void {
    this.#whenLogged.push({ act, failed })
    this.#askTurn()
  }

  // Checked

  /** Goes through the inbox. Answers what was accepted, which is to be put in the store. */
  check(): readonly LogEntry[] {
    for (const received of this.#inbox.splice(0)) {
      if ('from' in received) this.#checkEdit(received)
      else this.#makeChange(received)
    }
    return this.#accepted
  }

  #checkEdit(edit: Edit): void {
    const { from, number, update: bytes } = edit
    if (this.#refused.has(from)) return
    try {
      const update = checkUpdate(bytes)
      if (!canEdit(from.member.role)) this.#denyUnlessKnown(edit, update)
      else this.#apply(edit, update)
      from.settle(number)
      this.#unsaved.add(from)
    } catch (error) {
      from.tellNotAccepted(number, 'invalid', 'The server could not read this change.')
      this.#refuse(from, error)
    }
  }

  /**
   * A viewer's provider answers the server's question with what it has, and that is fine while it is
   * nothing new. An edit is refused with the message for it and the socket stays open: the viewer
   * goes on seeing the board, and a provider that was closed would only come back and try again.
   */
  #denyUnlessKnown({ from, number }: Edit, update: Update): void {
    if (isKnown(this.#doc, update)) return
    this.#logger.info({ board: this.id, person: from.member.participantId }, 'viewer edit refused')
    const sentence = 'You can look at this board but not change it.'
    from.write(permissionDeniedFrame(sentence))
    from.tellNotAccepted(number, 'not-allowed', sentence)
  }

  #apply({ from, update: bytes, isAnswer }: Edit, update: Update): void {
    const before = this.#accepted.length
    try {
      Y.applyUpdate(this.#doc, withoutKnown(this.#doc, bytes, update), from)
      if (!isInPlace(this.#doc, update)) throw new InvalidUpdate('in two places')
    } catch {
      // Sound bytes that do not fit this document. Some of it may be in the document by now.
      this.#accepted.length = before
      this.#startOver()
      throw new InvalidUpdate('does not fit the board')
    }
    if (this.#accepted.length > before) from.askedAgain = false
    // Written after everything its sender had sent before it.
    if (isAnswer) from.isMissingParts = false
    this.#dropWhatIsMissingParts(from)
    this.#guard.restore((make) => this.#asServer(make))
    if (this.#accepted.length > before) this.#noteEditor(from)
  }

  /** Writes down, once a day, that this person changed the board: the case asks which teams did. */
  #noteEditor(from: Connection): void {
    const day = Math.floor(this.#clock.now() / 86_400_000)
    if (from.editedOn === day) return
    from.editedOn = day
    this.#asServer((doc, hand) => putEditedOn(doc, from.member.participantId, hand))
    this.#guard.remember()
  }

  /**
   * An edit that builds on one the server has not seen is not kept waiting here (a document with
   * waiting parts gets slower with every edit, for everybody). The client is asked for everything
   * the server lacks, this edit included. Once, until something new came of it: a client that does not
   * have the missing part either would otherwise be asked for ever.
   */
  #dropWhatIsMissingParts(from: Connection): void {
    const { store } = this.#doc
    if (store.pendingStructs === null && store.pendingDs === null) return
    store.pendingStructs = null
    store.pendingDs = null
    from.isMissingParts = true
    if (from.askedAgain) return
    from.askedAgain = true
    this.#afterTurn(() => from.write(step1Frame(Y.encodeStateVector(this.#doc))))
  }

  #makeChange(change: ServerChange): void {
    try {
      this.#asServer(change.make)
      this.#guard.remember()
      this.#whenLogged.push({ act: change.done, failed: change.failed })
    } catch (error) {
      change.failed(error)
    }
  }

  #asServer(make: (doc: Y.Doc, hand: Hand) => void): void {
    const hand: Hand = { by: 'server', now: instant(this.#clock), newId: nanoid, origin: this }
    make(this.#doc, hand)
  }

  /** Whatever changes the document, by whatever hand, is an entry of the log. */
  #listen(): void {
    this.#doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      this.#accepted.push({
        boardId: this.id,
        seq: this.#log.head + this.#accepted.length + 1,
        bytes,
        by: origin instanceof Connection ? origin.member.participantId : 'server',
        at: instant(this.#clock),
      })
    })
  }

  /** A new document from the log and what was accepted in this turn. */
  #startOver(): void {
    this.#doc.destroy()
    this.#doc = this.#log.rebuild()
    for (const { bytes } of this.#accepted) Y.applyUpdate(this.#doc, bytes)
    this.#guard.watch(this.#doc)
    this.#listen()
  }

  // Sent

  /** What was accepted is in the store: everybody may have it. Then newcomers are asked and answered. */
  send(): void {
    if (this.#isClosed) return
    const updates = this.#accepted.map((entry) => entry.bytes)
    this.#accepted = []
    if (updates.length > 0) {
      this.#log.add(updates, this.#doc)
      if (this.#log.isLong) this.#onLongLog()
      this.#answers.clear()
      // Built once, for every reader; the sender too. The echo tells it that its edit is logged.
      const frames = Buffer.concat(updates.map(updateFrame))
      for (const connection of this.#connections) if (connection.reading) connection.write(frames)
    }
    for (const { act } of this.#whenLogged.splice(0)) act()
    for (const [connection, stateVector] of this.#questions) this.#answer(connection, stateVector)
    this.#questions.clear()
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    connection.reading = true
    if (hasNothing(stateVector)) {
      for (const frames of this.#log.wholeBoard()) connection.writeAnswer(frames)
      return
    }
    const key = Buffer.from(stateVector).toString('latin1')
    let answer = this.#answers.get(key)
    if (answer === undefined) {
      answer = step2Frame(Y.encodeStateAsUpdate(this.#doc, stateVector))
      if (this.#answers.size < mostAnswers) this.#answers.set(key, answer)
    }
    connection.writeAnswer(answer)
  }

  // Saved

  /** What has been sent waits for the disk. To be called when it is there: tells those who wrote it. */
  sent(): () => void {
    const writers = [...this.#unsaved].map((from) => ({ from, edits: from.settled }))
    this.#unsaved.clear()
    return () => {
      for (const { from, edits } of writers) from.tellSaved(edits)
    }
  }

  // Presence

  #tellPresence(): void {
    if (this.#presenceWaiting) return
    this.#presenceWaiting = true
    const tell = () => {
      this.#presenceWaiting = false
      this.#presenceSentAt = this.#clock.now()
      const frame = this.#awareness.takeChanges()
      if (frame === undefined) return
      for (const connection of this.#connections) connection.write(frame)
    }
    const wait = this.#presenceSentAt + presenceMs - this.#clock.now()
    if (wait <= 0) this.#clock.soon(tell)
    else this.#clock.after(wait, tell)
  }

  // When things go wrong

  /** This client sent something that is not sound: it goes, and nobody else notices. */
  #refuse(connection: Connection, error: unknown): void {
    const isKnownKind = error instanceof InvalidMessage || error instanceof InvalidUpdate
    if (!isKnownKind)
      this.#logger.error({ board: this.id, err: error }, 'a message broke the check')
    this.#refused.add(connection)
    const why = isKnownKind ? error.message : 'it cannot be read'
    connection.close(closeCodes.invalid, `Not accepted: ${why}.`)
  }

  /**
   * The store did not take what was accepted. The document is ahead of the log now, so the room is
   * given up: nobody is sent anything more, everybody keeps what they have and comes back later,
   * and the next to come opens the board from the store again.
   */
  fail(error: unknown): void {
    if (this.#isClosed) return
    this.#logger.error({ board: this.id, err: error }, 'edits could not be stored')
    const sentence = 'The server cannot save changes now. Yours are kept; trying again.'
    for (const connection of this.#connections) connection.tellStoreState(false, sentence)
    this.close(closeCodes.later, sentence)
  }

  /** Closes every connection and forgets the document. Safe to call twice. */
  close(code: typeof closeCodes.later | typeof closeCodes.restarting, reason: string): void {
    if (this.#isClosed) return
    this.#isClosed = true
    const closed = new RoomClosed()
    for (const received of this.#inbox) if ('failed' in received) received.failed(closed)
    for (const { failed } of this.#whenLogged) failed(closed)
    this.#inbox = []
    this.#accepted = []
    this.#whenLogged = []
    this.#questions.clear()
    this.#unsaved.clear()
    for (const connection of this.#connections) connection.close(code, reason)
    this.#onClosed()
    this.#doc.destroy()
  }
}

/** Answers kept between two edits. */
const mostAnswers = 32

/** A state vector of no clients: somebody who has never seen the board. */
function hasNothing(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0
}
