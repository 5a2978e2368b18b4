import type { BoardCreated, Joined } from '@caseboard/protocol'
import { isEdit, messageTypes, ownProtocol, readSaved, syncMessage } from '@caseboard/protocol'
import * as decoding from 'lib0/decoding'
import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { Order, Started } from './doomed-server.ts'
import type { Doom } from './doomed-store.ts'
import { edit, step1 } from './wire.ts'

/*  A server is killed again and again while people write, and each time the next one is asked for
 *  everything that anybody has seen and everything that was called saved. Writers do not come back: what
 *  the server has lost stays lost.
 */

/** What a round came to: how many edits were sent, seen by somebody, called saved. */
export interface Round {
  readonly sent: number
  readonly seen: number
  readonly saved: number
}

export interface KillRounds {
  /** One server, started, written to and killed: at the moment, or after some time. Throws on a loss. */
  round(end: Doom | { afterMs: number }): Promise<Round>
  /** Everything is there after the last of them. */
  lastLook(): Promise<void>
  close(): void
}

const boardCount = 2
const writersPerBoard = 2

/** Builds the server (a quarter of a second), so that it starts as fast as a built one. */
export async function killRounds(random: () => number): Promise<KillRounds> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'caseboard-kill-'))
  // Inside the package, where what comes from npm is found.
  const program = join(root, 'node_modules', `.doomed-${process.pid}`)
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    ssr: { noExternal: [/^@caseboard\//] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: program,
      emptyOutDir: true,
      sourcemap: false,
      rollupOptions: {
        input: {
          'doomed-server': join(root, 'test/support/doomed-server.ts'),
          'sqlite-thread': join(root, 'src/store/sqlite-thread.ts'),
        },
      },
    },
  })
  const load = () => fork(join(program, 'doomed-server.js'), { execArgv: [], stdio: 'inherit' })

  let next = load()
  const boards: Board[] = []
  let rounds = 0

  /** Starts the server that is ready, and makes ready the one after it. */
  async function start(): Promise<Server> {
    const child = next
    next = load()
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const started = new Promise<Started>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Started))
      child.once('exit', (code) => reject(new Error(`The server ended with ${code} at its start`)))
    })
    child.send({ dataDir: folder } satisfies Order)
    const { address } = await started
    return { address, child, ended }
  }

  async function lookAt({ address }: Server): Promise<Reader[]> {
    while (boards.length < boardCount) boards.push(await newBoard(address))
    const readers = boards.map((board) => new Reader(address, board))
    await Promise.all(readers.map(({ hasBoard }) => hasBoard))
    readers.forEach(({ doc }, at) => boards[at]!.expectAll(doc))
    return readers
  }

  return {
    async round(end) {
      rounds += 1
      const server = await start()
      const readers = await lookAt(server)
      if ('moment' in end) server.child.send({ doom: end } satisfies Order)
      const writers = boards.flatMap((board) =>
        Array.from(
          { length: writersPerBoard },
          (_, n) => new Writer(server.address, board, `${rounds}/${n}`, random),
        ),
      )
      // A moment that does not come (nothing was left to write, say) is not waited for for ever.
      const timer = setTimeout(
        () => server.child.kill('SIGKILL'),
        'afterMs' in end ? end.afterMs : 2_000,
      )
      await server.ended
      clearTimeout(timer)
      // What was on its way when it died has come once the sockets have closed.
      await Promise.all([...readers, ...writers].map(({ closed }) => closed))

      const seenBefore = boards.reduce((sum, { seen }) => sum + seen.size, 0)
      readers.forEach(({ doc }, at) => boards[at]!.noteSeen(doc))
      for (const { board, savedKeys, doc } of writers) {
        board.noteSeen(doc)
        for (const key of savedKeys()) board.saved.add(key)
      }
      return {
        sent: writers.reduce((sum, { sent }) => sum + sent, 0),
        seen: boards.reduce((sum, { seen }) => sum + seen.size, 0) - seenBefore,
        saved: writers.reduce((sum, { savedKeys }) => sum + savedKeys().length, 0),
      }
    },
    async lastLook() {
      const server = await start()
      await lookAt(server)
      server.child.kill('SIGKILL')
      await server.ended
    },
    close() {
      next.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
      rmSync(program, { recursive: true, force: true })
    },
  }
}

interface Server {
  readonly address: string
  readonly child: ChildProcess
  readonly ended: Promise<void>
}

