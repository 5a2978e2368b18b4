import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import Database from 'better-sqlite3'
import { memoryStore } from '../src/store/memory.ts'
import { sqliteStore } from '../src/store/sqlite-store.ts'
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
