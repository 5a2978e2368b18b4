import { pack } from './packed.ts'
import type { BoardStore } from './store.ts'
import { Thread } from './thread.ts'

/** For everything short, in the order it is asked for. Several databases could share it. */
const thread = new Thread()
/** For what takes long: a snapshot of a long log, and the checkpoints. */
const background = new Thread()

/** A checkpoint is due when about this much has been written: 1,000 pages of 4 KiB. */
const checkpointAfter = 4 * 1024 * 1024
/** What one commit writes at least. */
const commitCost = 16 * 1024
/** The write-ahead log has grown too long beside all that is written. */
const mostPages = 4_000

/**
 * Boards in one SQLite file, with all disk work in other threads.
 *
 * Rejects when the file cannot be opened, or was written by a newer Caseboard.
 */
export async function sqliteStore(file: string): Promise<BoardStore> {
  await thread.call(file, 'open', [])
  let written = 0
  /** What the background could not do, the thread that commits has to. */
  let isLeft = false

  function checkpointWhenDue(): void {
    if (written < checkpointAfter) return
    written = 0
    background.call(file, 'checkpoint', []).then(
      (pages) => (isLeft = pages > mostPages),
      () => (isLeft = true),
    )
  }

  return {
    createBoard(record, seed) {
      written += commitCost + seed.length
      return thread.call(file, 'createBoard', [record, seed])
    },
    board: (id) => thread.call(file, 'board', [id]),
    boardByCode: (code) => thread.call(file, 'boardByCode', [code]),
    setCodeOpen: (boardId, open) => thread.call(file, 'setCodeOpen', [boardId, open]),
    replaceKeys: (boardId, keys) => thread.call(file, 'replaceKeys', [boardId, keys]),

    putParticipant: (...args) => thread.call(file, 'putParticipant', args),
    participant: (...args) => thread.call(file, 'participant', args),
    removeParticipant: (...args) => thread.call(file, 'removeParticipant', args),
    participants: (boardId) => thread.call(file, 'participants', [boardId]),
    participantOfSession: (...args) => thread.call(file, 'participantOfSession', args),

    append(entries, owners) {
      const packed = pack(entries)
      written += commitCost + packed.length
      return thread.call(file, 'append', [packed, owners], [packed.buffer])
    },
    clientOwners: (boardId) => thread.call(file, 'clientOwners', [boardId]),
    async sync() {
      if (isLeft) await thread.call(file, 'checkpoint', [])
      isLeft = false
      await thread.call(file, 'sync', [])
      checkpointWhenDue()
    },
    readLog: (boardId) => thread.call(file, 'readLog', [boardId]),
    async compact(boardId) {
      const { seq, bytes } = await background.call(file, 'snapshot', [boardId])
      written += bytes.length
      await thread.call(file, 'putSnapshot', [boardId, seq, bytes])
      return seq
    },

    check: () => thread.call(file, 'check', []),
    async close() {
      await background.call(file, 'close', [])
      await thread.call(file, 'close', [])
    },
  }
}
