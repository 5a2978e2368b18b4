import type { Hand, ParticipantId } from '@caseboard/board'
import { canEdit, closeCodes } from '@caseboard/protocol'
import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import type { Log } from '../ops/log.ts'
import type { ClientOwner, LogEntry } from '../store/store.ts'
import type { Connection, Member } from './connection.ts'
import type { Edit } from './draft.ts'
import { Draft } from './draft.ts'
import { permissionDeniedFrame, step1Frame, updateFrames } from './frames.ts'
import type { RoomLog } from './log.ts'
import { InvalidMessage, readMessage } from './messages.ts'
import type { ClientOwners } from './owners.ts'
import { NotTheirs } from './owners.ts'
import { Presence } from './presence.ts'
import type { Scan } from './scan.ts'
import { InvalidUpdate, scanUpdate } from './scan.ts'
import { checkStateVector, isKnown } from './validation.ts'

/*  One open board. What happens to an edit:
 *
 *    received   `receive` puts it in the inbox;
 *    checked    at the room's next turn, `check` decides whether this person may make it and whether
 *               it is sound, and puts it into the document;
 *    logged     the turn writes what was accepted in all rooms to the store, in one transaction
 *               (turns.ts);
 *    sent       only then, `send` gives it to everybody;
 *    saved      when the disk has it, those who wrote it are told (if they asked to be).
 *
 *  Between check and send nothing else touches the document, so what `send` reads from it is exactly
 *  what is in the store: nobody is ever shown an edit that a crash could take back.
 */

/** The store could not take what was changed, or the room has been closed. */
export class RoomClosed extends Error {
  override readonly name = 'RoomClosed'
}

/** What a struct of Yjs counts for at least, in bytes: it is short, and takes memory and time to open. */
const leastOfStruct = 64

/** A change of the server's own, waiting for its turn. */
interface ServerChange {
  readonly make: (doc: Y.Doc, hand: Hand) => void
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** How much of something a room takes, in bytes. */
export interface RoomLimits {
  /** The board with its history, as `Room.size` counts it. */
  readonly board: number
  /** What one client says of itself. */
  readonly presence: number
}

export class Room {
  readonly id: string
  #limits: RoomLimits
  #log: RoomLog
  #draft: Draft
  #owners: ClientOwners
  #presence: Presence
  #logger: Log
  /** Asks for a turn: `check`, then `send`. */
  #askTurn: () => void
  #onLongLog: () => void
  #onClosed: () => void

  #connections = new Set<Connection>()
  /** Closed for something unsound; what they sent after it is not looked at. */
  #refused = new WeakSet<Connection>()
  #isClosed = false
  /** The store takes no changes at the moment: nothing is accepted. */
  #isStalled = false

  /** Received, not checked yet. */
  #inbox: (Edit | ServerChange)[] = []
  /** The server's own changes that were accepted and are not in the store yet. */
  #changes: ServerChange[] = []
  /** How much larger the board may get in this turn, in bytes. */
  #space = 0
  /** Whose edits were checked in this turn, up to which. */
  #checked = new Map<Connection, number>()
  /** What is to be read or said after the turn. */
  #afterTurn: { act: () => void; failed: (error: unknown) => void }[] = []
  /** Readers who want to know what they lack, and what they have. */
  #questions = new Map<Connection, Uint8Array>()
  /** Whose edits are in the log and not known to be on the disk. */
  #unsaved = new Set<Connection>()
  /** Who sent something that is for others to say, and the clients whose word it waits for. */
  #waiting = new Map<Connection, ReadonlySet<number>>()
  /** Whose client ids are, on the way to the store. */
  #claims: readonly ClientOwner[] = []

