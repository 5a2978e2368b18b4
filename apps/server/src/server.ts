import { join } from 'node:path'
import { Access } from './access/access.ts'
import { Allowance } from './access/allowance.ts'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import { Files } from './files/files.ts'
import { createApp } from './http/app.ts'
import type { Log } from './ops/log.ts'
import { measuredStore } from './ops/measured-store.ts'
import { Metrics } from './ops/metrics.ts'
import type { Settings } from './settings.ts'
import { sqliteStore } from './store/sqlite-store.ts'
import type { BoardStore } from './store/store.ts'
import { Rooms } from './sync/rooms.ts'
import { SyncServer } from './sync/upgrade.ts'

export interface RunningServer {
  /** Where it can be reached, for example http://127.0.0.1:3000 */
  readonly address: string
  readonly store: BoardStore
  readonly rooms: Rooms
  /** Finishes what it has received, tells everybody to come back, and lets go of the data. */
  stop(): Promise<void>
}

/** Starts a whole server. Store and clock are passed in by tests. */
export async function startServer(
  settings: Settings,
  logger: Log,
  { clock = systemClock, ...given }: { clock?: Clock; store?: BoardStore } = {},
): Promise<RunningServer> {
  const metrics = new Metrics()
  const store = measuredStore(
    given.store ?? (await sqliteStore(join(settings.dataDir, 'caseboard.sqlite'))),
    metrics,
  )
  const rooms = new Rooms({
    store,
    clock,
    logger,
    metrics,
    graceMs: settings.roomGraceMs,
    limits: {
      board: settings.maxBoardBytes,
      presence: settings.maxPresenceBytes,
      rooms: settings.maxOpenBoards,
      bytes: settings.maxOpenBytes,
    },
  })
  const access = new Access(store, clock, settings)
  const files = new Files()
  const requests = new Allowance(clock, {
    times: settings.maxRequestsPerMinute,
    periodMs: 60_000,
    refusal: 'too-many-requests',
  })
  const app = await createApp({
    settings,
    store,
    rooms,
    access,
    files,
    requests,
    clock,
    logger,
    metrics,
  })
  const sync = new SyncServer({ http: app.server, access, rooms, clock, logger, metrics, settings })
  metrics.watch({
    rooms: () => rooms.size,
    stalled: () => rooms.stalled,
    connections: () => sync.connections.size,
    laggards: () => [...sync.connections].filter((connection) => connection.isBehind).length,
  })
  const address = await app.listen({ host: settings.host, port: settings.port })

  let stopping: Promise<void> | undefined
  async function stop(): Promise<void> {
    await sync.stop()
    await app.close()
    await files.close()
    await rooms.finish()
    await store.close()
    metrics.stop()
  }
  return { address, store, rooms, stop: () => (stopping ??= stop()) }
}
