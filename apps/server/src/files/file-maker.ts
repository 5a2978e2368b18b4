import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { Refused } from '../access/refused.ts'
import type { FileOrder, MadeFile } from './make-file.ts'

/** More than a workshop asks for at once; what is beyond is told to come back. */
const mostWaiting = 24
/** A full board takes a fifth of a second. What takes this long would never end. */
const longestMs = 30_000
/** The compiler and its fonts stay warm while people are at it. */
const idleMs = 60_000

/**
 * Makes documents in a thread of its own, one after the other: a PDF takes a tenth of a second and
 * more, and the people who are typing should not wait for it.
 */
export class FileMaker {
  #thread = new Piscina<FileOrder, MadeFile>({
    filename: threadFile,
    minThreads: 0,
    maxThreads: 1,
    maxQueue: mostWaiting,
    idleTimeout: idleMs,
  })

  /** Rejects with Refused when too many are waiting, and with the error when it cannot be made. */
  async make(order: FileOrder): Promise<MadeFile> {
    if (this.#thread.queueSize >= mostWaiting) throw new Refused('busy')
    return await this.#thread.run(order, { signal: AbortSignal.timeout(longestMs) })
  }

  async close(): Promise<void> {
    await this.#thread.destroy()
  }
}

/** In the built server the thread is a program of its own; from sources it is made ready on the way. */
const threadFile = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('./make-file-from-sources.js', import.meta.url)
    : new URL('./make-file.js', import.meta.url),
)
