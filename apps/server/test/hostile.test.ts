import { addNote, noteText, readBoard } from '@caseboard/board'
import type { Joined } from '@caseboard/protocol'
import { closeCodes } from '@caseboard/protocol'
import * as encoding from 'lib0/encoding'
import { nanoid } from 'nanoid'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { scanUpdate } from '../src/sync/scan.ts'
import { isKnown } from '../src/sync/validation.ts'
import type { Person } from './support/provider.ts'
import { open, until } from './support/provider.ts'
import type { RawSocket } from './support/raw-socket.ts'
import { bearer, rawSocket } from './support/raw-socket.ts'
import type { TestBoard, TestServer } from './support/server.ts'
import { joinBoard, server, startBoard } from './support/server.ts'
import { edit, step1, step2, updateOf } from './support/wire.ts'

/*  Mallory has a contributor's link. Whatever she sends, she goes with a code and a line in the log;
 *  Tom and Gwen work on, and nothing of it is stored.
 */

interface Scene {
  on: TestServer
  board: TestBoard
  tom: Joined
  writer: Person
  reader: Person
  mallory: RawSocket
}

async function scene(): Promise<Scene> {
  const on = await server()
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  const gwen = await joinBoard(on, board, 'Gwen')
  const { token } = await joinBoard(on, board, 'Mallory')
  const writer = await open(on, board.id, tom.token)
  const reader = await open(on, board.id, gwen.token)
  const mallory = await rawSocket(on, board.id, bearer(token))
  return { on, board, tom, writer, reader, mallory }
}

/** The others still work together, and the store has what they did and nothing else. */
async function othersGoOn({ on, board, tom, writer, reader }: Scene): Promise<void> {
  const hand = { by: tom.participantId, now: '2026-11-24T10:00:00.000Z', newId: nanoid }
  const id = addNote(writer.doc, { stage: 'goals', pos: [0, 0], text: 'We work on' }, hand)
  await until(() => noteText(reader.doc, id)?.toString() === 'We work on', 'others go on')
  expect([writer, reader].map(({ provider }) => provider.wsconnected)).toEqual([true, true])
  const newcomer = await open(on, board.id, tom.token)
  expect(readBoard(newcomer.doc)).toEqual(readBoard(writer.doc))
  expect(Y.encodeStateVector(newcomer.doc)).toEqual(Y.encodeStateVector(writer.doc))
}

async function refused(at: Scene, code: number): Promise<void> {
  expect((await at.mallory.closed).code).toBe(code)
  expect(at.on.logged()).toContain(`"code":${code}`)
  await othersGoOn(at)
}

function written(write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode(write)
}

/** An update with one map entry `key` in the root map `notes`. */
function updateWith(value: unknown, client = 77): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  doc.getMap('notes').set('key', value)
  return Y.encodeStateAsUpdate(doc)
}

const seven = written((encoder) => {
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, 33_554_432)
  encoding.writeVarUint(encoder, 7)
  encoding.writeVarUint(encoder, 0)
})

const endless = written((encoder) => {
  encoding.writeVarUint(encoder, 1) // One client,
  encoding.writeVarUint(encoder, 1) // one struct,
  encoding.writeVarUint(encoder, 77)
  encoding.writeVarUint(encoder, 0)
  encoding.writeUint8(encoder, 0) // collected,
  encoding.writeVarUint(encoder, 2 ** 40) // of this length.
  encoding.writeVarUint(encoder, 0)
})

const zeroLength = written((encoder) => {
  for (const number of [1, 1, 77, 0]) encoding.writeVarUint(encoder, number)
  encoding.writeUint8(encoder, 0)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 0)
})

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

/** As lib0 writes it, but with a key no JavaScript object can have as its own by accident. */
function withPrototypeKey(): Uint8Array {
  const bytes = Buffer.from(updateWith({ __proto____: { isFacilitator: true } }))
  const at = bytes.indexOf('__proto____')
  return Buffer.concat([
    bytes.subarray(0, at - 1),
    Uint8Array.of('__proto__'.length),
    Buffer.from('__proto__'),
    bytes.subarray(at + '__proto____'.length),
  ])
}

describe('bytes that are not sound', () => {
  const sound = updateWith('Missed bins')
  const random = Uint8Array.from({ length: 300 }, (_, index) => (index * 197 + 31) % 256)
  test.each<[string, Uint8Array]>([
    ['a truncated update', edit(sound.subarray(0, -4))],
    ['a truncated answer', step2(sound.subarray(0, 6))],
    ['random bytes as an update', edit(random)],
    ['random bytes as a message', random],
    ['an empty message', Uint8Array.of()],
    ['a message cut short', edit(sound).subarray(0, 12)],
    ['two messages in one', Buffer.concat([edit(sound), edit(sound)])],
    ['seven bytes that claim 33 million structs', edit(seven)],
    ['a struct of length 2^40', edit(endless)],
    ['a struct of length 0', edit(zeroLength)],
    ['values nested 5,000 deep', edit(updateWith(nested(5_000)))],
    ['values nested 100 deep', edit(updateWith({ a: nested(100) }))],
    ['a key __proto__', edit(withPrototypeKey())],
    ['a document inside the document', edit(updateWith(new Y.Doc()))],
    ['a state vector of a million entries', step1(new Uint8Array(2_000_000).fill(1))],
    ['a state vector that is none', step1(Uint8Array.of(9, 1))],
    ['an unknown message type', Uint8Array.of(99, 1, 2, 3)],
    ['an unknown sync message', Uint8Array.of(0, 7, 0)],
    ['presence that is none', Uint8Array.of(1, 3, 1, 2, 200)],
    ['presence of a million', Uint8Array.of(1, 4, 0xc0, 0x84, 0x3d, 0)],
  ])('%s', async (_name, message) => {
    const at = await scene()
    const before = process.memoryUsage.rss()
    const start = performance.now()
    at.mallory.ws.send(message)
    await refused(at, closeCodes.invalid)
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
  })

  test('a text message', async () => {
    const at = await scene()
    at.mallory.ws.send('hello')
    await refused(at, closeCodes.notBinary)
  })

  test('a message larger than is taken', async () => {
    const at = await scene()
    at.mallory.ws.send(new Uint8Array(9 * 1024 * 1024))
    expect((await at.mallory.closed).code).toBe(1009)
    await othersGoOn(at)
  })

  test('what follows something unsound is not looked at', async () => {
    const at = await scene()
    at.mallory.ws.send(edit(seven))
    at.mallory.ws.send(edit(updateWith('after')))
    await refused(at, closeCodes.invalid)
    expect(at.writer.doc.getMap('notes').has('key')).toBe(false)
  })
})

