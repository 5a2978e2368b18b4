import type { ParticipantId } from '@caseboard/board'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { Files } from '../src/files/files.ts'

const filename = fileURLToPath(new URL('support/slow-thread.js', import.meta.url))

function slowFiles(options: { longestMs?: number } = {}) {
  const files = new Files({ filename, ...options })
  onTestFinished(() => files.close())
  return files
}

/** A file that takes this long to make. */
const fileOf = (files: Files, ms: number, person: string) =>
  files.make({ frames: [], format: 'pdf', today: String(ms) }, person as ParticipantId)

const statuses = async (asked: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(asked)).map(({ status }) => status)

test('Tom waits behind two slow files of Priya’s and gets his, and what never ends holds up nobody', async () => {
  const files = slowFiles({ longestMs: 1_500 })
  const [slow, endless] = [900, 60_000]
  const asked = [
    fileOf(files, slow, 'Priya'),
    fileOf(files, slow, 'Priya'),
    fileOf(files, endless, 'Priya'),
    fileOf(files, 10, 'Tom'),
  ]
  expect(await statuses(asked)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
})

test('nobody keeps the thread to themselves: six files of one person wait, and Tom has his after them', async () => {
  const files = slowFiles()
  const six = Array.from({ length: 6 }, () => fileOf(files, 10, 'Mallory'))
  await expect(fileOf(files, 10, 'Mallory')).rejects.toThrow('too-many-files')
  await fileOf(files, 10, 'Tom')
  expect(new Set(await statuses(six))).toEqual(new Set(['fulfilled']))
  // Those that have come count no more.
  await fileOf(files, 10, 'Mallory')
})

test('whoever brings files in leaves room for those who ask for one', async () => {
  const files = slowFiles()
  const bring = () => files.open({ json: new Uint8Array(), now: '10' })
  const brought = Array.from({ length: 12 }, bring)
  await expect(bring()).rejects.toThrow('busy')
  await fileOf(files, 10, 'Tom')
  expect(new Set(await statuses(brought))).toEqual(new Set(['fulfilled']))
})

test('who still waits when the server stops is told so', async () => {
  const files = slowFiles()
  const asked = statuses([fileOf(files, 60_000, 'Priya'), fileOf(files, 60_000, 'Tom')])
  await new Promise((soon) => setTimeout(soon, 300))
  await files.close()
  expect(await asked).toEqual(['rejected', 'rejected'])
})
