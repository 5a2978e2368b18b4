import { closeCodes, messageTypes, ownProtocol, readPutAside } from '@caseboard/protocol'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { open, until } from './support/provider.ts'
import type { RawSocket } from './support/raw-socket.ts'
import { bearer, rawSocket, told } from './support/raw-socket.ts'
import type { TestServer } from './support/server.ts'
import { joinBoard, server, startBoard, temporaryFolder } from './support/server.ts'
import { edit, presence, step1, step2, updateOf } from './support/wire.ts'

/*  A client id belongs to who uses it (docs/decisions/0012). Gwen has the board on her laptop and goes
 *  where there is no network; Mallory says something in her name meanwhile. What Gwen wrote would count
 *  as known when she is back, and nobody would ever see it.
 */

interface Scene {
  on: TestServer
  dataDir: string
  board: Awaited<ReturnType<typeof startBoard>>
  gwen: Awaited<ReturnType<typeof joinBoard>>
  mallory: Awaited<ReturnType<typeof joinBoard>>
  tom: Awaited<ReturnType<typeof joinBoard>>
}

async function scene(): Promise<Scene> {
  const dataDir = temporaryFolder()
  const on = await server({ dataDir })
  const board = await startBoard(on)
  const [gwen, mallory, tom] = [
    await joinBoard(on, board, 'Gwen'),
    await joinBoard(on, board, 'Mallory'),
    await joinBoard(on, board, 'Tom'),
  ]
  return { on, dataDir, board, gwen, mallory, tom }
}

const inkOf = (doc: Y.Doc) => doc.getMap('ink')

/** Draws something, saying nothing of herself, and closes the laptop when the server has it. */
async function drawAndLeave({ on, board, gwen }: Scene, doc: Y.Doc): Promise<void> {
  const laptop = await rawSocket(on, board.id, bearer(gwen.token))
  laptop.ws.send(step1())
  laptop.ws.send(edit(updateOf(doc, () => inkOf(doc).set('in the office', 1))))
  await until(() => laptop.received.some((bytes) => bytes.includes('in the office')))
  laptop.ws.close()
  await laptop.closed
}

/** She is shown out, for that and nothing else. */
async function isRefused({ ws, closed }: RawSocket): Promise<void> {
  await until(() => ws.readyState === ws.CLOSED)
  expect(await closed).toEqual({
    code: closeCodes.invalid,
    reason: 'Not accepted: a client id of somebody else.',
  })
}

/** What Gwen wrote on the train is on the board when she is back, for her and for the others. */
async function isThereWhenBack({ board, gwen, tom }: Scene, on: TestServer, doc: Y.Doc) {
  await open(on, board.id, gwen.token, { doc })
  const reader = await open(on, board.id, tom.token)
  await until(() => inkOf(reader.doc).get('on the train') === 1, 'her edit arrives')
  expect(inkOf(doc).toJSON()).toEqual(inkOf(reader.doc).toJSON())
}

type Meanwhile = (at: Scene) => Promise<TestServer>

const putAway: Meanwhile = async ({ on }) => {
  await until(() => on.rooms.size === 0)
  return on
}
const restarted: Meanwhile = async ({ on, dataDir }) => {
  await on.stop()
  return server({ dataDir })
}
const stillOpen: Meanwhile = async ({ on, board, tom }) => {
  await open(on, board.id, tom.token)
  return on
}

/** A struct at this client's clock: nothing but collected clocks, a billion of them. */
function collected(client: number, clock: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, 2 ** 30)
    encoding.writeVarUint(encoder, 0)
  })
}

/** Something drawn at this client's clock. */
function drawnBy(client: number, clock: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  inkOf(doc).set('earlier', 'x')
  const text = doc.getText('filler')
  while (Y.getState(doc.store, client) < clock) text.insert(0, 'x')
  return updateOf(doc, () => inkOf(doc).set('in her name', true))
}

test.each<[string, Meanwhile, (client: number, clock: number) => Uint8Array]>([
  ['a billion collected clocks, with the board open', stillOpen, collected],
  ['a drawing, with the board open', stillOpen, drawnBy],
  ['a billion collected clocks, after the board was put away', putAway, collected],
  ['a drawing, after the board was put away', putAway, drawnBy],
  ['a billion collected clocks, after a restart', restarted, collected],
  ['a drawing, after a restart', restarted, drawnBy],
])('nobody edits in the name of somebody who is away: %s', async (_name, meanwhile, said) => {
  const at = await scene()
  const doc = new Y.Doc()
  await drawAndLeave(at, doc)
  const next = Y.getState(doc.store, doc.clientID)
  inkOf(doc).set('on the train', 1)
  const on = await meanwhile(at)

  const mallory = await rawSocket(on, at.board.id, bearer(at.mallory.token))
  mallory.ws.send(edit(said(doc.clientID, next)))
  await isRefused(mallory)
  expect(on.logged()).toContain('Not accepted: a client id of somebody else.')
  const metrics = await on.api('GET', '/metrics')
  expect(metrics.bytes.toString()).toContain('{what="edit",reason="not-theirs"} 1')
  await isThereWhenBack(at, on, doc)
})

