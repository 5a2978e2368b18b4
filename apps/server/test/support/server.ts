import type { BoardCreated, Joined, Problem, Role } from '@caseboard/protocol'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../src/clock.ts'
import { startServer } from '../../src/server.ts'
import type { RunningServer } from '../../src/server.ts'
import { readSettings } from '../../src/settings.ts'
import type { BoardStore } from '../../src/store/store.ts'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'caseboard-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface TestServer extends RunningServer {
  /** Every line the server has logged. */
  readonly logged: () => string
  api(method: string, path: string, options?: ApiOptions): Promise<Answer>
}

export interface ApiOptions {
  body?: unknown
  token?: string
  headers?: Record<string, string>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // What a test expects is what it says it is.
  json<T = Problem>(): T
  readonly bytes: Buffer
}

/** A real server on a free port with a real database in a folder of its own. */
export async function server(
  options: {
    env?: Record<string, string>
    store?: BoardStore
    clock?: Clock
    dataDir?: string
  } = {},
): Promise<TestServer> {
  const lines: string[] = []
  const settings = readSettings({
    PORT: '0',
    DATA_DIR: options.dataDir ?? temporaryFolder(),
    LOG_LEVEL: 'debug',
    ROOM_GRACE_MS: '50',
    ...options.env,
  })
  const logger = pino(
    { level: settings.logLevel },
    new Writable({
      write(line, _encoding, done) {
        lines.push(String(line))
        done()
      },
    }),
  )
  const { store, clock } = options
  const running = await startServer(settings, logger, {
    ...(store && { store }),
    ...(clock && { clock }),
  })
  onTestFinished(() => running.stop())
  return {
    ...running,
    logged: () => lines.join(''),
    api: (method, path, apiOptions) => api(running.address + path, method, apiOptions),
  }
}

async function api(
  url: string,
  method: string,
  { body, token, headers }: ApiOptions = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    status: response.status,
    headers: response.headers,
    json: () => JSON.parse(bytes.toString()),
    bytes,
  }
}

export interface TestBoard extends BoardCreated {
  readonly keys: Record<Role, string>
}

/** A board Priya has started. */
export async function startBoard(
  on: TestServer,
  body: Record<string, unknown> = { title: 'Missed bins', template: 'blank' },
): Promise<TestBoard> {
  const answer = await on.api('POST', '/api/boards', { body })
  if (answer.status !== 201) throw new Error(answer.bytes.toString())
  const board = answer.json<BoardCreated>()
  const key = (link: string) => new URL(link).hash.slice(1)
  const { facilitator, contributor, viewer } = board.links
  return {
    ...board,
    keys: { facilitator: key(facilitator), contributor: key(contributor), viewer: key(viewer) },
  }
}

/** Somebody joins the board with the link for their role. */
export async function joinBoard(
  on: TestServer,
  board: TestBoard,
  name: string,
  role: Role = 'contributor',
): Promise<Joined> {
  const answer = await on.api('POST', `/api/boards/${board.id}/sessions`, {
    body: { key: board.keys[role], name, team: 'Waste services' },
  })
  if (answer.status !== 201) throw new Error(answer.bytes.toString())
  return answer.json<Joined>()
}
