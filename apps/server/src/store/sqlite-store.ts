import { pack } from './sqlite-calls.ts'
import type { BoardStore } from './store.ts'
import { Thread } from './thread.ts'

/** For everything short, in the order it is asked for. Several databases could share it. */
const thread = new Thread()
/** For a snapshot of a long log, which can take seconds. */
const compactor = new Thread()

/**
 * Boards in one SQLite file, with all disk work in other threads.
 *
 * Rejects when the file cannot be opened, or was written by a newer Caseboard.
 */
export async function sqliteStore(file: string): Promise<BoardStore> {
  await thread.call(file, 'open', [])

  return {
    createBoard: (record, seed) => thread.call(file, 'createBoard', [record, seed]),
    board: (id) => thread.call(file, 'board', [id]),
    boardByCode: (code) => thread.call(file, 'boardByCode', [code]),
    setCodeOpen: (boardId, open) => thread.call(file, 'setCodeOpen', [boardId, open]),
    replaceKeys: (boardId, keys) => thread.call(file, 'replaceKeys', [boardId, keys]),

    putParticipant: (...args) => thread.call(file, 'putParticipant', args),
    participant: (...args) => thread.call(file, 'participant', args),
    removeParticipant: (...args) => thread.call(file, 'removeParticipant', args),
    participants: (boardId) => thread.call(file, 'participants', [boardId]),
    participantOfSession: (...args) => thread.call(file, 'participantOfSession', args),

    append(entries) {
      const packed = pack(entries)
      return thread.call(file, 'append', [packed], [packed.bytes.buffer])
    },
    sync: () => thread.call(file, 'sync', []),
    readLog: (boardId) => thread.call(file, 'readLog', [boardId]),
    async compact(boardId) {
      try {
        const { seq, bytes } = await compactor.call(file, 'snapshot', [boardId])
        await thread.call(file, 'putSnapshot', [boardId, seq, bytes])
        return seq
      } finally {
        // Its memory held the board twice; the next long log is far off.
        if (compactor.busy === 0) await compactor.end()
      }
    },

    check: () => thread.call(file, 'check', []),
    close: () => thread.call(file, 'close', []),
  }
}
