import type { ParticipantId } from '@caseboard/board'
import type { ProblemKind } from '@caseboard/protocol'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { Refused } from '../access/refused.ts'
import { InvalidRequest } from '../parse.ts'
import type { FileOrder, MadeFile } from './make-file.ts'
import type { FileToOpen, OpenedFile } from './open-file.ts'

/** More than a workshop asks for at once; what is beyond is told to come back. */
const mostWaiting = 24
/** One of each format, so that nobody keeps the thread to themselves. */
const mostOfOnePerson = 6
/** Who brings a file in is nobody yet. All of them together leave room for who asks for one. */
const mostBroughtIn = 12
/** The compiler and its fonts stay warm while people are at it. */
const idleMs = 60_000

/**
 * Makes files of boards and boards of files, in a thread of its own, one after the other: a PDF takes a
 * tenth of a second and more, a large file seconds, and the people who are typing should not wait for it.
 */
export class Files {
  readonly #thread: Piscina
  readonly #longestMs: number
  #waiting = 0
  /** How many have not come yet, by whose they are. */
  #asked = new Map<string, number>()
  /** Settles when nothing is being made or waits for it. */
  #last: Promise<unknown> = Promise.resolve()

  /** @param longestMs a full board takes a fifth of a second; what takes half a minute would never end */
  constructor({ filename = threadFile, longestMs = 30_000 } = {}) {
    this.#thread = new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: idleMs })
    this.#longestMs = longestMs
  }

  /** Rejects with Refused when too many are waiting, and with the error when it cannot be made. */
  make(order: FileOrder, person: ParticipantId): Promise<MadeFile> {
    return this.#few(person, mostOfOnePerson, 'too-many-files', async () => {
      return (await this.#inTurn('makeFile', order)) as MadeFile
    })
  }

  /** The content of a board made of a file. Rejects as `make`, and with InvalidRequest. */
  open(file: FileToOpen): Promise<Uint8Array> {
    return this.#few('brought in', mostBroughtIn, 'busy', async () => {
      const opened = (await this.#inTurn('openFile', file)) as OpenedFile
      if ('errors' in opened) throw new InvalidRequest(opened.errors)
      return opened.seed
    })
  }

  /** So many of one kind at a time. */
  async #few<T>(
    whose: string,
    most: number,
    refusal: ProblemKind,
    act: () => Promise<T>,
  ): Promise<T> {
    const asked = this.#asked.get(whose) ?? 0
    if (asked >= most) throw new Refused(refusal)
    this.#asked.set(whose, asked + 1)
    try {
      return await act()
    } finally {
      const left = this.#asked.get(whose)! - 1
      if (left > 0) this.#asked.set(whose, left)
      else this.#asked.delete(whose)
    }
  }

  async #inTurn(name: 'makeFile' | 'openFile', task: FileOrder | FileToOpen): Promise<unknown> {
    if (this.#waiting >= mostWaiting) throw new Refused('busy')
    this.#waiting += 1
    const done = this.#last.then(() => this.#start(name, task))
    this.#last = done.then(nothing, nothing)
    return await done
  }

  /** The time is counted from here: whoever waits behind a slow file is not to pay for it. */
  #start(name: string, task: unknown): Promise<unknown> {
    this.#waiting -= 1
    return this.#thread.run(task, { name, signal: AbortSignal.timeout(this.#longestMs) })
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
    ? new URL('./thread-from-sources.js', import.meta.url)
    : new URL('./files-thread.js', import.meta.url),
)
