import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../apps/server/dist/main.js', import.meta.url))

/** The built server, as people run it, with a folder of its own that outlives being killed. */
export class Caseboard {
  address = ''
  #process: ChildProcess | undefined
  #folder = ''
  readonly #settings: Readonly<Record<string, string>>

  private constructor(settings: Readonly<Record<string, string>>) {
    this.#settings = settings
  }

  static async start(settings: Readonly<Record<string, string>> = {}): Promise<Caseboard> {
    const caseboard = new Caseboard(settings)
    caseboard.#folder = await mkdtemp(join(tmpdir(), 'caseboard-'))
    await caseboard.startAgain()
    return caseboard
  }

  /** Starts on the address it had before, so that browsers find it again. */
  async startAgain(): Promise<void> {
    const port = this.address ? new URL(this.address).port : '0'
    const child = spawn(process.execPath, [main], {
      env: {
        ...process.env,
        // All journeys come from one address.
        NEW_BOARDS_PER_HOUR: '10000',
        ...this.#settings,
        PORT: port,
        DATA_DIR: this.#folder,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = child
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /listening.*(http:\/\/\S+)/.exec(line)?.[1]
      if (!address) continue
      this.address = address
      return
    }
    throw new Error(`The server ended before it was listening (exit code ${child.exitCode}).`)
  }

  /** As when the power of the machine's owner runs out of patience: no goodbye. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
}
