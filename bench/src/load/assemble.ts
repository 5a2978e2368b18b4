import type { Server } from '../servers/server.ts'
import { openWire } from '../wires/index.ts'
import { LoadRoom } from './room.ts'

/** Opens a room on a server; nobody is in it yet. */
export async function openRoom(
  server: Server,
  port: number,
  name: string,
  people: number,
): Promise<LoadRoom> {
  const access = await server.open(port, name, people)
  const wire = await openWire(server.wire, { isRelay: server.isRelay, room: name })
  return new LoadRoom(wire, access)
}

/** A room with everybody in it and a place to type in for each who types. */
export async function assemble(
  server: Server,
  port: number,
  name: string,
  { people, typists }: { people: number; typists: number },
): Promise<LoadRoom> {
  const room = await openRoom(server, port, name, people)
  await room.host.join(port)
  await room.wire.makePlaces(room.host, typists)
  await Promise.all(room.people.slice(1).map((person) => person.join(port)))
  return room
}
