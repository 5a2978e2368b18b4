import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { memoryStore } from '../src/store/memory.ts'
import { sqliteStore } from '../src/store/sqlite-store.ts'
import type { BoardStore } from '../src/store/store.ts'
import { boardOf, contentsOf, docOf } from './support/plain-yjs.ts'
import { temporaryFolder } from './support/server.ts'
import { Session } from './support/session.ts'

/*  What goes in and out of the server is what Yjs alone makes of it, whatever happens on the way: lines
 *  that drop, messages that come twice or late, readers who do not read, a store that fails, logs made
 *  short, rooms put away. While it happens, nobody is sent what is not in the log, and nothing is called
 *  saved that is not on the disk (support/session.ts holds the server to that).
 *
 *  Run with FUZZ=1000 for a long night, and with SEED for the one that failed.
 */

const COUNT = Number(process.env['FUZZ'] ?? 20)
const SEEDS = Array.from({ length: COUNT }, (_, at) => at + 1)
const EXTRA = Number(process.env['SEED'] ?? Date.now() % 1_000_000)
const STEPS = 500

/** A workshop. Priya has two windows open; Tom's two are of a stock provider and hear each other. */
async function workshop(seed: number, store: BoardStore, { mallory = false } = {}) {
  const session = await Session.open(seed, store)
  for (const name of ['Priya', 'Priya', 'Gwen']) session.add(name)
  const [one, other] = [
    session.add('Tom', { isStock: true }),
    session.add('Tom', { isStock: true }),
  ]
  one.windows.add(other)
  other.windows.add(one)
  if (mallory) session.add('Mallory', { isHostile: true })
  for (let step = 0; step < STEPS; step += 1) await session.step()
  return session
}

/** Everybody who keeps to the rules has the same, and it is what Yjs makes of what they wrote. */
async function expectPlainMerge(session: Session): Promise<void> {
  const onServer = await session.look(contentsOf)
  const plain = docOf(session.written())
  const contents = contentsOf(plain)
  expect(onServer, 'on the server').toEqual(contents)
  expect(contentsOf(await session.inStore()), 'in the store').toEqual(contents)
  const honest = session.people.filter(({ isHostile }) => !isHostile)
  if (honest.length === session.people.length) {
    const merged = docOf([Y.mergeUpdates(session.written())])
    expect(contentsOf(merged), 'merged by Yjs').toEqual(contents)
  }
  for (const { name, doc } of honest) expect(contentsOf(doc), name).toEqual(contents)
  expect(boardOf(honest.at(-1)!.doc)).toEqual(boardOf(plain))
}

/** As it is, and again for somebody new when everybody has gone and the board is opened again. */
async function expectSame(session: Session): Promise<void> {
  await session.settle()
  await expectPlainMerge(session)
  await session.leave()
  session.add('Sam')
  await session.settle()
  await expectPlainMerge(session)
}

test.each([...SEEDS, EXTRA])('seed %i: everybody has the plain merge', async (seed) => {
  await expectSame(await workshop(seed, memoryStore()))
})

test.each([...SEEDS.slice(0, COUNT / 3), EXTRA])('seed %i: and with the database', async (seed) => {
  const store = await sqliteStore(join(temporaryFolder(), 'caseboard.sqlite'))
  await expectSame(await workshop(seed, store))
  await store.close()
})

test.each(SEEDS.slice(0, COUNT / 3))('seed %i: and with Mallory there', async (seed) => {
  await expectSame(await workshop(seed, memoryStore(), { mallory: true }))
})

test('a workshop is not a quiet one', async () => {
  const total: Record<string, number> = {}
  for (const seed of SEEDS.slice(0, 5)) {
    const { tally } = await workshop(seed, memoryStore())
    for (const [what, times] of Object.entries(tally)) total[what] = (total[what] ?? 0) + times
  }
  expect(total['edits']).toBeGreaterThan(250)
  for (const what of ['drops', 'asked', 'lags'] as const) expect(total[what]).toBeGreaterThan(10)
  for (const what of ['stalls', 'compactions', 'reopened']) expect(total[what]).toBeGreaterThan(3)
})
