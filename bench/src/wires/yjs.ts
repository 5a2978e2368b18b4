import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Person } from '../load/person.ts'
import type { RoomWire, RoomWireOptions } from './wire.ts'
import { Reader } from './varint.ts'

const sync = 0
const awareness = 1
const step1 = 0
const step2 = 1
const update = 2

const nothingNew = new Uint8Array([0, 0])
const emptyStateVector = new Uint8Array([0])
const sentence = 'what we agreed at the workshop, and who will see to it by when. '

/** The y-websocket protocol, as the stock provider speaks it. */
export class YjsWire implements RoomWire {
  readonly isText = false
  /** Goes before every message; nothing for y-websocket itself. */
  protected readonly prefix: Uint8Array = new Uint8Array()
  readonly #isRelay: boolean
  /** What the server has, as the host has been told. */
  #board = new Y.Doc()
  #hostListens = true
  /** Whose edits these are, by Yjs client id, and the clock of their first. */
  #typists = new Map<number, { index: number; firstClock: number }>()
  #letters = 1

  constructor(options: RoomWireOptions) {
    this.#isRelay = options.isRelay
  }

  hello(person: Person): void {
    if (this.#isRelay) person.synced()
    else person.send(this.#syncMessage(step1, emptyStateVector))
  }

  receive(person: Person, payload: Buffer, at: number): void {
    const reader = new Reader(payload)
    const type = this.readType(reader, person)
    if (type === sync) {
      const kind = reader.number()
      if (kind === step1) {
        person.send(this.#syncMessage(step2, nothingNew))
        return
      }
      const bytes = reader.part()
      if (this.#hostListens && person.index === 0) Y.applyUpdate(this.#board, bytes)
      else this.#countEdits(person, bytes, at)
      if (kind === step2) person.synced()
    } else if (type === awareness) {
      this.#seeCursors(person, reader.part(), at)
    }
  }

  async makePlaces(host: Person, typists: number): Promise<void> {
    this.#write(host, () => {
      for (let index = 0; index < typists; index += 1) this.#addNote(noteId(index), '')
    })
    this.#hostListens = false
  }

  async fill(host: Person, bytes: number): Promise<void> {
    const text = sentence.repeat(10)
    for (let index = 0; Y.encodeStateAsUpdate(this.#board).length < bytes; index += 50) {
      this.#write(host, () => {
        for (let note = index; note < index + 50; note += 1) this.#addNote(noteId(note), text)
      })
    }
  }

  edits(typists: number, editsEach: number, letters: number): Uint8Array[][] {
    this.#letters = letters
    const state = Y.encodeStateAsUpdate(this.#board)
    return Array.from({ length: typists }, (_, index) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, state)
      const text = noteText(doc, index)
      if (text === undefined) throw new Error('A typist has no note to type in')
      this.#typists.set(doc.clientID, { index, firstClock: 0 })
      const messages: Uint8Array[] = []
      doc.on('update', (bytes: Uint8Array) => messages.push(this.#syncMessage(update, bytes)))
      for (let edit = 0; edit < editsEach; edit += 1) {
        doc.transact(() => {
          // One letter goes at the end; what is pasted takes the place of what was pasted before.
          if (letters > 1) text.delete(0, text.length)
          text.insert(text.length, typed(edit, letters))
        })
      }
      doc.destroy()
      return messages
    })
  }

  cursor(person: Person, move: number): Uint8Array {
    const state = {
      user: person.access.user,
      view: 'canvas',
      cursor: { x: 100 + move * 3.25, y: 200 + ((move * 7) % 90) },
    }
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, 1)
    encoding.writeVarUint(inner, cursorId(person.index))
    encoding.writeVarUint(inner, move + 1)
    encoding.writeVarString(inner, JSON.stringify(state))
    person.seenMoves[person.index] = move
    return this.#awarenessMessage(encoding.toUint8Array(inner))
  }

  /** Reads what is before the message proper and the message's type. */
  protected readType(reader: Reader, _person: Person): number {
    return reader.number()
  }

  /** Counts each edit in an update. The usual one is one run of letters and is read by hand. */
  #countEdits(person: Person, bytes: Uint8Array, at: number): void {
    if (person.room.tally === undefined) return
    const run = readOneRun(bytes)
    if (run !== undefined) return this.#countRun(person, run.client, run.clock, run.length, at)
    for (const struct of Y.decodeUpdate(bytes).structs) {
      if (struct instanceof Y.Item) {
        this.#countRun(person, struct.id.client, struct.id.clock, struct.length, at)
      }
    }
  }

