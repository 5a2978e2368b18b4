import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { Refused } from '../access/refused.ts'
import type { FileOrder, MadeFile } from './make-file.ts'

/** More than a workshop asks for at once; what is beyond is told to come back. */
const mostWaiting = 24
/** The compiler and its fonts stay warm while people are at it. */
const idleMs = 60_000

/**
 * Makes documents in a thread of its own, one after the other: a PDF takes a tenth of a second and
 * more, and the people who are typing should not wait for it.
 */
export class FileMaker {
  readonly #thread: Piscina<FileOrder, MadeFile>
  readonly #longestMs: number
  #waiting = 0
  /** Settles when nothing is being made or waits for it. */
  #last: Promise<unknown> = Promise.resolve()

  /** @param longestMs a full board takes a fifth of a second; what takes half a minute would never end */
  constructor({ filename = threadFile, longestMs = 30_000 } = {}) {
    this.#thread = new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: idleMs })
    this.#longestMs = longestMs
  }

  /** Rejects with Refused when too many are waiting, and with the error when it cannot be made. */
  async make(order: FileOrder): Promise<MadeFile> {
    if (this.#waiting >= mostWaiting) throw new Refused('busy')
    this.#waiting += 1
    const made = this.#last.then(() => this.#start(order))
    this.#last = made.then(nothing, nothing)
    return await made
  }

  /** The time is counted from here: whoever waits behind a slow file is not to pay for it. */
  #start(order: FileOrder): Promise<MadeFile> {
    this.#waiting -= 1
    return this.#thread.run(order, { signal: AbortSignal.timeout(this.#longestMs) })
  }

  async close(): Promise<void> {
    await this.#thread.destroy()
  }
}

/** Forgets the file: it may be megabytes. */
const nothing = (): void => undefined

/** In the built server the thread is a program of its own; from sources it is made ready on the way. */
const threadFile = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('./make-file-from-sources.js', import.meta.url)
    : new URL('./make-file.js', import.meta.url),
)
