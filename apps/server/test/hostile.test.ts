import { addNote, noteText, readBoard } from '@caseboard/board'
import type { Joined } from '@caseboard/protocol'
import { closeCodes } from '@caseboard/protocol'
import * as encoding from 'lib0/encoding'
import { nanoid } from 'nanoid'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { scanUpdate } from '../src/sync/scan.ts'
import { checkWork, isInPlace, isKnown } from '../src/sync/validation.ts'
import { random } from '../../../packages/board/test/random.ts'
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

async function refused(at: Scene, code: number, why = ''): Promise<void> {
  const { code: closedWith, reason } = await at.mallory.closed
  expect(closedWith).toBe(code)
  expect(reason).toContain(why)
  expect(at.on.logged()).toContain(`"code":${code}`)
  await othersGoOn(at)
}

/** Called at the end: it took no long time and no great memory, whatever it was. */
function ceilings(): () => void {
  const before = process.memoryUsage.rss()
  const start = performance.now()
  return () => {
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
  }
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
    const within = ceilings()
    at.mallory.ws.send(message)
    await refused(at, closeCodes.invalid)
    within()
  })

  test('a text message', async () => {
    const at = await scene()
    const within = ceilings()
    at.mallory.ws.send('hello')
    await refused(at, closeCodes.notBinary)
    within()
  })

  test('a message larger than is taken', async () => {
    const at = await scene()
    const within = ceilings()
    at.mallory.ws.send(new Uint8Array(9 * 1024 * 1024))
    expect((await at.mallory.closed).code).toBe(closeCodes.messageTooLarge)
    expect(at.on.logged()).toContain('bad frame')
    await othersGoOn(at)
    within()
  })

  test('a message in more pieces than anybody cuts one into', async () => {
    const at = await scene()
    const within = ceilings()
    for (let piece = 0; piece < 10_000; piece += 1) {
      at.mallory.ws.send(Uint8Array.of(0), { fin: false, binary: true })
    }
    expect((await at.mallory.closed).code).toBe(1008)
    expect(at.on.logged()).toContain('bad frame')
    await othersGoOn(at)
    within()
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
    const within = ceilings()
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
    within()
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
    const flood = Array.from({ length: 5_000 }, (_, n) =>
      edit(updateOf(doc, () => doc.getMap('ink').set('m', n))),
    )
    const within = ceilings()
    for (const message of flood) at.mallory.ws.send(message)
    await othersGoOn(at)
    within()
    await until(() => at.on.logged().includes('read more slowly'))
    const lines = at.on.logged().split('\n')
    const said = lines.filter((line) => line.includes('read more slowly'))
    // Said once for all of it, to whoever reads the log as it is set up at first.
    expect(said.filter((line) => line.includes('"level":30'))).toHaveLength(1)
  })
})

describe('as much work as a message can hold', () => {
  const full = 8 * 1024 * 1024 - 64
  /** So many structs or ranges, each the same few bytes, or another. */
  const many = (
    start: number[],
    count: number,
    each: (encoder: encoding.Encoder, n: number) => void,
  ) =>
    written((encoder) => {
      for (const number of start) encoding.writeVarUint(encoder, number)
      for (let n = 0; n < count; n += 1) each(encoder, n)
    })
  const collectedOne = (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, 1)
  }

  test.each<[string, string, () => Uint8Array]>([
    [
      'four million structs',
      'too many parts',
      () => many([1, full / 2 - 9, 77, 0], full / 2, collectedOne),
    ],
    [
      'a million clients',
      'too many clients',
      () =>
        many([1_000_000], 1_000_000, (encoder, n) => {
          for (const number of [1, n, 0]) encoding.writeVarUint(encoder, number)
          collectedOne(encoder)
        }),
    ],
    [
      'half a million containers',
      'too many containers',
      () =>
        many([1, 500_000, 77, 0], 500_000, (encoder, n) => {
          encoding.writeUint8(encoder, 8)
          encoding.writeVarUint(encoder, 1)
          encoding.writeVarString(encoder, n.toString(36))
          encoding.writeVarUint(encoder, 1)
          encoding.writeAny(encoder, 1)
        }),
    ],
    [
      'a million ranges',
      'too many parts',
      () =>
        many([0, 1, 5, 1_000_000], 1_000_000, (encoder, n) => {
          for (const number of [2 * n, 1]) encoding.writeVarUint(encoder, number)
        }),
    ],
    [
      'ranges backwards',
      'out of order',
      () =>
        many([0, 1, 5, 50_000], 50_000, (encoder, n) => {
          for (const number of [2 * (50_000 - n), 1]) encoding.writeVarUint(encoder, number)
        }),
    ],
    [
      'one client with ranges, over and over',
      'one client twice',
      () =>
        many([0, 5_000], 5_000, (encoder, n) => {
          for (const number of [5, 1, 2 * (5_000 - n), 1]) encoding.writeVarUint(encoder, number)
        }),
    ],
    [
      '150,000 ranges in one long text',
      'too much work',
      () =>
        many([0, 1, 5, 150_000], 150_000, (encoder, n) => {
          for (const number of [2 * n, 1]) encoding.writeVarUint(encoder, number)
        }),
    ],
    [
      '10,000 letters after letters of a long text, the last first',
      'too much work',
      () =>
        Buffer.concat([
          many([1, 10_000, 9, 0], 10_000, (encoder, n) => {
            encoding.writeUint8(encoder, 4 | 0x80)
            for (const number of [5, 2 * (10_000 - n)]) encoding.writeVarUint(encoder, number)
            encoding.writeVarString(encoder, 'y')
          }),
          Uint8Array.of(0),
        ]),
    ],
  ])('%s: %s', { timeout: 30_000 }, async (_name, why, update) => {
    const at = await scene()
    const long = new Y.Doc()
    long.clientID = 5
    long.getText('ink text').insert(0, 'x'.repeat(300_002))
    at.mallory.ws.send(edit(Y.encodeStateAsUpdate(long)))
    await until(() => at.reader.doc.getText('ink text').length > 0)
    const message = edit(update())
    const within = ceilings()
    at.mallory.ws.send(message)
    await refused(at, closeCodes.invalid, why)
    within()
  })
})

