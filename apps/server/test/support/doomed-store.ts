import type { BoardStore } from '../../src/store/store.ts'

/** Where in the life of an edit the process is killed. */
export const moments = [
  'before commit',
  'during commit',
  'after commit, before sending',
  'after sending, before the disk',
  'after the disk, before saying so',
  'during compaction',
] as const
export type Moment = (typeof moments)[number]

/** When a process dies: the `turn`-th time it comes to the moment. */
export interface Doom {
  readonly moment: Moment
  readonly turn: number
}

/** A store in a process that dies as `doom` says. It may say so later; turns count from then on. */
export function doomedStore(store: BoardStore, doom: () => Doom | undefined): BoardStore {
  let turns = 0
  /** True the time it is to be. */
  const isNow = (at: Moment) => at === doom()?.moment && (turns += 1) === doom()?.turn
  return {
    ...store,
    async append(entries, owners) {
      if (isNow('before commit')) await die()
      const committed = store.append(entries, owners)
      if (isNow('during commit')) await die()
      await committed
      if (isNow('after commit, before sending')) await die()
      if (entries[0] !== undefined && isNow('during compaction')) {
        void store.compact(entries[0].boardId)
        setTimeout(() => void die(), (turns % 7) * 2)
      }
    },
    async sync() {
      if (isNow('after sending, before the disk')) await die()
      await store.sync()
      if (isNow('after the disk, before saying so')) await die()
    },
  }
}

/** As `kill -9` does it: nothing is finished, nothing is tidied away. Never resolves. */
export function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => {})
}
