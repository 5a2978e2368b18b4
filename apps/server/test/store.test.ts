import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import Database from 'better-sqlite3'
import type { ParticipantId } from '@caseboard/board'
import { hashOf } from '../src/access/secrets.ts'
import { memoryStore } from '../src/store/memory.ts'
import { sqliteStore } from '../src/store/sqlite-store.ts'
import type { BoardRecord, LogEntry } from '../src/store/store.ts'
import { storeContract } from './store-contract.ts'
import { temporaryFolder } from './support/server.ts'

storeContract('memory', async () => memoryStore())
storeContract('SQLite', async () => {
  const store = await sqliteStore(join(temporaryFolder(), 'data', 'caseboard.sqlite'))
  onTestFinished(() => store.close())
  return store
})

test('a data folder written by a newer Caseboard is left alone', async () => {
  const file = join(temporaryFolder(), 'caseboard.sqlite')
  const store = await sqliteStore(file)
  await store.close()
  const db = new Database(file)
  db.pragma('user_version = 999')
  db.close()
  await expect(sqliteStore(file)).rejects.toThrow('written by a newer Caseboard')
})

test('what an older Caseboard wrote and had not put in order is there, and goes on', async () => {
  const { file, store, db } = await openBins()
  await store.close()
  db.exec(`
    DROP TABLE client_owner;
    DROP TABLE fresh;
    CREATE TABLE fresh (
      row INTEGER PRIMARY KEY, board_id TEXT NOT NULL, seq INTEGER NOT NULL,
      bytes BLOB NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT;
    INSERT INTO fresh VALUES (1, 'bins', 2, x'20', 'gwen', '2026-11-24T09:10:00.000Z');
    PRAGMA user_version = 3;
  `)
  const again = await sqliteStore(file)
  onTestFinished(() => again.close())
  await again.append([entry(3)])
  const log = await again.readLog('bins')
  expect(log?.entries.map(({ seq, bytes }) => [seq, ...bytes])).toEqual([
    [1, 1],
    [2, 0x20],
    [3, 3],
  ])
})

test('whose each entry is and when it came is in the log, once entries are put in order', async () => {
  const { store, db } = await openBins()
  onTestFinished(() => store.close())
  const turn = [2, 3, 4].map((seq) => ({ ...entry(seq), by: `person ${seq}` as ParticipantId }))
  await store.append([...turn, { ...entry(5), at: '2026-11-24T09:11:00.000Z' }])
  for (let first = 6; first < 1_200; first += 100) {
    await store.append(Array.from({ length: 100 }, (_, index) => entry(first + index)))
  }
  // The next call is answered when the entries have been put in order.
  await store.check()
  const rows = db.prepare<[], [number, string, string]>('SELECT seq, by, at FROM log LIMIT 5').raw()
  expect(rows.all()).toEqual([
    [1, 'server', bins.createdAt],
    [2, 'person 2', entry(2).at],
    [3, 'person 3', entry(3).at],
    [4, 'person 4', entry(4).at],
    [5, 'server', '2026-11-24T09:11:00.000Z'],
  ])
  const { entries } = (await store.readLog('bins'))!
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 1_205 }, (_, at) => at + 1))
})

test('somebody else who writes to the database is noticed, and nothing of the turn is kept', async () => {
  const { store, db } = await openBins()
  onTestFinished(() => store.close())
  await store.append([entry(2)])
  db.exec('DELETE FROM fresh')
  await expect(store.append([entry(3)])).rejects.toThrow('Something else writes')
  expect((await store.readLog('bins'))?.entries).toHaveLength(1)
  await store.append([entry(2)])
  expect((await store.readLog('bins'))?.entries).toHaveLength(2)
})

test('the write-ahead log does not grow with all that is written', async () => {
  const { file, store, db } = await openBins()
  onTestFinished(() => store.close())
  db.close()
  const bytes = new Uint8Array(1024 * 1024)
  for (let seq = 2; seq < 50; seq += 1) {
    await store.append([{ ...entry(seq), bytes }])
    await store.sync()
  }
  expect(statSync(`${file}-wal`).size).toBeLessThan(24 * 1024 * 1024)
})

