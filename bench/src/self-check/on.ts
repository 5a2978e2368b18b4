import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../run.ts'
import type { Server } from '../servers/server.ts'

/** Does something with a server that is there just for it. */
export async function on(server: Server, act: (port: number) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'caseboard-bench-'))
  const running = await startServer(server, folder)
  try {
    await act(running.port)
  } catch (error) {
    throw new Error(`Against ${server.name}`, { cause: error })
  } finally {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
