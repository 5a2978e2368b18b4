import type { Hand, ParticipantId } from '@caseboard/board'
import { BoardUndo, createBoard, putPerson } from '@caseboard/board'
import {
  isEdit,
  limits,
  messageTypes,
  ownProtocol,
  readSaved,
  syncMessage,
} from '@caseboard/protocol'
import * as decoding from 'lib0/decoding'
import { Duplex } from 'node:stream'
import { pino } from 'pino'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { random } from '../../../../packages/board/test/random.ts'
import { Metrics } from '../../src/ops/metrics.ts'
import type { BoardStore, Hash } from '../../src/store/store.ts'
import { Compaction } from '../../src/sync/compaction.ts'
import { Connection } from '../../src/sync/connection.ts'
import type { RoomInUse } from '../../src/sync/rooms.ts'
import { Rooms } from '../../src/sync/rooms.ts'
import type { AtBoard } from './board-play.ts'
import { play } from './board-play.ts'
import { clientOfMallory, mischief, pretence } from './mischief.ts'
import { docOf, hasAll } from './plain-yjs.ts'
import { SteppedStore } from './stepped-store.ts'
import { stillClock } from './still-clock.ts'
import { edit, step1, step2, updateIn } from './wire.ts'

/*  People at a board, over the server's real rooms, turns, connections and store, with everything that
 *  takes time in the hands of a test: when a message arrives, when somebody reads, when the store
 *  answers, when time passes. What the server does is held against books kept by plain Yjs.
 */

const boardId = 'bins'
const metrics = new Metrics()
const keys = { facilitator: 'f' as Hash, contributor: 'c' as Hash, viewer: 'v' as Hash }
/** Midnight passes while they work: what happens once a day happens twice. */
const start = '2026-11-24T23:59:58.000Z'

type Dice = ReturnType<typeof random>

/** What came to pass in a session, so that a test can tell that something did. */
export interface Tally {
  edits: number
  drops: number
  lags: number
  asked: number
  stalls: number
  compactions: number
  reopened: number
}

export class Session {
  readonly dice: Dice
  readonly clock = stillClock(start)
  readonly store: SteppedStore
  readonly rooms: Rooms
  readonly people: Person[] = []
  /** What the board began with. */
  readonly seed: Uint8Array
  readonly tally: Tally = {
    edits: 0,
    drops: 0,
    lags: 0,
    asked: 0,
    stalls: 0,
    compactions: 0,
    reopened: 0,
  }
  #real: BoardStore
  #compaction: Compaction
  #ids = 0

  static async open(seed: number, store: BoardStore): Promise<Session> {
    const session = new Session(seed, store)
    const record = { id: boardId, code: 'K7P4XM', codeOpen: true, keys, createdAt: start }
    await store.createBoard(record, session.seed)
    return session
  }

  private constructor(seed: number, store: BoardStore) {
    this.dice = random(seed)
    const doc = new Y.Doc()
    doc.clientID = 1
    const board = { title: 'Missed bins', organisation: 'Calderford', serviceTypes: [] }
    createBoard(doc, board, this.hand('server'))
    this.seed = Y.encodeStateAsUpdate(doc)
    this.#real = store
    this.store = new SteppedStore(store, this.seed, this.dice)
    const logger = pino({ level: 'error' }, { write: (line) => this.#hearLog(line) })
    this.rooms = new Rooms({
      store: this.store.store,
      clock: this.clock,
      logger,
      metrics,
      graceMs: 100,
      limits: { board: Infinity, presence: limits.presence, rooms: 10, bytes: Infinity },
    })
    this.#compaction = new Compaction(this.store.store, this.clock, logger)
  }

  /** Something that must not be. The server would swallow it, as it does what breaks in a room. */
  fault(what: string): void {
    this.#faults.push(what)
  }
  #faults: string[] = []

  #hearLog(line: string): void {
    if (!/the store fails|could not be made shorter|cannot be read/.test(line)) this.fault(line)
  }

  hand(by: string, origin?: unknown): Hand {
    const { clock } = this
    const newId = () => `${by}-${(this.#ids += 1)}`
    return {
      by: by as ParticipantId,
      get now() {
        return new Date(clock.now()).toISOString()
      },
      newId,
      origin,
    }
  }

  /** A window somebody has the board open in. */
  add(name: string, options: { isStock?: boolean; isHostile?: boolean } = {}): Person {
    const person = new Person(this, name, options)
    this.people.push(person)
    return person
  }

  /** Something happens. */
  async step(): Promise<void> {
    const { dice, clock, store, tally } = this
    const person = dice.pick(this.people)
    const luck = dice.below(1_000)
    if (luck < 360) person.play()
    else if (luck < 500) person.deliver(1 + dice.below(3))
    else if (luck < 650) person.read(1 + dice.below(4))
    else if (luck < 800) await store.step()
    else if (luck < 900) clock.pass(1 + dice.below(20))
    else if (luck < 920) clock.pass(dice.below(700))
    else if (luck < 932) person.drop()
    else if (luck < 962) person.connect()
    else if (luck < 972) person.sendAgain()
    else if (luck < 977) person.reload()
    else if (luck < 983) await this.#compact()
    else if (luck < 986) {
      store.failing = true
      tally.stalls += 1
    } else if (luck < 998) store.failing = false
    else for (const one of this.people) one.drop()
    await this.#calm()
  }

  /** Everything that could go on without a clock, a store or a message has gone on. */
  async #calm(): Promise<void> {
    await calm()
    if (this.#faults.length > 0) throw new Error(this.#faults.join('\n'))
  }

  async #compact(): Promise<void> {
    const room = this.rooms.size > 0 ? await soon(this.rooms.openRoom(boardId)) : undefined
    if (room === undefined) return
    this.#compaction.ask(room)
    this.tally.compactions += 1
  }