describe('much work that is honest', () => {
  test('a state vector as long as the board makes it', async () => {
    const at = await scene()
    const doc = new Y.Doc()
    for (let first = 0; first < 60_000; first += 10_000) {
      const update = written((encoder) => {
        encoding.writeVarUint(encoder, 10_000)
        for (let n = first; n < first + 10_000; n += 1) {
          for (const number of [1, 2 ** 31 + n, 0]) encoding.writeVarUint(encoder, number)
          for (const byte of [0, 1]) encoding.writeUint8(encoder, byte)
        }
        encoding.writeVarUint(encoder, 0)
      })
      at.mallory.ws.send(edit(update))
      Y.applyUpdate(doc, update)
    }
    await until(() => at.reader.doc.store.clients.size > 60_000)
    const tom = await rawSocket(at.on, at.board.id, bearer(at.tom.token))
    tom.ws.send(step1(Y.encodeStateVector(doc)))
    await until(() => tom.received.some((bytes) => bytes[0] === 0 && bytes[1] === 1))
    expect(tom.ws.readyState).toBe(tom.ws.OPEN)
  })

  test('a board as full as it may be, brought by somebody who made it without a network', async () => {
    const at = await scene()
    const hand = { by: at.tom.participantId, now: '2026-11-24T10:00:00.000Z', newId: nanoid }
    const doc = new Y.Doc()
    for (let n = 0; n < 3_000; n += 1) {
      const id = addNote(doc, { stage: 'goals', pos: [n, 0], text: `Missed bins ${n}` }, hand)
      noteText(doc, id)?.insert(6, ' paper')
      noteText(doc, id)?.delete(2, 3)
    }
    at.mallory.ws.send(step2(Y.encodeStateAsUpdate(doc)))
    await until(() => at.reader.doc.getMap('notes').size === 3_000)
  })

  test('thousands of changes to one text, of two people who did not see each other', () => {
    const [gwen, tom] = [new Y.Doc(), new Y.Doc()]
    const { below } = random(7)
    gwen.getText('t').insert(0, 'Missed bins. '.repeat(500))
    Y.applyUpdate(tom, Y.encodeStateAsUpdate(gwen))
    for (const doc of [gwen, tom]) {
      const text = doc.getText('t')
      for (let n = 0; n < 3_000; n += 1) {
        if (below(3) === 0) text.delete(below(text.length - 5), below(5))
        else text.insert(below(3) === 0 ? text.length : below(text.length), 'word ')
      }
    }
    const update = Y.encodeStateAsUpdate(gwen, Y.encodeStateVector(tom))
    expect(() => checkWork(tom, scanUpdate(update))).not.toThrow()
    const start = performance.now()
    Y.applyUpdate(tom, update)
    expect(performance.now() - start).toBeLessThan(5_000)
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

describe('one order for everybody', () => {
  type Place = [client: number, clock: number] | undefined

  /** An update with one word in the text `t`, written between these two. */
  const wordBetween = (client: number, left: Place, right: Place, word: string) =>
    written((encoder) => {
      for (const number of [1, 1, client, 0]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, 4 | (left ? 0x80 : 0) | (right ? 0x40 : 0))
      for (const number of [...(left ?? []), ...(right ?? [])]) {
        encoding.writeVarUint(encoder, number)
      }
      encoding.writeVarString(encoder, word)
      encoding.writeVarUint(encoder, 0)
    })

  const docWith = (...updates: Uint8Array[]) => {
    const doc = new Y.Doc()
    for (const update of updates) Y.applyUpdate(doc, update)
    return doc
  }
  /** Whether the last of these is let in by who has those before it. */
  const isIn = (...updates: Uint8Array[]) =>
    isInPlace(docWith(...updates), scanUpdate(updates.at(-1)!))

  const begun = new Y.Doc()
  begun.clientID = 1
  begun.getText('t').insert(0, 'ab')
  const ab = Y.encodeStateAsUpdate(begun)
  /** After the start and before "b", which was written after "a". */
  const apart = wordBetween(2, undefined, [1, 1], 'x')
  /** By somebody who had not seen "b". */
  const late = wordBetween(3, [1, 0], undefined, 'y')

  test('of two orders there is only the one, without what Mallory puts between', () => {
    const oneByOne = docWith(ab, apart, late)
    expect(oneByOne.getText('t').toString()).toBe('ayxb')
    expect(docWith(Y.encodeStateAsUpdate(oneByOne)).getText('t').toString()).toBe('axby')

    expect(isIn(ab, apart)).toBe(false)
    expect(isIn(ab, late)).toBe(true)
    const honest = docWith(ab, late)
    expect(honest.getText('t').toString()).toBe('aby')
    expect(docWith(Y.encodeStateAsUpdate(honest)).getText('t').toString()).toBe('aby')
  })

  test('a word between two letters is let in, whatever others wrote there at the same time', () => {
    const words = [2, 5, 4, 3].map((client) => wordBetween(client, [1, 0], [1, 1], `${client}`))
    words.forEach((_, at) => expect(isIn(ab, ...words.slice(0, at + 1))).toBe(true))
    expect(
      docWith(ab, ...words)
        .getText('t')
        .toString(),
    ).toBe('a2345b')
  })

  test('a word between two containers is not, when the one of them has gone in the same turn', () => {
    const other = new Y.Doc()
    other.clientID = 9
    other.getMap('map').set('text', new Y.Text('cd'))
    const cd = Y.encodeStateAsUpdate(other)
    const gone = updateOf(other, () => other.getMap('map').delete('text'))
    const between = wordBetween(2, [1, 0], [9, 1], 'x')
    const doc = docWith(ab, cd)
    doc.transact(() => {
      Y.applyUpdate(doc, between)
      Y.applyUpdate(doc, gone)
    })
    expect(doc.getText('t').toString()).toBe('abx')
    expect(isInPlace(doc, scanUpdate(between))).toBe(false)
  })

  test('what an undo brings back next to what stands elsewhere now is let in', () => {
    const [doc, tom] = [new Y.Doc(), new Y.Doc()]
    ;[doc.clientID, tom.clientID] = [9, 3]
    const updates: Uint8Array[] = []
    doc.on('update', (update) => updates.push(update))
    const map = doc.getMap<Y.Text>('map')
    map.set('text', new Y.Text('abc'))
    const undo = new Y.UndoManager(map, { trackedOrigins: new Set(['undone']), captureTimeout: 0 })
    const inOneStep = (change: (text: Y.Text) => void) =>
      doc.transact(() => change(map.get('text')!), 'undone')
    inOneStep((text) => text.delete(1, 1))
    inOneStep((text) => text.delete(1, 1))
    inOneStep(() => map.delete('text'))
    undo.undo()
    map.get('text')!.insert(1, 'yy')
    undo.undo()
    Y.applyUpdate(tom, Y.encodeStateAsUpdate(doc))
    const toms = updateOf(tom, () => tom.getMap<Y.Text>('map').get('text')!.insert(1, 'x'))
    Y.applyUpdate(doc, toms)
    undo.undo()
    // "b" between "a" and "c", which was brought back after "yy".
    expect(map.get('text')!.toString()).toBe('axbyyc')
    expect(isIn(...updates)).toBe(true)
    expect(docWith(Y.encodeStateAsUpdate(doc)).getMap('map').toJSON()).toEqual(map.toJSON())
  })
})
