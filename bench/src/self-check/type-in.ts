import { assemble } from '../load/assemble.ts'
import { until } from '../load/measured.ts'
import type { LoadRoom } from '../load/room.ts'
import { follow, schedule } from '../load/schedule.ts'
import { RunClock, Tally } from '../load/tally.ts'
import type { Server } from '../servers/server.ts'

export const typists = 4
export const editsEach = 40

/** The generator's people, in a room, before they type. */
export function gather(server: Server, port: number, name: string, extra = 0): Promise<LoadRoom> {
  return assemble(server, port, name, { people: typists + extra, typists })
}

/** They type; what became of it. */
export async function typeIn(room: LoadRoom): Promise<{ missing: number; repeats: number }> {
  const clock = new RunClock()
  room.tally = new Tally({ people: room.people.length, editsEach, clock })
  const messages = room.wire.edits(typists, editsEach, 1)
  const dues = schedule(typists, 20, editsEach)
  await follow(dues, performance.now(), ({ who, which }) => {
    const message = messages[who]?.[which]
    if (message !== undefined) room.people[who]?.send(message)
  })
  const missing = () =>
    room.people.reduce((sum, { index }) => sum + (room.tally?.missing(index, typists) ?? 0), 0)
  await until(() => missing() === 0, 2_000)
  return { missing: missing(), repeats: clock.repeats }
}
