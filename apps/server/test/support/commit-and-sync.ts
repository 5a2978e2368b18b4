import { writeSync } from 'node:fs'
import { pack } from '../../src/store/packed.ts'
import type { Hash } from '../../src/store/store.ts'
import { openSqlite } from '../../src/store/sqlite.ts'

/*  A program for the test that watches the calls of the operating system: three commits and a flush in
 *  the database named on the command line, each announced on standard output.
 */

const at = '2026-11-24T10:00:00.000Z'
const keys = { facilitator: 'f' as Hash, contributor: 'c' as Hash, viewer: 'v' as Hash }
const boards = openSqlite(process.argv[2]!, { mayCreate: true })
boards.createBoard(
  { id: 'bins', code: 'K7P4XM', codeOpen: true, keys, createdAt: at },
  Buffer.of(0),
)
writeSync(1, 'committing\n')
for (const seq of [2, 3, 4]) {
  boards.append(pack([{ boardId: 'bins', seq, bytes: Buffer.alloc(100), by: 'server', at }]))
}
writeSync(1, 'flushing\n')
boards.sync()
writeSync(1, 'saved\n')
