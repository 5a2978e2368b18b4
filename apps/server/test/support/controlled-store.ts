import { memoryStore } from '../../src/store/memory.ts'
import type { BoardStore } from '../../src/store/store.ts'

/** Something that is held up until it is let go. */
export interface Held {
  /** How many calls are waiting. */
  waiting(): number
  letGo(): void
}

/** A store that can be held up and can fail, so that what comes too early is seen. */
export interface ControlledStore extends BoardStore {
  /** Until let go, nothing is committed. */
  hold(): Held
  /** Until let go, nothing is on the disk. */
  holdDisk(): Held
  failing: boolean
}

export function controlledStore(store: BoardStore = memoryStore()): ControlledStore {
  const commits = gate()
  const disk = gate()
  const controlled: ControlledStore = {
    ...store,
    failing: false,
    hold: commits.close,
    holdDisk: disk.close,
    async append(...args) {
      await commits.pass()
      if (controlled.failing) throw new Error('database or disk is full')
      await store.append(...args)
    },
    async sync() {
      await disk.pass()
      if (controlled.failing) throw new Error('database or disk is full')
      await store.sync()
    },
  }
  return controlled
}

function gate(): { close(): Held; pass(): Promise<void> } {
  let closed: Promise<void> | undefined
  let waiting = 0
  return {
    close() {
      let open = () => {}
      closed = new Promise((resolve) => {
        open = resolve
      })
      return {
        waiting: () => waiting,
        letGo: () => {
          closed = undefined
          open()
        },
      }
    },
    async pass() {
      waiting += 1
      await closed
      waiting -= 1
    },
  }
}