/*  A flush that failed. Here the database refuses it; what a disk that fails looks like is in
 *  docs/decisions/0007.
 */

const failingDisk = `CREATE TRIGGER failing_disk BEFORE UPDATE ON pulse
  BEGIN SELECT RAISE(ABORT, 'the disk fails'); END`

test('after a flush that failed everything is written again, into the file itself', async () => {
  const { file, store, db } = await openBins()
  onTestFinished(() => store.close())
  db.exec(failingDisk)
  await store.append([entry(2)])
  await expect(store.sync()).rejects.toThrow('the disk fails')
  const alone = `${file}.alone`
  copyFileSync(file, alone)
  const found = await sqliteStore(alone)
  onTestFinished(() => found.close())
  expect((await found.readLog('bins'))?.entries.map(({ seq }) => seq)).toEqual([1, 2])

  db.exec('DROP TRIGGER failing_disk')
  await store.sync()
})

test('until it could be written again, no flush is believed', async () => {
  const { file, store, db } = await openBins()
  onTestFinished(() => store.close())
  db.exec(failingDisk)
  await store.append([entry(2)])
  // Somebody makes a copy of the data, and what they read has to stay where it is.
  const reader = new Database(file)
  onTestFinished(() => void reader.close())
  reader.exec('BEGIN; SELECT * FROM board')
  await expect(store.sync()).rejects.toThrow('the disk fails')
  db.exec('DROP TRIGGER failing_disk')
  await expect(store.sync()).rejects.toThrow('Somebody reads the database')
  reader.exec('COMMIT')
  await store.sync()
})

test('what a server that was killed left in the write-ahead log is written again', async () => {
  const { file, store } = await openBins()
  await store.append([entry(2)])
  const left = join(temporaryFolder(), 'caseboard.sqlite')
  for (const end of ['', '-wal']) copyFileSync(file + end, left + end)
  await store.close()
  const next = await sqliteStore(left)
  onTestFinished(() => next.close())
  expect(statSync(`${left}-wal`).size).toBe(0)
  expect((await next.readLog('bins'))?.entries).toHaveLength(2)
  // Unless somebody is reading.
  const reader = new Database(left)
  onTestFinished(() => void reader.close())
  await next.append([entry(3)])
  reader.exec('BEGIN; SELECT * FROM board')
  const beside = await sqliteStore(left)
  await beside.sync()
})

test('another file in the place of the database is not flushed as if it were the same', async () => {
  const { file, store, db } = await openBins()
  onTestFinished(() => store.close())
  const older = `${file}.older`
  db.exec(`VACUUM INTO '${older}'`)
  await store.append([entry(2)])
  for (const beside of ['-wal', '-shm']) rmSync(file + beside)
  renameSync(older, file)
  // Whoever looks first, and however long the flush takes to come.
  expect((await store.readLog('bins'))?.entries).toHaveLength(1)
  await expect(store.sync()).rejects.toThrow('There is another file')
  await store.append([entry(2)])
  await store.sync()
})

const bins: BoardRecord = {
  id: 'bins',
  code: 'K7P4XM',
  codeOpen: true,
  keys: { facilitator: hashOf('f'), contributor: hashOf('c'), viewer: hashOf('v') },
  createdAt: '2026-11-24T09:00:00.000Z',
}

function entry(seq: number): LogEntry {
  const bytes = Uint8Array.of(seq % 256)
  return { boardId: 'bins', seq, bytes, by: 'server', at: '2026-11-24T09:10:00.000Z' }
}

/** A store with one board in it, and its file looked at from outside. */
async function openBins() {
  const file = join(temporaryFolder(), 'caseboard.sqlite')
  const store = await sqliteStore(file)
  await store.createBoard(bins, Uint8Array.of(1))
  const db = new Database(file)
  onTestFinished(() => {
    db.close()
  })
  return { file, store, db }
}
