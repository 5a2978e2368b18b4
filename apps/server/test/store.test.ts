import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import Database from 'better-sqlite3'
import { memoryStore } from '../src/store/memory.ts'
import { sqliteStore } from '../src/store/sqlite.ts'
import { storeContract } from './store-contract.ts'
import { temporaryFolder } from './support/server.ts'

storeContract('memory', memoryStore)
storeContract('SQLite', () => {
  const store = sqliteStore(join(temporaryFolder(), 'data', 'caseboard.sqlite'))
  onTestFinished(() => store.close())
  return store
})

test('a data folder written by a newer Caseboard is left alone', async () => {
  const file = join(temporaryFolder(), 'caseboard.sqlite')
  await sqliteStore(file).close()
  const db = new Database(file)
  db.pragma('user_version = 999')
  db.close()
  expect(() => sqliteStore(file)).toThrow('written by a newer Caseboard')
})
