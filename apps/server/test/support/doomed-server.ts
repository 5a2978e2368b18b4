import { join } from 'node:path'
import { openLog } from '../../src/ops/log.ts'
import { startServer } from '../../src/server.ts'
import { readSettings } from '../../src/settings.ts'
import { sqliteStore } from '../../src/store/sqlite-store.ts'
import type { Doom } from './doomed-store.ts'
import { doomedStore } from './doomed-store.ts'

/*  A program: the whole server over a store that may kill it. It is ready when it is told to start, so
 *  that loading it does not wait for the one before it to die.
 */

/** From the test: start; and later, die then. */
export type Order = { readonly dataDir: string } | { readonly doom: Doom }
/** To the test: where to reach it. */
export interface Started {
  readonly address: string
}

let doom: Doom | undefined

process.on('message', (order: Order) => {
  if ('doom' in order) doom = order.doom
  else void start(order.dataDir)
})

async function start(dataDir: string): Promise<void> {
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  const store = doomedStore(await sqliteStore(join(dataDir, 'caseboard.sqlite')), () => doom)
  const { address } = await startServer(settings, openLog(settings.logLevel), { store })
  process.send?.({ address } satisfies Started)
}