/** A board and what has been promised about it. */
class Board {
  readonly id: string
  readonly token: string
  readonly seen = new Set<string>()
  readonly saved = new Set<string>()

  constructor(id: string, token: string) {
    this.id = id
    this.token = token
  }

  noteSeen(doc: Y.Doc): void {
    for (const key of doc.getMap('ink').keys()) this.seen.add(key)
  }

  expectAll(doc: Y.Doc): void {
    const ink = doc.getMap('ink')
    const missing = (keys: Iterable<string>) =>
      [...keys].filter((key) => ink.get(key) !== `is ${key}`)
    const [unseen, unsaved] = [missing(this.seen), missing(this.saved)]
    if (unseen.length > 0) throw new Error(`Lost though somebody saw it: ${unseen.join(', ')}`)
    if (unsaved.length > 0) throw new Error(`Lost though it was saved: ${unsaved.join(', ')}`)
  }
}

async function newBoard(address: string): Promise<Board> {
  const { id, links } = await post<BoardCreated>(`${address}/api/boards`, {
    title: 'Missed bins',
    template: 'blank',
  })
  const { token } = await post<Joined>(`${address}/api/boards/${id}/sessions`, {
    key: new URL(links.contributor).hash.slice(1),
    name: 'Tom',
  })
  return new Board(id, token)
}

async function post<T>(url: string, body: unknown): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.status !== 201) throw new Error(await answer.text())
  return (await answer.json()) as T
}

/** Somebody who has a board open. */
class Reader {
  readonly doc = new Y.Doc()
  readonly closed: Promise<void>
  readonly ws: WebSocket
  saved = 0
  /** Resolves when it has the whole board; rejects when the server is gone before. */
  readonly hasBoard: Promise<void>
  #hasAll = () => {}

  constructor(address: string, board: Board) {
    const url = `${address.replace('http', 'ws')}/sync/${board.id}`
    const headers = { authorization: `Bearer ${board.token}` }
    this.ws = new WebSocket(url, [ownProtocol], { headers })
    this.closed = new Promise((resolve) => this.ws.once('close', () => resolve()))
    this.hasBoard = new Promise((resolve, reject) => {
      this.#hasAll = resolve
      this.ws.once('close', (code) => reject(new Error(`Closed with ${code}`)))
    })
    // A writer whose server is killed before it has the board has seen nothing, which is no loss.
    this.hasBoard.catch(() => {})
    this.ws.on('error', () => {})
    this.ws.on('open', () => this.ws.send(step1()))
    this.ws.on('message', (data: Buffer) => this.#read(data))
  }

  #read(data: Buffer): void {
    if (isEdit(data)) {
      const decoder = decoding.createDecoder(data.subarray(2))
      Y.applyUpdate(this.doc, decoding.readVarUint8Array(decoder))
      if (data[1] === syncMessage.step2) this.#hasAll()
    } else if (data[0] === messageTypes.saved) {
      this.saved = readSaved(decoding.createDecoder(data.subarray(1)))
    }
  }
}

/** Somebody who writes as fast as they can, one new thing after the other. */
class Writer {
  readonly board: Board
  sent = 0
  #reader: Reader
  #name: string
  #random: () => number

  constructor(address: string, board: Board, name: string, random: () => number) {
    this.board = board
    this.#name = name
    this.#random = random
    this.#reader = new Reader(address, board)
    const writing = new Y.Doc()
    writing.on('update', (update) => this.#reader.ws.send(edit(update)))
    this.#reader.ws.once('open', () => this.#write(writing))
  }

  get closed(): Promise<void> {
    return this.#reader.closed
  }

  get doc(): Y.Doc {
    return this.#reader.doc
  }

  /** The edits of which the server has said that they are on the disk. */
  savedKeys = (): string[] =>
    Array.from({ length: this.#reader.saved }, (_, at) => this.#key(at + 1))

  #key(edit: number): string {
    return `${this.#name}: ${edit}`
  }

  #write(doc: Y.Doc): void {
    const { ws } = this.#reader
    if (ws.readyState !== WebSocket.OPEN) return
    for (let burst = 1 + this.#random() * 2; burst > 0; burst -= 1) {
      const key = this.#key((this.sent += 1))
      doc.getMap('ink').set(key, `is ${key}`)
    }
    setTimeout(() => this.#write(doc), this.#random() * 15)
  }
}