  /** Everybody is there, everything arrives and is called saved. */
  async settle(): Promise<void> {
    this.store.failing = false
    // Twice: the first time something may have been about to begin.
    for (let round = 0, quiet = 0; quiet < 2; round += 1) {
      if (round > 400) throw new Error(`no rest for ${this.#restless()}`)
      for (const person of this.people) {
        person.connect()
        person.deliver(Infinity)
        person.read(Infinity)
      }
      this.clock.pass(300)
      await this.#calm()
      while (!this.store.isIdle) {
        await this.store.step()
        await this.#calm()
      }
      quiet = this.#restless() === '' ? quiet + 1 : 0
    }
  }

  #restless(): string {
    const restless = this.people.filter(({ isDone }) => !isDone)
    return restless.map(({ name }) => name).join(', ')
  }

  /** Everybody goes, and the room is put away. */
  async leave(): Promise<void> {
    await this.#compact()
    for (const person of this.people) person.drop()
    for (let round = 0; this.rooms.size > 0; round += 1) {
      if (round > 100) throw new Error('the room is not put away')
      this.clock.pass(300)
      await this.store.step()
      await this.#calm()
    }
    this.tally.reopened += 1
  }

  /** Looks at the board as the server has it. */
  async look<T>(look: (doc: Y.Doc) => T): Promise<T> {
    const room = await this.rooms.openRoom(boardId)
    const seen = room!.read(look)
    await this.settle()
    return seen
  }

  /** The board as the store has it. */
  async inStore(): Promise<Y.Doc> {
    const { snapshot, entries } = (await this.#real.readLog(boardId))!
    return docOf([...(snapshot ? [snapshot.bytes] : []), ...entries.map(({ bytes }) => bytes)])
  }

  /** Everything that was ever written on this board, in no order in particular. */
  written(): Uint8Array[] {
    const others = this.store.log.filter(({ by }) => by === 'server' || by === 'mallory')
    return [
      this.seed,
      ...this.people.flatMap(({ isHostile, written }) => (isHostile ? [] : written)),
      ...others.map(({ bytes }) => bytes),
    ]
  }

  async use(): Promise<RoomInUse> {
    const isNew = this.rooms.size === 0
    const used = await this.rooms.use(boardId)
    if (used === undefined) throw new Error('the board is gone')
    if (isNew) this.tally.reopened += 1
    return used
  }
}

/** Somebody in one window: a document that stays, a line that comes and goes. */
export class Person implements AtBoard {
  readonly name: string
  readonly participantId: ParticipantId
  readonly isStock: boolean
  readonly isHostile: boolean
  doc = new Y.Doc()
  hand!: Hand
  undo!: BoardUndo
  /** What was written in this window. */
  readonly written: Uint8Array[] = []
  /** Other windows of the same browser, which hear of each other at once. */
  readonly windows = new Set<Person>()
  #session: Session
  #line: Line | undefined
  #isConnecting = false
  #isKnown = false

