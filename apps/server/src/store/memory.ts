import type {
  BoardRecord,
  BoardStore,
  ClientOwner,
  Hash,
  LogEntry,
  Participant,
  StoredLog,
} from './store.ts'
import { snapshotOf } from './snapshot.ts'
import { CodeTaken } from './store.ts'

interface MemoryBoard {
  record: BoardRecord
  snapshot?: { seq: number; bytes: Uint8Array }
  entries: { seq: number; bytes: Uint8Array }[]
  participants: Map<string, Participant>
  sessions: Map<Hash, string>
  owners: Map<number, ClientOwner>
}

/** A store that forgets everything when the process ends. For tests and for looking around. */
export function memoryStore(): BoardStore {
  const boards = new Map<string, MemoryBoard>()
  const byCode = new Map<string, MemoryBoard>()

  function existing(boardId: string): MemoryBoard {
    const board = boards.get(boardId)
    if (board === undefined) throw new Error(`There is no board ${boardId}`)
    return board
  }

  return {
    async createBoard(record, seed) {
      if (boards.has(record.id)) throw new Error(`There is a board ${record.id} already`)
      if (byCode.has(record.code)) throw new CodeTaken()
      const board: MemoryBoard = {
        record,
        entries: [{ seq: 1, bytes: seed }],
        participants: new Map(),
        sessions: new Map(),
        owners: new Map(),
      }
      boards.set(record.id, board)
      byCode.set(record.code, board)
    },
    async board(id) {
      return boards.get(id)?.record
    },
    async boardByCode(code) {
      return byCode.get(code)?.record
    },
    async setCodeOpen(boardId, codeOpen) {
      const board = existing(boardId)
      board.record = { ...board.record, codeOpen }
    },
    async replaceKeys(boardId, keys) {
      const board = existing(boardId)
      board.record = { ...board.record, keys }
    },

    async putParticipant(participant, session) {
      const board = existing(participant.boardId)
      board.participants.set(participant.id, participant)
      if (session !== undefined) board.sessions.set(session, participant.id)
    },
    async participant(boardId, id) {
      return boards.get(boardId)?.participants.get(id)
    },
    async removeParticipant(boardId, id) {
      const board = existing(boardId)
      board.participants.delete(id)
      for (const [session, of] of board.sessions) if (of === id) board.sessions.delete(session)
    },
    async participants(boardId) {
      return [...(boards.get(boardId)?.participants.values() ?? [])]
    },
    async participantOfSession(boardId, session) {
      const board = boards.get(boardId)
      const id = board?.sessions.get(session)
      return id === undefined ? undefined : board?.participants.get(id)
    },

    async append(entries: readonly LogEntry[], owners: readonly ClientOwner[] = []) {
      const heads = new Map<string, number>()
      for (const { boardId, seq } of entries) {
        const head = heads.get(boardId) ?? headOf(existing(boardId))
        if (seq !== head + 1) throw new Error(`Entry ${seq} does not follow ${head} of ${boardId}`)
        heads.set(boardId, seq)
      }
      for (const { boardId, seq, bytes } of entries) existing(boardId).entries.push({ seq, bytes })
      for (const owner of owners) existing(owner.boardId).owners.set(owner.client, owner)
    },
    async clientOwners(boardId) {
      const board = boards.get(boardId)
      return [...(board?.owners.values() ?? [])].filter(({ owner }) =>
        board?.participants.has(owner),
      )
    },
    async sync() {},
    async readLog(boardId): Promise<StoredLog | undefined> {
      const board = boards.get(boardId)
      if (board === undefined) return undefined
      const entries = [...board.entries]
      return board.snapshot === undefined ? { entries } : { snapshot: board.snapshot, entries }
    },
    async compact(boardId) {
      const board = existing(boardId)
      board.snapshot = snapshotOf(board)
      board.entries = []
      return board.snapshot.seq
    },

    async check() {},
    async close() {},
  }
}

function headOf(board: MemoryBoard): number {
  return board.entries.at(-1)?.seq ?? board.snapshot?.seq ?? 0
}
