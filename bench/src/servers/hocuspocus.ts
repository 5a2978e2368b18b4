import { program } from './program.ts'
import { openDoor } from './server.ts'
import type { Server } from './server.ts'

/** @hocuspocus/server 3.4.4 without extensions: in memory, anybody may come in. */
export const hocuspocus: Server = {
  id: 'hocuspocus',
  name: 'Hocuspocus 3.4.4',
  wire: 'hocuspocus',
  isRelay: false,
  program: program('hocuspocus.ts'),
  open: (_port, room, people) => openDoor(room, people),
}
