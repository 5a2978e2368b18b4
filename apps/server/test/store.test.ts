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