describe('sound bytes that do harm', () => {
  test('an edit that builds on what nobody has is asked for again, once, and kept out', async () => {
    const at = await scene()
    const doc = new Y.Doc()
    doc.getMap('ink').set('first', 1)
    const orphans = Array.from({ length: 200 }, (_, n) =>
      updateOf(doc, () => doc.getMap('ink').set(`key${n}`, n)),
    )
    at.mallory.ws.send(step1())
    const questions = () => at.mallory.received.filter((bytes) => bytes[0] === 0 && bytes[1] === 0)
    await until(() => questions().length === 1)
    for (const orphan of orphans) at.mallory.ws.send(edit(orphan))
    await until(() => questions().length === 2, 'it is asked for what is missing')
    await othersGoOn(at)
    expect(questions()).toHaveLength(2)
    // When she answers with everything, everything is there.
    at.mallory.ws.send(step2(Y.encodeStateAsUpdate(doc)))
    await until(() => at.reader.doc.getMap('ink').size === 201)
  })

  test('an edit whose parent is no container', async () => {
    const at = await scene()
    const doc = new Y.Doc()
    doc.clientID = 88
    doc.getText('t').insert(0, 'ab')
    const update = written((encoder) => {
      for (const number of [1, 1, 89, 0]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, 8 | 0x20) // ContentAny with a key,
      encoding.writeVarUint(encoder, 0) // and a parent that is an id:
      encoding.writeVarUint(encoder, 88) // a letter of the text.
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarString(encoder, 'key')
      encoding.writeVarUint(encoder, 1)
      encoding.writeAny(encoder, 1)
      encoding.writeVarUint(encoder, 0)
    })
    at.mallory.ws.send(edit(Y.encodeStateAsUpdate(doc)))
    await until(() => at.reader.doc.getText('t').length === 2)
    at.mallory.ws.send(edit(update))
    at.mallory.ws.send(edit(updateWith('later', 90)))
    // Refused or taken in without effect: either way the board opens and the others work on.
    await until(
      () =>
        at.mallory.ws.readyState !== at.mallory.ws.OPEN || at.reader.doc.getMap('notes').has('key'),
    )
    await othersGoOn(at)
  })

  test('a flood of small edits keeps the others going', { timeout: 30_000 }, async () => {
    const at = await scene()
    const doc = new Y.Doc()
    for (let n = 0; n < 5_000; n += 1) {
      at.mallory.ws.send(edit(updateOf(doc, () => doc.getMap('ink').set('m', n))))
    }
    await othersGoOn(at)
  })
})

describe('the check', () => {
  test('takes everything Yjs makes', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    const map = doc.getMap('map')
    map.set('any', { a: [1, 'two', null, undefined, true, 2.5, 10n], b: { c: {} } })
    map.set('bytes', Uint8Array.of(1, 2, 3))
    const text = new Y.Text('Missed')
    map.set('text', text)
    text.insert(6, ' bins', { bold: true })
    text.insertEmbed(3, { image: 'bin' })
    text.format(0, 4, { bold: null })
    text.delete(1, 4)
    const array = new Y.Array<unknown>()
    map.set('array', array)
    array.insert(0, ['a', 1, new Y.Map([['k', 'v']])])
    array.delete(0, 2)
    map.set('xml', new Y.XmlElement('p'))
    map.delete('any')
    for (const update of [...updates, Y.encodeStateAsUpdate(doc), Y.mergeUpdates(updates)]) {
      expect(() => scanUpdate(update)).not.toThrow()
    }
  })

  test('knows what a document has already', () => {
    const doc = new Y.Doc()
    const text = doc.getText('t')
    text.insert(0, 'Missed bins')
    const before = Y.encodeStateAsUpdate(doc)
    const deletion = updateOf(doc, () => text.delete(2, 3))
    const known = (update: Uint8Array) => isKnown(doc, scanUpdate(update))
    expect(known(Y.encodeStateAsUpdate(doc))).toBe(true)
    expect(known(before)).toBe(true)
    expect(known(deletion)).toBe(true)
    expect(known(Uint8Array.of(0, 0))).toBe(true)

    const other = new Y.Doc()
    Y.applyUpdate(other, before)
    expect(isKnown(other, scanUpdate(deletion))).toBe(false)
    expect(isKnown(new Y.Doc(), scanUpdate(deletion))).toBe(false)
    expect(isKnown(other, scanUpdate(updateWith('new')))).toBe(false)
  })
})