  constructor(
    session: Session,
    name: string,
    { isStock = false, isHostile = false }: { isStock?: boolean; isHostile?: boolean },
  ) {
    this.#session = session
    this.#before = session.seed
    this.name = name
    this.participantId = name.toLowerCase() as ParticipantId
    this.isStock = isStock
    this.isHostile = isHostile
    this.#open(this.doc)
  }

  #open(doc: Y.Doc): void {
    const { dice } = this.#session
    this.doc = doc
    doc.clientID = this.isHostile ? clientOfMallory(dice) : 1_000 + dice.below(2 ** 31)
    this.hand = this.#session.hand(this.participantId, this)
    // Every change is a step of its own: what counts as one otherwise is up to the real clock.
    this.undo = new BoardUndo(doc, [this], 0)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin instanceof Line || origin === 'window' || this.doc !== doc) return
      this.written.push(update)
      this.#session.tally.edits += 1
      this.#line?.send(edit(update))
      for (const other of this.windows) Y.applyUpdate(other.doc, update, 'window')
    })
  }

  /** A new window is empty until it has had the board. */
  get hasBoard(): boolean {
    return this.doc.getMap('meta').has('version')
  }

  play(): void {
    if (this.isHostile) this.#doMischief()
    else if (this.hasBoard) play(this, this.#session.dice)
    else this.connect()
  }

  #doMischief(): void {
    const { dice } = this.#session
    if (!this.hasBoard || this.#line?.isOpen !== true) this.connect()
    else {
      if (dice.below(5) === 0) this.#before = Y.encodeStateAsUpdate(this.doc)
      const isPretence = dice.below(6) === 0
      const update = isPretence ? pretence(this.doc, dice) : mischief(this.doc, this.#before, dice)
      this.#line.send(edit(update))
    }
  }
  /** What Mallory had some time ago. */
  #before: Uint8Array

  connect(): void {
    if (this.#line?.isOpen === false) this.drop()
    if (this.#line !== undefined || this.#isConnecting) return
    this.#isConnecting = true
    const come = async () => {
      const used = await this.#session.use()
      this.#line = new Line(this.#session, this, used)
      if (this.#isKnown) return
      const { name, participantId: id } = this
      const welcome = (doc: Y.Doc, hand: Hand) => putPerson(doc, { id, name, team: 'Waste' }, hand)
      await used.room.change(welcome)
      this.#isKnown = true
    }
    come()
      .catch(() => {}) // The store fails: tried again later.
      .finally(() => (this.#isConnecting = false))
  }

  /** The line breaks: what is under way on it is lost. */
  drop(): void {
    if (this.#line === undefined) return
    this.#session.tally.drops += 1
    this.#line.hangUp()
    this.#line = undefined
  }

  /** The window is opened again, with what the device has kept. */
  reload(): void {
    this.drop()
    const kept = Y.encodeStateAsUpdate(this.doc)
    this.undo.destroy()
    this.doc.destroy()
    const doc = new Y.Doc()
    Y.applyUpdate(doc, kept)
    this.#open(doc)
  }

  /** Something it wrote before is sent once more. */
  sendAgain(): void {
    const update = this.#session.dice.pick(this.written)
    if (update !== undefined) this.#line?.send(edit(update))
  }

  deliver(most: number): void {
    this.#line?.deliver(most)
  }

  read(most: number): void {
    // Gwen's line is a slow one.
    if (this.name !== 'Gwen' || most === Infinity || this.#session.dice.below(4) === 0)
      this.#line?.read(most)
  }

  /** Nothing is under way, and everything it sent is called saved. */
  get isDone(): boolean {
    return this.isHostile || (this.#line?.isDone ?? false)
  }
}

/** One connection, both ends of it. */
export class Line {
  #session: Session
  #person: Person
  #used: RoomInUse
  #connection: Connection
  #socket: SlowSocket
  #ws: { readyState: number; readonly protocol: string; close(code: number, reason: string): void }
  /** On its way to the server. */
  #up: Uint8Array[] = []
  /** Of every message that is an edit: its update. */
  #edits: Uint8Array[] = []
  #saved = 0

  constructor(session: Session, person: Person, used: RoomInUse) {
    this.#session = session
    this.#person = person
    this.#used = used
    const { name, participantId, isStock } = person
    this.#ws = {
      readyState: WebSocket.OPEN,
      protocol: isStock ? '' : ownProtocol,
      close: (code, reason) => {
        this.#ws.readyState = WebSocket.CLOSED
        if (!person.isHostile) session.fault(`${person.name} is shown out: ${code} ${reason}`)
      },
    }
    this.#socket = new SlowSocket((message) => this.#check(message))
    this.#connection = new Connection({
      member: { participantId, name, team: 'Waste', role: 'contributor' },
      ws: this.#ws as unknown as WebSocket,
      socket: this.#socket,
      clock: session.clock,
      metrics,
      bufferLimit: 1_000,
      charge: () => {},
      onClosing: () => {},
    })
    this.#socket.on('drain', () => {
      if (this.#connection.isBehind) session.tally.lags += 1
      used.room.drained(this.#connection)
    })
    used.room.join(this.#connection)
    this.send(step1(Y.encodeStateVector(person.doc)))
  }

  get isOpen(): boolean {
    return this.#connection.isOpen
  }

  get isDone(): boolean {
    const isSaved = this.#person.isStock || this.#saved === this.#edits.length
    return this.isOpen && isSaved && this.#up.length === 0 && this.#socket.writableLength === 0
  }

  send(message: Uint8Array): void {
    this.#up.push(message)
    if (isEdit(message)) this.#edits.push(updateIn(message))
  }

  deliver(most: number): void {
    for (const message of this.#up.splice(0, most)) {
      this.#used.room.receive(this.#connection, message)
    }
  }

  read(most: number): void {
    for (let count = 0; count < most; count += 1) {
      const bytes = this.#socket.next()
      if (bytes === undefined) return
      for (const message of messagesIn(bytes)) this.#hear(message)
    }
  }

  hangUp(): void {
    this.#ws.readyState = WebSocket.CLOSED
    this.#used.room.leave(this.#connection)
    this.#used.release()
  }

  /** As a provider does. */
  #hear(message: Uint8Array): void {
    const { doc } = this.#person
    if (isEdit(message)) Y.applyUpdate(doc, updateIn(message), this)
    else if (message[0] === messageTypes.sync && message[1] === syncMessage.step1) {
      this.#session.tally.asked += 1
      this.send(step2(Y.encodeStateAsUpdate(doc, updateIn(message))))
    } else if (message[0] === messageTypes.saved) {
      this.#saved = readSaved(decoding.createDecoder(message.subarray(1)))
    }
  }

  /** What the server says, at the moment it says it. */
  #check(message: Uint8Array): void {
    const { store } = this.#session
    if (isEdit(message)) {
      if (!hasAll(store.stored, updateIn(message))) this.#session.fault('sent before it was logged')
    } else if (message[0] === messageTypes.saved) {
      const saved = readSaved(decoding.createDecoder(message.subarray(1)))
      if (this.#person.isHostile) return
      for (const update of this.#edits.slice(this.#saved, saved)) {
        if (!hasAll(store.onDisk, update)) this.#session.fault('called saved and not on the disk')
      }
    }
  }
}

/** A socket whose other end reads when it is told to. */
class SlowSocket extends Duplex {
  #onMessage: (message: Uint8Array) => void
  #waiting: { bytes: Buffer; done: () => void } | undefined

  constructor(onMessage: (message: Uint8Array) => void) {
    super({ highWaterMark: 300 })
    this.#onMessage = onMessage
  }

  override write(bytes: Uint8Array): boolean {
    for (const message of messagesIn(bytes)) this.#onMessage(message)
    return super.write(bytes)
  }

  override _read(): void {}

  override _write(bytes: Buffer, _encoding: string, done: () => void): void {
    this.#waiting = { bytes, done }
  }

  /** What the server wrote next. */
  next(): Buffer | undefined {
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.done()
    return waiting?.bytes
  }
}

/** The messages in whole frames of a server. */
function* messagesIn(frames: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(frames.buffer, frames.byteOffset, frames.length)
  for (let at = 0; at < frames.length;) {
    if (frames[at] !== 0x82) throw new Error('no frame where one should begin')
    const short = frames[at + 1]!
    const [head, length] =
      short < 126
        ? [2, short]
        : short === 126
          ? [4, view.getUint16(at + 2)]
          : [10, Number(view.getBigUint64(at + 2))]
    at += head + length
    if (at > frames.length) throw new Error('a frame that is cut short')
    yield frames.subarray(at - length, at)
  }
}

function calm(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** What a promise has come to by now. */
function soon<T>(promise: Promise<T>): Promise<T | undefined> {
  return Promise.race([promise, calm().then(() => undefined)]).catch(() => undefined)
}
