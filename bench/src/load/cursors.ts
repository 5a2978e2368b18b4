import { setTimeout as sleep } from 'node:timers/promises'
import type { CursorCase } from '../cases.ts'
import type { Server } from '../servers/server.ts'
import { assemble } from './assemble.ts'
import type { Job, Outcome } from './job.ts'
import { delays, measure, until } from './measured.ts'
import { follow, schedule } from './schedule.ts'
import { RunClock } from './tally.ts'

/** Everybody moves; a move counts as delivered when it, or a newer one of the same person, is seen. */
export async function cursors(server: Server, job: Job, work: CursorCase): Promise<Outcome> {
  const { people, rate } = work
  const room = await assemble(server, job.port, work.id, { people, typists: 0 })
  for (const person of room.people) person.send(room.wire.cursor(person, 0))
  const everybodySaw = (move: number) =>
    room.people.every((person) => person.seenMoves.every((seen) => seen >= move))
  if (!(await until(() => everybodySaw(0), 10_000))) throw new Error('Not everybody saw everybody')

  const clock = new RunClock()
  const moves = Math.ceil(rate * (work.warmUp + work.seconds))
  const dues = schedule(people, rate, moves)
  const start = performance.now() + 200
  room.sentAt = room.people.map(() => new Float64Array(moves + 1))
  room.clock = clock

  let late: number[] = []
  const measured = await measure(job.pid, clock, async (begin) => {
    const moved = follow(dues, start, ({ who, which }) => {
      const person = room.people[who]
      room.sentAt[who]?.fill(performance.now(), which + 1, which + 2)
      person?.send(room.wire.cursor(person, which + 1))
    })
    await sleep(start + work.warmUp * 1000 - performance.now())
    begin()
    late = await moved
  })
  await until(() => everybodySaw(moves), 5_000)
  const lost = room.people.reduce(
    (count, person) => count + person.seenMoves.filter((seen) => seen < moves).length,
    0,
  )
  return { ...measured, ...delays(clock, late), lost }
}
