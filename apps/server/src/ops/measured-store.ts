import type { BoardStore } from '../store/store.ts'
import type { Metrics } from './metrics.ts'

/** A store whose commits and flushes are timed. */
export function measuredStore(store: BoardStore, metrics: Metrics): BoardStore {
  return {
    ...store,
    append: (...args) => metrics.commit(() => store.append(...args)),
    sync: () => metrics.diskSync(() => store.sync()),
  }
}
