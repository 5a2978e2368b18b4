import {
  messageTypes,
  ownProtocol,
  readNotAccepted,
  readSaved,
  readStoreState,
} from '@caseboard/protocol'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { controlledStore } from './support/controlled-store.ts'
import { until } from './support/provider.ts'
import type { RawSocket } from './support/raw-socket.ts'
import { bearer, rawSocket, told } from './support/raw-socket.ts'
import type { TestServer } from './support/server.ts'
import { joinBoard, server, startBoard } from './support/server.ts'
import { skippingClock } from './support/skipping-clock.ts'
import { edit, step1, step2, updateOf } from './support/wire.ts'

/*  "Saved" is said only after it is on the disk, and to those who asked for it. */

/** Tom's socket, with Caseboard's own messages. */
async function tomOn(on: TestServer, role: 'contributor' | 'viewer' = 'contributor') {
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom', role)
  const socket = await rawSocket(on, board.id, bearer(tom.token), [ownProtocol])
  return { board, tom, socket, doc: new Y.Doc() }
}

function draw(doc: Y.Doc, key: string): Uint8Array {
  return updateOf(doc, () => doc.getMap('ink').set(key, 'a line'))
}

const saved = (socket: RawSocket) => told(socket, messageTypes.saved, readSaved)
const notAccepted = (socket: RawSocket) => told(socket, messageTypes.notAccepted, readNotAccepted)

describe('promise 2: saved once it is on the disk', () => {
  test('nobody waits for the disk when somebody only comes to look', async () => {
    const store = controlledStore()
    let flushes = 0
    const sync = () => ((flushes += 1), store.sync())
    const on = await server({ store: { ...store, sync } })
    const { board, tom, socket, doc } = await tomOn(on)
    socket.ws.send(edit(draw(doc, 'first')))
    await until(() => told(socket, messageTypes.saved, readSaved).includes(1))
    await on.rooms.finish()
    const before = flushes
    const looks = await rawSocket(on, board.id, bearer(tom.token), [ownProtocol])
    looks.ws.send(step1())
    await until(() => looks.received.length >= 4)
    await on.rooms.finish()
    expect(flushes).toBe(before)
  })

  test('an edit that others have seen is not called saved before the disk has it', async () => {
    const store = controlledStore()
    const on = await server({ store })
    const { socket, doc } = await tomOn(on)
    socket.ws.send(step1())
    const disk = store.holdDisk()
    socket.ws.send(edit(draw(doc, 'one')))
    await until(() => Buffer.concat(socket.received).includes('one'), 'it is sent to everybody')
    await until(() => disk.waiting() > 0)
    await on.api('GET', '/healthz')
    expect(saved(socket)).toEqual([])
    disk.letGo()
    await until(() => saved(socket).at(-1) === 1)
  })

  test('an edit that is logged while the disk is busy waits for the next time', async () => {
    const store = controlledStore()
    const on = await server({ store })
    const { socket, doc } = await tomOn(on)
    socket.ws.send(step1())
    const first = store.holdDisk()
    socket.ws.send(edit(draw(doc, 'one')))
    await until(() => first.waiting() === 1)
    socket.ws.send(edit(draw(doc, 'two')))
    await until(() => Buffer.concat(socket.received).includes('two'))
    first.letGo()
    const second = store.holdDisk()
    await until(() => saved(socket).length > 0)
    await until(() => second.waiting() === 1)
    expect(saved(socket)).toEqual([1])
    second.letGo()
    await until(() => saved(socket).at(-1) === 2)
  })

  test('nobody waits longer because the system’s clock is put back', async () => {
    const clock = skippingClock()
    const on = await server({ clock })
    const { socket, doc } = await tomOn(on)
    socket.ws.send(step1())
    socket.ws.send(edit(draw(doc, 'one')))
    await until(() => saved(socket).at(-1) === 1)
    clock.setBack(5 * 60_000)
    socket.ws.send(edit(draw(doc, 'two')))
    await until(() => Buffer.concat(socket.received).includes('two'), 'it is sent to everybody')
    await until(() => saved(socket).at(-1) === 2)
  })

  test('one number stands for all before it, whatever came in between', async () => {
    const on = await server()
    const { socket, doc } = await tomOn(on)
    const first = draw(doc, 'one')
    for (const update of [first, first, draw(doc, 'two')]) socket.ws.send(edit(update))
    socket.ws.send(step2(Y.encodeStateAsUpdate(doc)))
    await until(() => saved(socket).at(-1) === 4)
  })

  test('an edit that misses its beginning is not saved until the beginning has come', async () => {
    const on = await server()
    const { socket, doc } = await tomOn(on)
    draw(doc, 'never sent')
    socket.ws.send(edit(draw(doc, 'two')))
    const other = new Y.Doc()
    socket.ws.send(edit(draw(other, 'of another window')))
    const questions = () => socket.received.filter((bytes) => bytes[0] === 0 && bytes[1] === 0)
    await until(() => questions().length === 2, 'the server asks for it')
    await on.api('GET', '/healthz')
    expect(saved(socket)).toEqual([])
    socket.ws.send(step2(Y.encodeStateAsUpdate(doc)))
    await until(() => saved(socket).at(-1) === 3)
  })
})

describe('what is not accepted', () => {
  test('a viewer is told which edit and why', async () => {
    const on = await server()
    const { socket, doc } = await tomOn(on, 'viewer')
    socket.ws.send(edit(Uint8Array.of(0, 0)))
    socket.ws.send(edit(draw(doc, 'one')))
    await until(() => notAccepted(socket).length === 1)
    expect(notAccepted(socket)).toEqual([
      {
        edit: 2,
        reason: 'not-allowed',
        sentence: 'You can look at this board but not change it.',
      },
    ])
  })

  test('bytes that cannot be read are named before the socket closes', async () => {
    const on = await server()
    const { socket, doc } = await tomOn(on)
    socket.ws.send(edit(draw(doc, 'one')))
    socket.ws.send(edit(Uint8Array.of(1, 2, 3)))
    expect((await socket.closed).code).toBe(4422)
    expect(notAccepted(socket)).toMatchObject([{ edit: 2, reason: 'invalid' }])
  })

  test('when the store fails, everybody in the room is told', async () => {
    const store = controlledStore()
    const on = await server({ store })
    const { board, socket, doc } = await tomOn(on)
    const gwen = await joinBoard(on, board, 'Gwen')
    const other = await rawSocket(on, board.id, bearer(gwen.token), [ownProtocol])
    await until(() => other.received.length > 0)
    store.failing = true
    socket.ws.send(edit(draw(doc, 'one')))
    const states = () => told(other, messageTypes.storeState, readStoreState)
    await until(() => states().length > 0)
    expect(states()[0]?.canSave).toBe(false)
    expect(saved(socket)).toEqual([])
  })
})

test('a client that did not ask is sent the standard protocol only', async () => {
  const on = await server()
  for (const protocols of [[], ['somebody.else']]) {
    const { board, tom, doc } = await tomOn(on)
    const stock = await rawSocket(on, board.id, bearer(tom.token), protocols)
    stock.ws.send(step1())
    stock.ws.send(edit(draw(doc, `by ${protocols.length}`)))
    await until(() => Buffer.concat(stock.received).includes(`by ${protocols.length}`))
    stock.ws.send(edit(Uint8Array.of(1, 2, 3)))
    await stock.closed
    expect(stock.received.filter((message) => (message[0] ?? 0) > 3)).toEqual([])
  }
})
