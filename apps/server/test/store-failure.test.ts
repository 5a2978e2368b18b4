import { messageTypes, ownProtocol, readSaved, readStoreState } from '@caseboard/protocol'
import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { openLog } from '../src/store/snapshot.ts'
import { open, until } from './support/provider.ts'
import type { RawSocket } from './support/raw-socket.ts'
import { bearer, rawSocket, told } from './support/raw-socket.ts'
import { joinBoard, server, startBoard, temporaryFolder } from './support/server.ts'
import { edit, step1, step2, updateOf } from './support/wire.ts'

/*  Promise 3: when the store fails the room stops accepting, says so, and loses nothing. Here the real
 *  database fails.
 */

async function scene() {
  const dataDir = temporaryFolder()
  const on = await server({ dataDir })
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  const gwen = await joinBoard(on, board, 'Gwen')
  const socket = await rawSocket(on, board.id, bearer(tom.token), [ownProtocol])
  const reader = await open(on, board.id, gwen.token)
  socket.ws.send(step1())
  const doc = new Y.Doc()
  const draw = (key: string) => updateOf(doc, () => doc.getMap('ink').set(key, 'a line'))
  // As a provider does: whenever the server asks, it gets everything.
  socket.ws.on('message', (message: Buffer) => {
    if (message[0] === 0 && message[1] === 0) socket.ws.send(step2(Y.encodeStateAsUpdate(doc)))
  })
  const seen = () => [...reader.doc.getMap('ink').keys()].toSorted()
  return { dataDir, on, board, tom, socket, draw, seen }
}

const saved = (socket: RawSocket) => told(socket, messageTypes.saved, readSaved).at(-1) ?? 0
const canSave = (socket: RawSocket) =>
  told(socket, messageTypes.storeState, readStoreState).at(-1)?.canSave

test('the database is moved away and comes back', async () => {
  const { dataDir, on, board, socket, draw, seen } = await scene()
  socket.ws.send(edit(draw('before')))
  await until(() => seen().length === 1 && saved(socket) >= 1)

  const away = join(temporaryFolder(), 'away')
  mkdirSync(away)
  const move = (from: string, to: string) => {
    for (const file of readdirSync(from)) renameSync(join(from, file), join(to, file))
  }
  move(dataDir, away)
  const before = saved(socket)
  expect((await on.api('GET', '/readyz')).status).toBe(503)
  socket.ws.send(edit(draw('while it was away')))
  await until(() => canSave(socket) === false, 'everybody is told')
  socket.ws.send(edit(draw('after that')))
  const answer = await on.api('POST', `/api/boards/${board.id}/sessions`, {
    body: { key: board.keys.contributor, name: 'Priya' },
  })
  expect(answer.status).toBe(503)
  expect(saved(socket)).toBe(before)
  expect(readdirSync(dataDir), 'no empty database takes its place').toEqual([])

  move(away, dataDir)
  await until(() => canSave(socket) === true)
  await until(() => seen().length === 3)
  expect(seen()).toEqual(['after that', 'before', 'while it was away'])
  await until(() => saved(socket) > before)
  expect(socket.ws.readyState).toBe(socket.ws.OPEN)
  // And it is in the file that came back.
  await on.stop()
  const again = await server({ dataDir })
  expect((await again.store.readLog(board.id))?.entries.length).toBeGreaterThan(3)
})

test('an older copy is put in the place of the database under the running server', async () => {
  const { dataDir, on, board, socket, draw, seen } = await scene()
  socket.ws.send(edit(draw('in the copy')))
  await until(() => saved(socket) >= 1)
  const file = join(dataDir, 'caseboard.sqlite')
  const older = join(temporaryFolder(), 'older')
  const copying = new Database(file)
  copying.exec(`VACUUM INTO '${older}'`)
  copying.close()
  socket.ws.send(edit(draw('after the copy')))
  await until(() => saved(socket) >= 2)

  for (const beside of ['-wal', '-shm']) rmSync(file + beside)
  copyFileSync(older, `${file}.new`)
  renameSync(`${file}.new`, file)
  socket.ws.send(edit(draw('after the swap')))
  await until(() => canSave(socket) === false, 'nobody is told that it is saved')
  expect(saved(socket)).toBe(2)

  // Whoever has what the file does not hold gives it again.
  await until(() => canSave(socket) === true && saved(socket) > 2)
  expect(seen()).toEqual(['after the copy', 'after the swap', 'in the copy'])
  await on.stop()
  const again = await server({ dataDir })
  const { doc } = openLog((await again.store.readLog(board.id))!)
  expect([...doc.getMap('ink').keys()].toSorted()).toEqual(seen())
})

test('another program holds the database', { timeout: 30_000 }, async () => {
  const { dataDir, on, board, tom, socket, draw, seen } = await scene()
  const other = new Database(join(dataDir, 'caseboard.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  socket.ws.send(edit(draw('one')))
  await until(() => canSave(socket) === false)
  expect(seen()).toEqual([])
  other.exec('ROLLBACK')
  other.close()
  await until(() => seen().length === 1)
  await until(() => canSave(socket) === true && saved(socket) > 0)
  const newcomer = await open(on, board.id, tom.token)
  expect(newcomer.doc.getMap('ink').has('one')).toBe(true)
})

/** The largest a file of this process may get, in bytes: past that, writing fails as on a full disk. */
const mayWrite = (bytes: number | 'unlimited') =>
  spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]).status === 0

const canLimit = mayWrite('unlimited')
const whyNot = 'NOT TESTED: a disk that is full. This needs prlimit, which comes with Linux.'
if (!canLimit) console.warn(whyNot)

test('the disk is full, and is not any more', { timeout: 30_000 }, async ({ skip }) => {
  skip(!canLimit, whyNot)
  const { on, board, socket, draw, seen } = await scene()
  const stalled = async () => {
    const figures = (await on.api('GET', '/metrics')).bytes.toString()
    return /^caseboard_stalled_rooms (\d+)$/m.exec(figures)?.[1]
  }
  const isReady = async () => (await on.api('GET', '/readyz')).status
  socket.ws.send(edit(draw('before')))
  await until(() => saved(socket) >= 1)
  expect([await isReady(), await stalled()]).toEqual([200, '0'])

  onTestFinished(() => void mayWrite('unlimited'))
  mayWrite(4096)
  socket.ws.send(edit(draw('while it was full')))
  await until(() => canSave(socket) === false, 'everybody is told')
  expect(on.logged()).toMatch(/SQLITE_(FULL|IOERR_WRITE)/)
  expect([await isReady(), await stalled()]).toEqual([503, '1'])
  expect((await on.api('GET', '/healthz')).status).toBe(200)
  const answer = await on.api('POST', '/api/boards', { body: { title: 'X', template: 'blank' } })
  expect(answer.status).toBe(503)
  expect(seen()).toEqual(['before'])

  mayWrite('unlimited')
  await until(() => canSave(socket) === true)
  await until(() => saved(socket) > 1)
  expect([await isReady(), await stalled()]).toEqual([200, '0'])
  expect(seen()).toEqual(['before', 'while it was full'])
  const { doc } = openLog((await on.store.readLog(board.id))!)
  expect([...doc.getMap('ink').keys()].toSorted()).toEqual(seen())
})
