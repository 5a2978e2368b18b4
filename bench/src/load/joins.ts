import { setTimeout as sleep } from 'node:timers/promises'
import type { JoinCase } from '../cases.ts'
import { quantile } from '../measure/spread.ts'
import type { Server } from '../servers/server.ts'
import { openRoom } from './assemble.ts'
import type { Job, Outcome } from './job.ts'
import { measure } from './measured.ts'
import { RunClock } from './tally.ts'

/** Everybody opens a large board at the same moment. What they are told to wait is the delay. */
export async function joins(server: Server, job: Job, work: JoinCase): Promise<Outcome> {
  const room = await openRoom(server, job.port, work.id, work.people + 2)
  const [host, first, ...others] = room.people
  if (host === undefined || first === undefined) throw new Error('Nobody to join')
  await host.join(job.port)
  await room.wire.fill(host, work.bytes)
  // Once somebody has had it, the server has it.
  await first.join(job.port)
  await sleep(500)

  const clock = new RunClock()
  const measured = await measure(job.pid, clock, async (begin) => {
    begin()
    await Promise.all(others.map((person) => person.join(job.port)))
  })
  const short = others.filter((person) => person.received < work.bytes * 0.9)
  const waits = others.map((person) => (person.syncedAt ?? Infinity) - clock.from)
  return {
    ...measured,
    delivered: others.length - short.length,
    delayMedian: quantile(waits, 0.5),
    delay99: quantile(waits, 0.99),
    lost: short.length,
    repeats: 0,
    late99: 0,
  }
}
