import { writeSync } from 'node:fs'
import { random } from '../../../../packages/board/test/random.ts'
import { pack } from '../../src/store/packed.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Hash } from '../../src/store/store.ts'

/*  A program for the test that cuts the power: commits, flushes and checkpoints in a random order, as
 *  the seed on the command line says, in the database named there. What is saved is announced on standard
 *  output. The checkpoints are made by a connection of their own, as in the server.
 */

const at = '2026-11-24T10:00:00.000Z'
const keys = { facilitator: 'f' as Hash, contributor: 'c' as Hash, viewer: 'v' as Hash }
const [, , file, seed] = process.argv
const { below } = random(Number(seed))
const boards = openSqlite(file!, { mayCreate: true })
const background = openSqlite(file!, { mayCreate: false })
const bins = { id: 'bins', code: 'K7P4XM', codeOpen: true, keys, createdAt: at }
boards.createBoard(bins, Uint8Array.of(0, 0))

let head = 1
for (let step = 0; step < 120; step += 1) {
  switch (below(8)) {
    case 0:
      background.checkpoint()
      break
    case 1:
      // After a flush that failed.
      if (below(3) === 0) boards.emptyLog()
      break
    case 2:
      boards.tidy(10)
      break
    case 3:
    case 4:
      boards.sync()
      writeSync(1, `saved ${head}\n`)
      break
    default:
      head += 1
      boards.append(
        pack([
          {
            boardId: 'bins',
            seq: head,
            bytes: new Uint8Array(1 + below(6_000)).fill(head % 256),
            by: 'server',
            at,
          },
        ]),
      )
  }
}
writeSync(1, 'done\n')
