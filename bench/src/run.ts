import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Case } from './cases.ts'
import type { Job, Outcome } from './load/job.ts'
import type { Server } from './servers/server.ts'

/*  One run: a fresh server on one core, a fresh load generator on another. */

const loadMain = fileURLToPath(new URL('load/main.ts', import.meta.url))

/** Whether processes can be told which core is theirs. */
export const isPinned =
  availableParallelism() > 1 && spawnSync('taskset', ['-V'], { stdio: 'ignore' }).status === 0

export interface RunOptions {
  /** Where a CPU profile of the server goes. */
  readonly profileFolder?: string | undefined
}

export async function run(server: Server, work: Case, options: RunOptions = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'caseboard-bench-'))
  const running = await startServer(server, folder, options)
  try {
    return await load({ server: server.id, case: work, ...running })
  } catch (error) {
    const log = readFileSync(join(folder, 'log'), 'utf8').slice(-2_000)
    throw new Error(`${server.name} · ${work.title} did not work. Its log ends:\n${log}`, {
      cause: error,
    })
  } finally {
    await running.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface RunningServer {
  readonly port: number
  readonly pid: number
  stop(): Promise<void>
}

/** Starts a server in a folder of its own; resolves when it listens. */
export async function startServer(
  server: Server,
  folder: string,
  { profileFolder }: RunOptions = {},
): Promise<RunningServer> {
  const profiling =
    profileFolder === undefined
      ? []
      : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, '--cpu-prof-interval', '250']
  const log = join(folder, 'log')
  const output = openSync(log, 'w')
  const child = startOn(0, [...profiling, ...server.program], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      ...server.env?.(folder),
    },
    stdio: ['ignore', output, output],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  for (let waited = 0; waited < 20_000 && child.exitCode === null; waited += 20) {
    const port = /listening on http:\/\/[^:\s]+:(\d+)/i.exec(readFileSync(log, 'utf8'))?.[1]
    if (port !== undefined && child.pid !== undefined) {
      return {
        port: Number(port),
        pid: child.pid,
        stop: async () => {
          child.kill('SIGTERM')
          // A profile takes a moment to write; nobody waits for ever.
          await Promise.race([ended, sleep(10_000)])
          child.kill('SIGKILL')
        },
      }
    }
    await sleep(20)
  }
  child.kill('SIGKILL')
  throw new Error(`${server.name} did not start:\n${readFileSync(log, 'utf8')}`)
}

function load(job: Job): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = startOn(1, ['--import', 'tsx', loadMain, JSON.stringify(job)], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    let outcome: Outcome | undefined
    child.on('message', (message) => {
      // The only message there is (load/main.ts).
      outcome = message as Outcome
    })
    child.on('exit', (code) => {
      if (outcome === undefined) reject(new Error(`The load generator ended with ${code}`))
      else resolve(outcome)
    })
  })
}

/** Node on a core of its own, where the system lets us choose. */
function startOn(
  core: number,
  args: readonly string[],
  options: Parameters<typeof spawn>[2],
): ChildProcess {
  const node = [process.execPath, ...args]
  const [command = '', ...rest] = isPinned ? ['taskset', '-c', String(core), ...node] : node
  return spawn(command, rest, options)
}
