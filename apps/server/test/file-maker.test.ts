import { fileURLToPath } from 'node:url'
import type { BoardSnapshot } from '@caseboard/board'
import { afterEach, expect, test } from 'vitest'
import { FileMaker } from '../src/files/file-maker.ts'

const filename = fileURLToPath(new URL('support/slow-thread.js', import.meta.url))
const files = new FileMaker({ filename, longestMs: 1_500 })

/** A file that takes this long to make. */
const fileOf = (ms: number) =>
  files.make({ board: { title: String(ms) } as BoardSnapshot, format: 'pdf', today: '2026-11-24' })

afterEach(() => files.close())

test('Tom waits behind two slow files of Priya’s and gets his, and what never ends holds up nobody', async () => {
  const asked = [fileOf(900), fileOf(900), fileOf(60_000), fileOf(10)]
  const answers = await Promise.allSettled(asked)
  expect(answers.map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ])
})

test('who still waits when the server stops is told so', async () => {
  const stopping = new FileMaker({ filename })
  const board = { title: '60000' } as BoardSnapshot
  const order = { board, format: 'pdf', today: '2026-11-24' } as const
  const asked = Promise.allSettled([stopping.make(order), stopping.make(order)])
  await new Promise((soon) => setTimeout(soon, 300))
  await stopping.close()
  expect((await asked).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
