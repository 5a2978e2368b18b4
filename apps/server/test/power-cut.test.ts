import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { random } from '../../../packages/board/test/random.ts'
import type { Hash } from '../src/store/store.ts'
import { pack } from '../src/store/packed.ts'
import { openSqlite } from '../src/store/sqlite.ts'
import { temporaryFolder } from './support/server.ts'

/*  What a power cut leaves. What was flushed is there; of what was written after the last flush, each
 *  sector may be there, or hold what it held before, or nothing that makes sense.
 *
 *  A commit writes into the write-ahead log only and `sync` flushes that (docs/decisions/0007 shows the
 *  calls), so the model needs the two files as they were at the last flush and as they are now. A
 *  checkpoint flushes both files itself; cuts between two flushes with a checkpoint in between are left
 *  out here.
 */

const sector = 512
const keys = { facilitator: 'f' as Hash, contributor: 'c' as Hash, viewer: 'v' as Hash }
const at = '2026-11-24T10:00:00.000Z'

test.each([1, 2, 3, 4, 5, 6])('what was saved is there after a power cut, seed %i', (seed) => {
  const { below } = random(seed)
  const folder = temporaryFolder()
  const file = join(folder, 'caseboard.sqlite')
  const boards = openSqlite(file, { mayCreate: true })
  const board = { id: 'bins', code: 'K7P4XM', codeOpen: true, keys, createdAt: at }
  boards.createBoard(board, Uint8Array.of(0, 0))

  let head = 1
  let cuts = 0
  let lost = 0
  while (cuts < 15) {
    for (let commits = below(20); commits > 0; commits -= 1) commit()
    boards.sync()
    const saved = head
    const flushed = onDisk(file)
    for (let commits = below(10); commits > 0; commits -= 1) commit()
    const written = onDisk(file)
    if (!flushed.database.equals(written.database) || isReset(flushed.log, written.log)) continue
    cuts += 1

    const rest = join(folder, String(cuts))
    mkdirSync(rest)
    const left = join(rest, 'caseboard.sqlite')
    writeFileSync(left, flushed.database)
    writeFileSync(`${left}-wal`, cut(flushed.log, written.log, below))
    const found = openSqlite(left, { mayCreate: false })
    const entries = found.readLog('bins')?.entries ?? []
    found.close()
    // Everything saved, and after it whole commits without a gap, each as it was written.
    expect(entries.length).toBeGreaterThanOrEqual(saved)
    entries.forEach(({ seq, bytes }, index) => {
      expect(seq).toBe(index + 1)
      if (seq > 1) expect(bytes.every((byte) => byte === seq % 256)).toBe(true)
    })
    lost += head - entries.length
  }
  boards.close()
  // Otherwise the cuts took nothing away.
  expect(lost).toBeGreaterThan(0)

  function commit(): void {
    head += 1
    const bytes = new Uint8Array(1 + below(6_000)).fill(head % 256)
    boards.append(pack([{ boardId: 'bins', seq: head, bytes, by: 'server', at }]))
  }
})

interface Files {
  readonly database: Buffer
  readonly log: Buffer
}

function onDisk(file: string): Files {
  const copy = (from: string) => {
    if (!existsSync(from)) return Buffer.of()
    copyFileSync(from, `${from}.copy`)
    return readFileSync(`${from}.copy`)
  }
  return { database: copy(file), log: copy(`${file}-wal`) }
}

/** Whether the write-ahead log began again from its start: its header is another one. */
function isReset(before: Buffer, after: Buffer): boolean {
  return !before.subarray(0, 32).equals(after.subarray(0, 32))
}

/** The log after the cut: sector by sector what was flushed, what was written since, or rubbish. */
function cut(flushed: Buffer, written: Buffer, below: (n: number) => number): Buffer {
  const left = Buffer.from(written)
  for (let start = 0; start < written.length; start += sector) {
    const before = flushed.subarray(start, start + sector)
    const after = written.subarray(start, start + sector)
    if (before.equals(after)) continue
    const end = start + after.length
    switch (below(4)) {
      case 0:
        break
      case 1:
        left.fill(0, start, end)
        before.copy(left, start)
        break
      case 2:
        for (let byte = start + before.length; byte < end; byte += 1) left[byte] = below(256)
        break
      default:
        return left.subarray(0, Math.max(start, flushed.length))
    }
  }
  return left
}

const canWatch = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

test.skipIf(!canWatch)('a commit writes and does not wait; saved is after the flush', () => {
  const folder = temporaryFolder()
  const calls = join(folder, 'calls')
  const program = fileURLToPath(new URL('support/commit-and-sync.ts', import.meta.url))
  const database = join(folder, 'caseboard.sqlite')
  const watched = ['-f', '-y', '-e', 'trace=fsync,fdatasync,pwrite64,write', '-o', calls]
  const node = [process.execPath, '--import', 'tsx', program, database]
  // From here tsx is found.
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  const { status, stderr } = spawnSync('strace', [...watched, ...node], { cwd })
  expect(status, stderr.toString()).toBe(0)

  const lines = readFileSync(calls, 'utf8').split('\n')
  const place = (said: string) => lines.findIndex((line) => line.includes(`"${said}\\n"`))
  const between = (from: string, to: string) =>
    lines.slice(place(from), place(to)).flatMap((line) => {
      const call = /(\w+)\(\d+<[^>]*\/(caseboard\.sqlite[^>]*)>/.exec(line)
      return call === null ? [] : [`${call[1]} ${call[2]}`]
    })
  expect(new Set(between('committing', 'flushing'))).toEqual(
    new Set(['pwrite64 caseboard.sqlite-wal']),
  )
  const flushing = between('flushing', 'saved')
  expect(flushing.at(-1)).toMatch(/^(fsync|fdatasync) caseboard\.sqlite-wal$/)
})
