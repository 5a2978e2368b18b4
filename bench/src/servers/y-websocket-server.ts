import { program } from './program.ts'
import { openDoor } from './server.ts'
import type { Server } from './server.ts'

/** @y/websocket-server 0.1.1 as its README shows it: in memory, anybody may come in. */
export const yWebsocketServer: Server = {
  id: 'y-websocket-server',
  name: '@y/websocket-server 0.1.1',
  wire: 'y-websocket',
  isRelay: false,
  program: program('y-websocket-server.ts'),
  open: (_port, room, people) => openDoor(room, people),
}
