import { program } from './program.ts'
import { openDoor } from './server.ts'
import type { Server } from './server.ts'

/** @tldraw/sync-core 3.15.6 as its examples show it: a room in memory, anybody may come in. */
export const tldrawSync: Server = {
  id: 'tldraw-sync',
  name: 'tldraw sync 3.15.6',
  wire: 'tldraw',
  isRelay: false,
  program: program('tldraw-sync.ts'),
  open: (_port, room, people) => openDoor(room, people),
}