test.each([
  ['with the board open', stillOpen],
  ['after the board was put away', putAway],
  ['after a restart', restarted],
])('nor of somebody who has only looked so far, %s', async (_name, meanwhile) => {
  const at = await scene()
  const doc = new Y.Doc()
  const laptop = await open(at.on, at.board.id, at.gwen.token, { doc })
  laptop.provider.awareness.setLocalState({ cursor: [1, 2] })
  const witness = await open(at.on, at.board.id, at.mallory.token)
  await until(() => witness.provider.awareness.getStates().has(doc.clientID))
  laptop.provider.destroy()
  witness.provider.destroy()
  inkOf(doc).set('on the train', 1)
  const on = await meanwhile(at)

  const mallory = await rawSocket(on, at.board.id, bearer(at.mallory.token))
  mallory.ws.send(presence([doc.clientID, 5, { cursor: [3, 4] }]))
  mallory.ws.send(edit(collected(doc.clientID, 0)))
  await isRefused(mallory)
  await isThereWhenBack(at, on, doc)
})

test('nor with an answer to the server', async () => {
  const at = await scene()
  const doc = new Y.Doc()
  await drawAndLeave(at, doc)
  const next = Y.getState(doc.store, doc.clientID)
  inkOf(doc).set('on the train', 1)
  const mallory = await rawSocket(at.on, at.board.id, bearer(at.mallory.token))
  mallory.ws.send(step2(collected(doc.clientID, next)))
  await until(() => at.on.logged().includes('edit put aside'))
  await isThereWhenBack(at, at.on, doc)
})

test('what an answer says in the name of others waits for them; the rest of it counts', async () => {
  const at = await scene()
  const { on, board } = at
  const doc = new Y.Doc()
  await drawAndLeave(at, doc)
  inkOf(doc).set('on the train', 1)

  // As after a power cut: Mallory has seen an edit of Gwen's that the server does not have any more.
  const hers = new Y.Doc()
  Y.applyUpdate(hers, Y.encodeStateAsUpdate(doc))
  inkOf(hers).set('seen by Mallory', 1)
  inkOf(hers).delete('on the train')
  const mallory = await rawSocket(on, board.id, bearer(at.mallory.token))
  const asked = () => mallory.received.filter((bytes) => bytes[0] === 0 && bytes[1] === 0).length
  await until(() => asked() === 1)
  mallory.ws.send(step1())
  mallory.ws.send(step2(Y.encodeStateAsUpdate(hers)))
  const reader = await open(on, board.id, at.tom.token)
  await until(() => inkOf(reader.doc).has('seen by Mallory'))
  expect(inkOf(reader.doc).has('on the train')).toBe(false)
  expect(on.logged()).toContain('edit put aside')
  expect(asked()).toBe(1)
  expect(mallory.ws.readyState).toBe(mallory.ws.OPEN)

  // Gwen is back and says it herself: now Mallory is asked for the rest of what she has.
  await open(on, board.id, at.gwen.token, { doc })
  await until(() => inkOf(reader.doc).has('on the train'))
  await until(() => asked() === 2)
  mallory.ws.send(step2(Y.encodeStateAsUpdate(hers)))
  await until(() => !inkOf(reader.doc).has('on the train'))
})

test('a facilitator brings back what others wrote and the server has lost', async () => {
  const at = await scene()
  const { on, board } = at
  const doc = new Y.Doc()
  await drawAndLeave(at, doc)
  inkOf(doc).set('on the train', 1)
  const priya = await joinBoard(on, board, 'Priya', 'facilitator')
  await open(on, board.id, priya.token, { doc: copyOf(doc) })
  const reader = await open(on, board.id, at.tom.token)
  await until(() => inkOf(reader.doc).has('on the train'))
  // It is still hers to go on from there.
  inkOf(doc).set('at home', 1)
  await open(on, board.id, at.gwen.token, { doc })
  await until(() => inkOf(reader.doc).has('at home'))
})

test('somebody who joins anew brings what they wrote, once their earlier name is off the board', async () => {
  const at = await scene()
  const { on, board, gwen } = at
  const doc = new Y.Doc()
  await drawAndLeave(at, doc)
  inkOf(doc).set('on the train', 1)

  // Her browser has lost the session and kept the board.
  const again = await joinBoard(on, board, 'Gwen')
  const laptop = await open(on, board.id, again.token, { doc: copyOf(doc) })
  inkOf(laptop.doc).set('as another', 1)
  const reader = await open(on, board.id, at.tom.token)
  await until(() => inkOf(reader.doc).has('as another'))
  expect(inkOf(reader.doc).has('on the train')).toBe(false)
  // What a page of our own is told: it answers whenever the server asks.
  const page = await rawSocket(on, board.id, bearer(again.token), [ownProtocol])
  const says = () => told(page, messageTypes.putAside, readPutAside).at(-1)
  page.ws.on('message', (message: Buffer) => {
    if (message[0] === 0 && message[1] === 0) page.ws.send(step2(Y.encodeStateAsUpdate(doc)))
  })
  page.ws.send(step2(Y.encodeStateAsUpdate(doc)))
  await until(() => says()?.includes('under another name'))

  const { token } = await joinBoard(on, board, 'Priya', 'facilitator')
  const path = `/api/boards/${board.id}/people/${gwen.participantId}`
  expect((await on.api('DELETE', path, { token })).status).toBeLessThan(300)
  await until(() => inkOf(reader.doc).has('on the train'))
  await until(() => says() === '')
  expect(laptop.closed()).toBeUndefined()
})

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
