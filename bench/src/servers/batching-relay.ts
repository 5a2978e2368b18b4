import { program } from './program.ts'
import { openDoor } from './server.ts'
import type { Server } from './server.ts'

/**
 * Gathers what it receives and every 16 ms writes it to everybody, frames made once, one write a
 * person. Understands nothing, keeps nothing: about the least that can be done.
 */
export const batchingRelay: Server = {
  id: 'batching-relay',
  name: 'Relay, every 16 ms',
  wire: 'y-websocket',
  isRelay: true,
  program: program('batching-relay.ts'),
  open: (_port, room, people) => openDoor(room, people),
}
