import { setTimeout as sleep } from 'node:timers/promises'
import type { Case } from '../cases.ts'
import type { Server } from '../servers/server.ts'
import { assemble } from './assemble.ts'
import type { Job, Outcome } from './job.ts'
import { delays, measure, until } from './measured.ts'
import type { LoadRoom } from './room.ts'
import { follow, schedule } from './schedule.ts'
import { RunClock, Tally } from './tally.ts'

type Typing = Extract<Case, { kind: 'typing' | 'stalled' }>

/** Everybody types; what everybody else receives is counted, edit by edit. */
export async function typing(server: Server, job: Job, work: Typing): Promise<Outcome> {
  const rooms: LoadRoom[] = []
  for (let index = 0; index < work.rooms; index += 1) {
    rooms.push(await assemble(server, job.port, `${work.id}-${index}`, work))
  }
  const clock = new RunClock()
  const editsEach = Math.ceil(work.rate * (work.warmUp + work.seconds))
  const dues = schedule(work.rooms * work.typists, work.rate, editsEach)
  const messages = rooms.map((room) => room.wire.edits(work.typists, editsEach, work.letters))
  const start = performance.now() + 200
  for (const room of rooms) {
    room.tally = new Tally({ people: work.people, editsEach, clock })
    room.sentAt = Array.from({ length: work.typists }, () => new Float64Array(editsEach))
  }

  // Somebody's computer goes to sleep with the socket open.
  const sleeper = work.kind === 'stalled' ? rooms[0]?.people.at(-1) : undefined
  sleeper?.pause()

  let late: number[] = []
  const measured = await measure(job.pid, clock, async (begin) => {
    const typed = follow(dues, start, ({ who, which }) => {
      const room = Math.floor(who / work.typists)
      const typist = who % work.typists
      const message = messages[room]?.[typist]?.[which]
      if (message === undefined) return
      rooms[room]?.sentAt[typist]?.fill(performance.now(), which, which + 1)
      rooms[room]?.people[typist]?.send(message)
    })
    await sleep(start + work.warmUp * 1000 - performance.now())
    begin()
    late = await typed
  })

  const awake = rooms.flatMap((room) =>
    room.people.filter((person) => person !== sleeper).map((person) => ({ room, person })),
  )
  const missing = () => {
    let count = 0
    for (const { room, person } of awake) {
      count += room.tally?.missing(person.index, work.typists) ?? 0
    }
    return count
  }
  await until(() => missing() === 0, 5_000)
  const outcome = { ...measured, ...delays(clock, late), lost: missing() }
  if (sleeper === undefined) return outcome

  sleeper.resume()
  const left = () => sleeper.room.tally?.missing(sleeper.index, work.typists) ?? 0
  await until(() => sleeper.isClosed || left() === 0, 10_000)
  const fate = sleeper.isClosed
    ? `told to come back (${sleeper.closedWith ?? 'cut off'})`
    : left() === 0
      ? 'got everything in the end'
      : `lacks ${left()} edits, and was not told`
  return { ...outcome, fate }
}
