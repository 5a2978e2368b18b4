import { program } from './program.ts'
import { openDoor } from './server.ts'
import type { Server } from './server.ts'

/** Sends on what it receives, message by message. Understands nothing, keeps nothing. */
export const relay: Server = {
  id: 'relay',
  name: 'Plain ws relay',
  wire: 'y-websocket',
  isRelay: true,
  program: program('relay.ts'),
  open: (_port, room, people) => openDoor(room, people),
}
