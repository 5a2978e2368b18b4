import { batchingRelay } from './batching-relay.ts'
import { caseboard } from './caseboard.ts'
import { hocuspocus } from './hocuspocus.ts'
import { relay } from './relay.ts'
import type { Server } from './server.ts'
import { tldrawSync } from './tldraw-sync.ts'
import { yWebsocketServer } from './y-websocket-server.ts'

/** All servers that are measured, in the order they are shown. */
export const servers: readonly Server[] = [
  caseboard,
  yWebsocketServer,
  hocuspocus,
  tldrawSync,
  relay,
  batchingRelay,
]
