import { servers } from '../servers/index.ts'
import { cursors } from './cursors.ts'
import type { Job, Outcome } from './job.ts'
import { joins } from './joins.ts'
import { typing } from './typing.ts'

/*  The load generator: a process of its own, on a core of its own. It is handed one job, does it and
 *  answers what came of it.
 */

// Written by the process that starts this one.
const job = JSON.parse(process.argv[2] ?? '') as Job
const server = servers.find(({ id }) => id === job.server)
if (server === undefined) throw new Error(`There is no server “${job.server}”`)
process.send?.(await run(), () => process.exit(0))

function run(): Promise<Outcome> {
  if (server === undefined) throw new Error('No server')
  switch (job.case.kind) {
    case 'typing':
    case 'stalled':
      return typing(server, job, job.case)
    case 'cursors':
      return cursors(server, job, job.case)
    case 'joins':
      return joins(server, job, job.case)
  }
}