  constructor(options: {
    id: string
    log: RoomLog
    doc: Y.Doc
    owners: ClientOwners
    clock: Clock
    logger: Log
    limits: RoomLimits
    askTurn: (room: Room) => void
    /** Called when the store should have a snapshot in the place of the log's entries. */
    onLongLog: (room: Room) => void
    onClosed: () => void
  }) {
    this.id = options.id
    this.#limits = options.limits
    this.#log = options.log
    this.#owners = options.owners
    this.#logger = options.logger
    this.#askTurn = () => options.askTurn(this)
    this.#onLongLog = () => options.onLongLog(this)
    this.#onClosed = options.onClosed
    this.#draft = new Draft({
      boardId: options.id,
      log: options.log,
      doc: options.doc,
      clock: options.clock,
      owners: options.owners,
      onUnsound: (edit, error) => this.#refuseEdit(edit, error),
      onMissingParts: (from, others) => this.#askAgain(from, others),
    })
    this.#presence = new Presence(
      this.#connections,
      options.clock,
      options.limits.presence,
      (client, person) => {
        options.askTurn(this)
        return options.owners.claim(client, person)
      },
    )
  }

  get connections(): ReadonlySet<Connection> {
    return this.#connections
  }

  get log(): RoomLog {
    return this.#log
  }

  /** How large the board is with its history: its bytes, or its parts where those are many and small. */
  get size(): number {
    let structs = 0
    for (const ofOne of this.#draft.doc.store.clients.values()) structs += ofOne.length
    return Math.max(this.#log.size, structs * leastOfStruct)
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Something was received that is not in the store yet. */
  get hasWork(): boolean {
    return this.#inbox.length > 0 || this.#draft.accepted.length > 0
  }

  // Coming and going

  /** A new reader. It is asked for what it has; it gets the board when it asks in turn. */
  join(connection: Connection): void {
    if (this.#isClosed) {
      connection.close(closeCodes.later, 'The board is being opened again.')
      return
    }
    this.#connections.add(connection)
    this.#later(() => {
      // Before the question: somebody who was made a viewer while away knows it before they answer.
      connection.tellRole()
      this.#ask(connection)
      this.#presence.tell(connection)
      if (this.#isStalled) connection.tellStoreState(false, cannotSave)
    })
  }

  leave(connection: Connection): void {
    this.#connections.delete(connection)
    this.#questions.delete(connection)
    this.#waiting.delete(connection)
    this.#presence.leave(connection)
  }

  /** What the server knows of a person has changed: it counts for the sockets they have open. */
  updateMember({ participantId, name, team, role }: Member): void {
    for (const connection of this.#of(participantId)) {
      const couldEdit = canEdit(connection.member.role)
      Object.assign(connection.member, { name, team, role })
      connection.tellRole()
      this.#presence.correct(connection)
      // What was not accepted of a viewer is still on their device, and is accepted now.
      if (!couldEdit && canEdit(role)) this.#later(() => this.#ask(connection))
    }
  }

  /** Somebody is no longer on the board. What they sent and was not checked yet is not looked at. */
  removeMember(participantId: ParticipantId): void {
    for (const connection of this.#of(participantId)) {
      this.#refused.add(connection)
      connection.close(closeCodes.notAllowed, 'A facilitator has taken you off this board.')
    }
    this.#owners.forget(participantId)
    for (const connection of this.#waiting.keys()) this.#askAfter(connection)
  }

  #of(participantId: ParticipantId): Connection[] {
    return [...this.#connections].filter(({ member }) => member.participantId === participantId)
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
          checkStateVector(message.stateVector, this.#log.size)
          // One answer at a time: a client that asks and does not read gets no second board.
          if (from.isAnswering) break
          this.#questions.set(from, message.stateVector)
          this.#askTurn()
          break
        case 'presence':
          this.#presence.receive(from, message.update)
          break
        case 'askPresence':
          this.#presence.tell(from)
          break
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
      this.#later(() => {
        try {
          resolve(look(this.#draft.doc))
        } catch (error) {
          reject(error)
        }
      }, reject)
    })
  }

  /** The board as it is in the store, as the frames a newcomer is sent: to be read in another thread. */
  frames(): Promise<readonly Buffer[]> {
    return this.read((doc) => this.#log.wholeBoard(doc))
  }

  #later(act: () => void, failed: (error: unknown) => void = () => {}): void {
    this.#afterTurn.push({ act, failed })
    this.#askTurn()
  }

  // Checked

  /** Goes through the inbox. Answers what was accepted, which is to be put in the store. */
  check(): readonly LogEntry[] {
    this.#space = this.#limits.board - this.size
    if (!this.#isStalled && this.#received > this.#space) {
      this.#log.measure(this.#draft.doc)
      this.#space = this.#limits.board - this.size
    }
    for (const received of this.#inbox.splice(0)) {
      if (this.#isStalled) this.#turnAway(received)
      else if ('from' in received) this.#checkEdit(received)
      else this.#makeChange(received)
    }
    return this.#draft.accepted
  }

  /** How large the edits in the inbox are, in bytes. */
  get #received(): number {
    let bytes = 0
    for (const received of this.#inbox) if ('update' in received) bytes += received.update.length
    return bytes
  }

  #checkEdit(edit: Edit): void {
    const { from } = edit
    if (this.#refused.has(from)) return
    this.#checked.set(from, edit.number)
    try {
      const scan = scanUpdate(edit.update)
      const refusal = this.#refusalOf(edit, scan)
      if (refusal !== undefined) this.#denyUnlessKnown(edit, scan, refusal)
      else {
        this.#space -= sizeOf(edit, scan)
        const others = this.#othersIn(edit, scan)
        this.#draft.edit(edit, scan, others)
        if (edit.isAnswer) from.tellPutAside(others === undefined ? '' : underAnotherName)
        if (this.#waiting.size > 0) this.#askWhoWaitsFor(scan, others)
      }
    } catch (error) {
      this.#refuseEdit(edit, error)
    }
  }

  /**
   * What an answer says in the name of others is put aside until they say it themselves: after a power
   * cut, or with an older file in its place, everybody has what the server lacks of everybody. A
   * facilitator is taken at their word. Nobody's edits, as they are made, are in the name of others.
   */
  #othersIn({ from, isAnswer }: Edit, scan: Scan): ReadonlySet<number> | undefined {
    const { participantId: person, role } = from.member
    const stateOf = (client: number) => Y.getState(this.#draft.doc.store, client)
    const others = this.#owners.othersIn(scan, person, stateOf)
    if (others === undefined || role === 'facilitator') return undefined
    if (!isAnswer) throw new NotTheirs('a client id of somebody else')
    this.#logger.info({ board: this.id, person, reason: 'not-theirs' }, 'edit put aside')
    from.notePutAside()
    return others
  }

  #refusalOf(edit: Edit, scan: Scan): keyof typeof refusalSentences | undefined {
    if (!canEdit(edit.from.member.role)) return 'not-allowed'
    return sizeOf(edit, scan) > this.#space ? 'board-too-large' : undefined
  }

  /**
   * A viewer's provider answers the server's question with what it has, and that is fine while it is
   * nothing new; so does everybody's when the board is too large. An edit is refused with the message
   * for it and the socket stays open: people go on seeing the board, and a provider that was closed
   * would only come back and try again.
   */
  #denyUnlessKnown(
    { from, number }: Edit,
    scan: Scan,
    reason: keyof typeof refusalSentences,
  ): void {
    if (isKnown(this.#draft.doc, scan)) return
    const { participantId: person } = from.member
    this.#logger.info({ board: this.id, person, reason }, 'edit refused')
    const sentence = refusalSentences[reason]
    from.writeRefusal(permissionDeniedFrame(sentence))
    from.tellNotAccepted(number, reason, sentence)
  }

  /**
   * The client is asked for everything the server lacks, what was put aside included. Once, until
   * something new came of it: a client that does not have the missing part either would otherwise be
   * asked for ever.
   */
  #askAgain(from: Connection, others?: ReadonlySet<number>): void {
    from.isMissingParts = true
    if (others !== undefined) {
      this.#waiting.set(from, others)
      return
    }
    if (from.askedAgain) return
    from.askedAgain = true
    this.#later(() => this.#ask(from))
  }

  /** Something new of these clients has come: whoever waited for it is asked again. */
  #askWhoWaitsFor({ runs }: Scan, others: ReadonlySet<number> | undefined): void {
    for (const [connection, clients] of this.#waiting) {
      for (let at = 0; at < runs.length; at += 3) {
        if (!clients.has(runs[at]!) || others?.has(runs[at]!)) continue
        this.#askAfter(connection)
        break
      }
    }
  }

  #askAfter(connection: Connection): void {
    this.#waiting.delete(connection)
    this.#later(() => this.#ask(connection))
  }

  #makeChange(change: ServerChange): void {
    try {
      this.#draft.change(change.make)
      this.#changes.push(change)
    } catch (error) {
      change.failed(error)
    }
  }

  /** Whose client ids have become known, for the store. Stored with what was accepted. */
  claims(): readonly ClientOwner[] {
    this.#claims = this.#isStalled ? [] : this.#owners.unlogged()
    return this.#claims
  }

  // Sent

  /**
   * What was accepted is in the store: everybody may have it. Then newcomers are asked and answered.
   * Answers whether somebody waits for the disk.
   */
  send(): boolean {
    if (this.#isClosed) return false
    this.#owners.logged(this.#claims)
    this.#claims = []
    // The sender gets it too. The echo tells it that its edit is logged.
    const logged = this.#draft.logged()
    if (logged !== undefined) {
      const { frames, edits } = logged
      for (const connection of this.#connections) this.#give(connection, frames, edits)
      if (this.#log.isLong) this.#onLongLog()
    }
    const isUnsaved = logged !== undefined || this.#checked.size > 0
    for (const [from, edit] of this.#checked) {
      from.settle(edit)
      this.#unsaved.add(from)
    }
    this.#checked.clear()
    for (const { done } of this.#changes.splice(0)) done()
    for (const { act } of this.#afterTurn.splice(0)) act()
    for (const [connection, stateVector] of this.#questions) this.#answer(connection, stateVector)
    this.#questions.clear()
    return isUnsaved
  }

  /** Somebody who does not read as fast as others write gets what they missed later, in one piece. */
  #give(connection: Connection, frames: Uint8Array, edits: number): void {
    if (!connection.reading || connection.isBehind) return
    connection.write(frames, edits)
    if (connection.isFull) connection.fallBehind(this.#log.stateVector(this.#draft.doc))
  }

  /** What waited for this connection has gone out. */
  drained(connection: Connection): void {
    if (this.#isClosed) return
    connection.drained()
    this.#presence.catchUp(connection)
    if (connection.behind === undefined) return
    this.#questions.set(connection, connection.behind)
    this.#askTurn()
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    connection.reading = true
    const { frames, cost } = this.#log.answer(this.#draft.doc, stateVector)
    for (const part of frames) connection.writeAnswer(part)
    if (!connection.isBehind) return connection.charge(cost)
    connection.catchUp()
    this.#presence.catchUp(connection)
  }

  #ask(connection: Connection): void {
    connection.write(step1Frame(this.#log.stateVector(this.#draft.doc)))
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

  // When things go wrong

  #refuseEdit({ from, number }: Edit, error: unknown): void {
    if (error instanceof NotTheirs) from.tellNotAccepted(number, 'not-theirs', notTheirs)
    else from.tellNotAccepted(number, 'invalid', 'The server could not read this change.')
    this.#refuse(from, error)
  }

  /** This client sent something that is not sound: it goes, and nobody else notices. */
  #refuse(connection: Connection, error: unknown): void {
    const isKnownKind = error instanceof InvalidMessage || error instanceof InvalidUpdate
    if (!isKnownKind)
      this.#logger.error({ board: this.id, err: error }, 'a message broke the check')
    this.#refused.add(connection)
    this.#checked.delete(connection)
    const why = isKnownKind ? error.message : 'it cannot be read'
    connection.close(closeCodes.invalid, `Not accepted: ${why}.`)
  }

  /**
   * The store did not take what was accepted, or the disk did not. What is not in the log leaves the
   * document again; nothing more is accepted until `resume`; everybody goes on seeing the board and
   * keeps what they write.
   */
  stall(error: unknown): void {
    if (this.#isClosed) return
    if (!this.#isStalled) this.#logger.error({ board: this.id, err: error }, 'the store fails')
    this.#isStalled = true
    this.#claims = []
    for (const { failed } of this.#changes.splice(0)) failed(new RoomClosed())
    this.#checked.clear()
    this.#unsaved.clear()
    this.#draft.notLogged()
    for (const connection of this.#connections) {
      connection.isMissingParts = true
      connection.editedOn = -1
      connection.tellStoreState(false, cannotSave)
    }
  }

  #turnAway(received: Edit | ServerChange): void {
    if ('failed' in received) received.failed(new RoomClosed())
    else received.from.isMissingParts = true
  }

  /**
   * The store works again, and this is what it has: what we knew, or more (the last commit got through
   * after all), or less (an older file was put in its place). Everybody gets what they do not have and
   * is asked for what they have.
   */
  resume(log: RoomLog, doc: Y.Doc): void {
    if (this.#isClosed || !this.#isStalled) return
    if (log.head !== this.#log.head) {
      const before = this.#log.stateVector(this.#draft.doc)
      this.#log = log
      this.#draft.replace(log, doc)
      const frames = updateFrames([Y.encodeStateAsUpdate(doc, before)])
      for (const connection of this.#connections) this.#give(connection, frames, 1)
    }
    this.#isStalled = false
    this.#logger.info({ board: this.id }, 'the store works again')
    for (const connection of this.#connections) {
      connection.tellStoreState(true, canSaveAgain)
      this.#ask(connection)
    }
  }

  /** Something broke that nobody thought of. The next to come opens the board from the store. */
  fail(error: unknown): void {
    this.#logger.error({ board: this.id, err: error }, 'the room broke')
    this.close(closeCodes.later, 'Something went wrong on the server. Trying again.')
  }

  /** Closes every connection and forgets the document. Safe to call twice. */
  close(code: typeof closeCodes.later | typeof closeCodes.restarting, reason: string): void {
    if (this.#isClosed) return
    this.#isClosed = true
    const closed = new RoomClosed()
    for (const received of this.#inbox) if ('failed' in received) received.failed(closed)
    for (const { failed } of [...this.#changes, ...this.#afterTurn]) failed(closed)
    this.#inbox = []
    this.#changes = []
    this.#afterTurn = []
    this.#checked.clear()
    this.#questions.clear()
    this.#unsaved.clear()
    this.#waiting.clear()
    for (const connection of this.#connections) connection.close(code, reason)
    this.#presence.close()
    this.#onClosed()
    this.#draft.close()
  }
}

/** As `Room.size` counts. */
function sizeOf({ update }: Edit, { structs }: Scan): number {
  return Math.max(update.length, (structs.length / 4) * leastOfStruct)
}

/** Why an edit that can be read is not accepted, for people. */
const refusalSentences = {
  'not-allowed': 'You can look at this board but not change it.',
  'board-too-large':
    'This board is as large as the server takes. Save it as JSON from the case summary and start a new board from that file: it starts without the history.',
} as const

const underAnotherName =
  'Some of what is kept on this device was written under another name and is not on the server yet. It is added when that person opens the board again, or when a facilitator takes their name off it.'
const notTheirs = 'This change was sent in the name of somebody else.'
const cannotSave =
  'The server cannot save changes now. Yours are kept on this device and sent when it can.'
const canSaveAgain = 'The server can save changes again.'
