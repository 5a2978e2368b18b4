import { Worker } from 'node:worker_threads'
import type { Answer, Call, Calls } from './sqlite-calls.ts'
import { errorOf } from './sqlite-calls.ts'
import { StoreFailed } from './store.ts'

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * A thread for work on databases. It starts with the first call, and again with the next one after it
 * has died; what it was asked and had not answered then is rejected.
 */
export class Thread {
  #worker: Worker | undefined
  #waiting = new Map<number, Waiting>()
  #calls = 0

  call<Name extends keyof Calls>(
    file: string,
    name: Name,
    args: Parameters<Calls[Name]>,
    /** Buffers in `args` that are handed over: nobody may use them here afterwards. */
    handedOver: readonly ArrayBuffer[] = [],
  ): Promise<ReturnType<Calls[Name]>> {
    const worker = (this.#worker ??= this.#start())
    const id = (this.#calls += 1)
    return new Promise((resolve, reject) => {
      if (this.#waiting.size === 0) worker.ref()
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
      worker.postMessage({ id, file, name, args } as Call, handedOver)
    })
  }

  #start(): Worker {
    const worker = new Worker(threadFile)
    worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      // With nothing to do it keeps no process alive.
      if (this.#waiting.size === 0) worker.unref()
      if ('failure' in answer) waiting?.reject(errorOf(answer.failure))
      else waiting?.resolve(answer.value)
    })
    let cause: unknown
    worker.on('error', (error) => {
      cause = error
    })
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined
      const waiting = [...this.#waiting.values()]
      this.#waiting.clear()
      const died = new StoreFailed(
        `The thread of the database has ended: ${String(cause)}`,
        'ENDED',
      )
      for (const { reject } of waiting) reject(died)
    })
    return worker
  }
}

/** In the built server the thread is a program of its own; from sources it is made ready on the way. */
const threadFile = import.meta.url.endsWith('.ts')
  ? new URL('./thread-from-sources.js', import.meta.url)
  : new URL('./sqlite-thread.js', import.meta.url)