  #countRun(person: Person, client: number, clock: number, length: number, at: number): void {
    const typist = this.#typists.get(client)
    if (typist === undefined) return
    const first = (clock - typist.firstClock) / this.#letters
    for (let edit = first; edit < first + length / this.#letters; edit += 1) {
      person.room.delivered(person, typist.index, edit, at)
    }
  }

  /**
   * The stock provider sends every presence that is news to it back to the server: y-websocket 3.1.0
   * and @hocuspocus/provider 3.4.4 do not look at where a change came from.
   */
  #seeCursors(person: Person, bytes: Uint8Array, at: number): void {
    const reader = new Reader(bytes)
    const count = reader.number()
    const news: Uint8Array[] = []
    for (let index = 0; index < count; index += 1) {
      const start = reader.at
      const sender = reader.number() - cursorId(0)
      const move = reader.number() - 1
      reader.part()
      if (person.room.sawCursor(person, sender, move, at)) {
        news.push(bytes.subarray(start, reader.at))
      }
    }
    if (news.length === 0 || this.#isRelay) return
    const echo = encoding.createEncoder()
    encoding.writeVarUint(echo, news.length)
    for (const state of news) encoding.writeUint8Array(echo, state)
    person.send(this.#awarenessMessage(encoding.toUint8Array(echo)))
  }

  #addNote(id: string, text: string): void {
    const note = new Y.Map<unknown>()
    note.set('text', new Y.Text(text))
    note.set('stage', 'goals')
    note.set('pos', [0, 0])
    note.set('category', 'idea')
    note.set('createdAt', '2026-11-24T09:00:00.000Z')
    this.#board.getMap('notes').set(id, note)
  }

  /** Changes the board as the host and sends it. */
  #write(host: Person, change: () => void): void {
    const send = (bytes: Uint8Array) => host.send(this.#syncMessage(update, bytes))
    this.#board.on('update', send)
    this.#board.transact(change)
    this.#board.off('update', send)
  }

  #syncMessage(kind: number, bytes: Uint8Array): Uint8Array {
    return this.message((encoder) => {
      encoding.writeVarUint(encoder, sync)
      encoding.writeVarUint(encoder, kind)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  }

  #awarenessMessage(bytes: Uint8Array): Uint8Array {
    return this.message((encoder) => {
      encoding.writeVarUint(encoder, awareness)
      encoding.writeVarUint8Array(encoder, bytes)
    })
  }

  protected message(write: (encoder: encoding.Encoder) => void): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeUint8Array(encoder, this.prefix)
    write(encoder)
    return encoding.toUint8Array(encoder)
  }
}

/** The text of the note this typist types in, once it is there. */
export function noteText(doc: Y.Doc, index: number): Y.Text | undefined {
  const text = doc.getMap<Y.Map<unknown>>('notes').get(noteId(index))?.get('text')
  return text instanceof Y.Text ? text : undefined
}

const noteId = (index: number) => `bench-note-${index}`
const cursorId = (index: number) => 1_000_000 + index

function typed(edit: number, letters: number): string {
  if (letters === 1) return sentence.charAt(edit % sentence.length)
  return sentence.repeat(Math.ceil(letters / sentence.length)).slice(0, letters)
}

const contentString = 4

/** The one run of letters an update adds, or nothing when the update is anything else. */
function readOneRun(
  bytes: Uint8Array,
): { client: number; clock: number; length: number } | undefined {
  const reader = new Reader(bytes)
  if (reader.number() !== 1 || reader.number() !== 1) return undefined
  const client = reader.number()
  const clock = reader.number()
  const info = bytes[reader.at] ?? 0
  reader.at += 1
  if ((info & 0x1f) !== contentString) return undefined
  if ((info & 0xc0) === 0) return undefined
  for (const bit of [0x80, 0x40]) {
    if ((info & bit) === 0) continue
    reader.number()
    reader.number()
  }
  // Only plain letters are typed, so bytes are letters.
  return { client, clock, length: reader.number() }
}
