import { createTLSchema } from '@tldraw/tlschema'
import type { Person } from '../load/person.ts'
import type { RoomWire } from './wire.ts'

/*  tldraw sync, protocol 7: JSON, and a record patch for an edit. The edit that stands beside a typed
 *  letter is the smallest there is, one number of one note. A letter typed into a tldraw note would
 *  send the note's whole text each time.
 */

const protocolVersion = 7
const schema = createTLSchema()
const serializedSchema = schema.serialize()
const presenceType = schema.types.instance_presence
const encoder = new TextEncoder()

type Diff = Record<string, readonly [string, unknown]>
type ServerMessage =
  | { type: 'connect' | 'pong' }
  | { type: 'data'; data: ({ type: 'patch'; diff: Diff } | { type: 'push_result' })[] }

export class TldrawWire implements RoomWire {
  readonly isText = true
  /** Parts of a message larger than a quarter of a megabyte, by person. */
  #parts = new Map<Person, string[]>()
  /** Whose cursor a presence record is. */
  #senders = new Map<string, number>()
  #pushes = 0

  hello(person: Person): void {
    person.send(
      json({
        type: 'connect',
        connectRequestId: `bench-${person.index}`,
        lastServerClock: -1,
        protocolVersion,
        schema: serializedSchema,
      }),
    )
  }

  receive(person: Person, payload: Buffer, at: number): void {
    const text = this.#whole(person, payload.toString('utf8'))
    if (text === undefined) return
    // Written by the server beside us, whose types these are.
    const message = JSON.parse(text) as ServerMessage
    if (message.type === 'connect') person.synced()
    if (message.type !== 'data') return
    for (const part of message.data) if (part.type === 'patch') this.#take(person, part.diff, at)
  }

  async makePlaces(host: Person, typists: number): Promise<void> {
    const ids = Array.from({ length: typists }, (_, index) => shapeId(index))
    this.#put(host, ids, '')
  }

  async fill(host: Person, bytes: number): Promise<void> {
    const text = 'what we agreed at the workshop, and who will see to it by when. '.repeat(10)
    const each = JSON.stringify(note(shapeId(0), text)).length
    const ids = Array.from({ length: Math.ceil(bytes / each) }, (_, index) => shapeId(index))
    for (let index = 0; index < ids.length; index += 50) {
      this.#put(host, ids.slice(index, index + 50), text)
    }
  }

  edits(typists: number, editsEach: number, letters: number): Uint8Array[][] {
    return Array.from({ length: typists }, (_, index) =>
      Array.from({ length: editsEach }, (_, edit) => {
        const patch: Record<string, unknown> = { x: ['put', edit + 1] }
        if (letters > 1) {
          // Another text each time: a patch that changes nothing is not passed on.
          const text = `${edit}`.padEnd(letters, 'what we agreed ')
          patch['props'] = ['patch', { richText: ['put', richText(text)] }]
        }
        return this.#push({ diff: { [shapeId(index)]: ['patch', patch] } })
      }),
    )
  }

  cursor(person: Person, move: number): Uint8Array {
    person.seenMoves[person.index] = move
    const cursor = { x: move, y: 200, type: 'default', rotation: 0 }
    if (move > 0) {
      const patch = { cursor: ['put', cursor], lastActivityTimestamp: ['put', move] }
      return this.#push({ presence: ['patch', patch] })
    }
    const record = presenceType.create({
      id: presenceType.createId(`bench-${person.index}`),
      currentPageId: schema.types.page.createId('page'),
      userId: `bench-${person.index}`,
      userName: person.access.user.name,
      cursor: { ...cursor, type: 'default' },
    })
    return this.#push({ presence: ['put', record] })
  }

  #take(person: Person, diff: Diff, at: number): void {
    for (const [id, [kind, change]] of Object.entries(diff)) {
      if (kind === 'remove') continue
      const values = change as Record<string, unknown>
      if (id.startsWith(shapePrefix)) {
        const edit = numberIn(values['x'])
        const sender = Number(id.slice(shapePrefix.length))
        if (kind === 'patch' && edit !== undefined)
          person.room.delivered(person, sender, edit - 1, at)
      } else if (id.startsWith('instance_presence:')) {
        if (kind === 'put') this.#senders.set(id, Number(String(values['userId']).slice(6)))
        const sender = this.#senders.get(id)
        const cursor = kind === 'put' ? values['cursor'] : secondOf(values['cursor'])
        if (sender === undefined || !isPoint(cursor)) continue
        person.room.sawCursor(person, sender, cursor.x, at)
      }
    }
  }

  #put(host: Person, ids: readonly string[], text: string): void {
    host.send(
      this.#push({ diff: Object.fromEntries(ids.map((id) => [id, ['put', note(id, text)]])) }),
    )
  }

  #push(what: object): Uint8Array {
    this.#pushes += 1
    return json({ type: 'push', clientClock: this.#pushes, ...what })
  }

  /** The message, once its last part is there. Parts are numbered down to 0. */
  #whole(person: Person, text: string): string | undefined {
    if (text.startsWith('{')) return text
    const end = text.indexOf('_')
    const parts = this.#parts.get(person) ?? []
    parts.push(text.slice(end + 1))
    this.#parts.set(person, parts)
    if (text.slice(0, end) !== '0') return undefined
    this.#parts.delete(person)
    return parts.join('')
  }
}

const shapePrefix = 'shape:bench-'
const shapeId = (index: number) => `${shapePrefix}${index}`

function note(id: string, text: string): object {
  return {
    typeName: 'shape',
    type: 'note',
    id,
    x: 0,
    y: 0,
    rotation: 0,
    index: 'a1',
    parentId: 'page:page',
    isLocked: false,
    opacity: 1,
    props: {
      color: 'black',
      labelColor: 'black',
      size: 'm',
      font: 'draw',
      fontSizeAdjustment: 0,
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      url: '',
      richText: richText(text),
      scale: 1,
    },
    meta: {},
  }
}

function richText(text: string): object {
  const words = text === '' ? {} : { content: [{ type: 'text', text }] }
  return { type: 'doc', content: [{ type: 'paragraph', ...words }] }
}

function numberIn(change: unknown): number | undefined {
  const value = secondOf(change)
  return typeof value === 'number' ? value : undefined
}

/** What a `['put', value]` puts. */
function secondOf(change: unknown): unknown {
  return Array.isArray(change) ? change[1] : undefined
}

function isPoint(value: unknown): value is { x: number } {
  return typeof value === 'object' && value !== null && 'x' in value && typeof value.x === 'number'
}

function json(value: object): Uint8Array {
  return encoder.encode(JSON.stringify(value))
}
