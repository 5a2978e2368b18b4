import type { ParticipantId } from '@caseboard/board'
import type { Role } from '@caseboard/protocol'
import Database from 'better-sqlite3'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Packed } from './packed.ts'
import { freshEntries } from './sqlite-fresh.ts'
import { migrate } from './sqlite-schema.ts'
import type { BoardRecord, BoardStore, ClientOwner, Hash, Participant, StoredLog } from './store.ts'
import { CodeTaken } from './store.ts'

/** The calls of BoardStore, answered at once instead of later. */
type AtOnce<Store> = {
  [Name in keyof Store]: Store[Name] extends (...args: infer Args) => Promise<infer Answer>
    ? (...args: Args) => Answer
    : never
}

export interface SqliteBoards extends AtOnce<Omit<BoardStore, 'compact' | 'append'>> {
  append(packed: Packed, owners?: readonly ClientOwner[]): void
  /** Puts entries in the log's order that have come since the last time, when there are this many. */
  tidy(atLeast: number): void
  /**
   * Puts a snapshot in the place of the entries up to and including `seq`, both or neither. An older
   * one than the one there changes nothing.
   */
  putSnapshot(boardId: string, seq: number, snapshot: Uint8Array): void
  /**
   * Moves what is in the write-ahead log into the file, beside whoever reads and writes. Answers how many
   * pages the log has.
   */
  checkpoint(): number
  /**
   * Moves all of the write-ahead log into the file and begins it again from its start. Throws when
   * somebody who reads is in the way.
   */
  emptyLog(): void
}

/**
 * Boards in one SQLite file, opened for this thread. The server opens it in a thread of its own
 * (sqlite-store.ts), because every call here waits for the disk.
 *
 * Write-ahead log. A commit with synchronous=NORMAL is handed to the operating system and survives a
 * killed process; `sync` commits once with FULL, for which SQLite flushes the whole write-ahead log,
 * and with it every commit before. See docs/decisions/0007.
 *
 * Throws when the file cannot be opened, or was written by a newer Caseboard.
 */
export function openSqlite(file: string, { mayCreate }: { mayCreate: boolean }): SqliteBoards {
  if (mayCreate) mkdirSync(dirname(file), { recursive: true })
  const db = new Database(file, { fileMustExist: !mayCreate })
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 2000')
  // SQLite says nothing when a flush in a checkpoint of its own fails, so it makes none (sqlite-store.ts).
  db.pragma('wal_autocheckpoint = 0')
  migrate(db)

  const insertBoard = db.prepare<[string, string, number, string, string, string, string]>(
    `INSERT INTO board (id, code, code_open, facilitator_key, contributor_key, viewer_key, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const boardById = db.prepare<[string], BoardRow>('SELECT * FROM board WHERE id = ?')
  const boardWithCode = db.prepare<[string], BoardRow>('SELECT * FROM board WHERE code = ?')
  const setCodeOpen = db.prepare<[number, string]>('UPDATE board SET code_open = ? WHERE id = ?')
  const setKeys = db.prepare<[string, string, string, string]>(
    'UPDATE board SET facilitator_key = ?, contributor_key = ?, viewer_key = ? WHERE id = ?',
  )

  const putParticipant = db.prepare<[string, string, string, string, string, string]>(
    `INSERT INTO participant (id, board_id, name, team, role, created_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, team = excluded.team, role = excluded.role`,
  )
  const putSession = db.prepare<[string, string, string]>(
    'INSERT INTO session (token_hash, board_id, participant_id) VALUES (?, ?, ?)',
  )
  const participantById = db.prepare<[string, string], ParticipantRow>(
    'SELECT * FROM participant WHERE board_id = ? AND id = ?',
  )
  const deleteParticipant = db.prepare<[string, string]>(
    'DELETE FROM participant WHERE board_id = ? AND id = ?',
  )
  const deleteSessions = db.prepare<[string, string]>(
    'DELETE FROM session WHERE board_id = ? AND participant_id = ?',
  )
  const participantsOf = db.prepare<[string], ParticipantRow>(
    'SELECT * FROM participant WHERE board_id = ? ORDER BY created_at, rowid',
  )
  const participantOfSession = db.prepare<[string, string], ParticipantRow>(
    `SELECT participant.* FROM session JOIN participant ON participant.id = session.participant_id
     WHERE session.board_id = ? AND session.token_hash = ?`,
  )

  const insertEntry = db.prepare<[string, number, Uint8Array, string, string]>(
    'INSERT INTO log (board_id, seq, bytes, by, at) VALUES (?, ?, ?, ?, ?)',
  )
  const entriesInLog = db.prepare<[string], EntryRow>(
    'SELECT seq, bytes FROM log WHERE board_id = ? ORDER BY seq',
  )
  const headInLog = db.prepare<{ boardId: string }, { head: number }>(
    `SELECT max(
       (SELECT coalesce(max(seq), 0) FROM log WHERE board_id = @boardId),
       (SELECT coalesce(max(seq), 0) FROM snapshot WHERE board_id = @boardId)
     ) AS head FROM board WHERE id = @boardId`,
  )
  const fresh = freshEntries(db, (boardId) => headInLog.get({ boardId })?.head)
  const snapshotOf = db.prepare<[string], EntryRow>(
    'SELECT seq, bytes FROM snapshot WHERE board_id = ?',
  )
  const putSnapshot = db.prepare<[string, number, Uint8Array]>(
    `INSERT INTO snapshot (board_id, seq, bytes) VALUES (?, ?, ?)
     ON CONFLICT (board_id) DO UPDATE SET seq = excluded.seq, bytes = excluded.bytes
     WHERE excluded.seq > snapshot.seq`,
  )
  const deleteEntries = db.prepare<[string, number]>(
    'DELETE FROM log WHERE board_id = ? AND seq <= ?',
  )
  const putOwner = db.prepare<[string, number, string]>(
    'INSERT OR REPLACE INTO client_owner (board_id, client, owner) VALUES (?, ?, ?)',
  )
  const ownersOf = db.prepare<[string], ClientOwner>(
    `SELECT client_owner.board_id AS boardId, client, owner FROM client_owner
     JOIN participant ON participant.id = owner WHERE client_owner.board_id = ?`,
  )
  const beat = db.prepare('UPDATE pulse SET beats = beats + 1')
  const pulse = db.prepare('SELECT beats FROM pulse')
  const checkpoint = (kind: 'PASSIVE' | 'TRUNCATE') =>
    (db.pragma(`wal_checkpoint(${kind})`) as [{ busy: number; log: number }])[0]

  return {
    createBoard({ id, code, codeOpen, keys, createdAt }, seed) {
      const { facilitator, contributor, viewer } = keys
      try {
        db.transaction(() => {
          insertBoard.run(id, code, codeOpen ? 1 : 0, facilitator, contributor, viewer, createdAt)
          insertEntry.run(id, 1, seed, 'server', createdAt)
        })()
      } catch (error) {
        throw isCodeTaken(error) ? new CodeTaken() : error
      }
    },
    board(id) {
      return readBoard(boardById.get(id))
    },
    boardByCode(code) {
      return readBoard(boardWithCode.get(code))
    },
    setCodeOpen(boardId, open) {
      setCodeOpen.run(open ? 1 : 0, boardId)
    },
    replaceKeys(boardId, { facilitator, contributor, viewer }) {
      setKeys.run(facilitator, contributor, viewer, boardId)
    },

    putParticipant({ id, boardId, name, team, role, createdAt }, session) {
      db.transaction(() => {
        putParticipant.run(id, boardId, name, team, role, createdAt)
        if (session !== undefined) putSession.run(session, boardId, id)
      })()
    },
    participant(boardId, id) {
      const row = participantById.get(boardId, id)
      return row === undefined ? undefined : readParticipant(row)
    },
    removeParticipant(boardId, id) {
      db.transaction(() => {
        deleteSessions.run(boardId, id)
        deleteParticipant.run(boardId, id)
      })()
    },
    participants(boardId) {
      return participantsOf.all(boardId).map(readParticipant)
    },
    participantOfSession(boardId, session) {
      const row = participantOfSession.get(boardId, session)
      return row === undefined ? undefined : readParticipant(row)
    },

    append(packed, owners = []) {
      if (owners.length === 0) return fresh.append(packed)
      db.transaction(() => {
        for (const { boardId, client, owner } of owners) putOwner.run(boardId, client, owner)
        fresh.append(packed)
      })()
    },
    clientOwners: (boardId) => ownersOf.all(boardId),
    tidy: fresh.tidy,
    sync() {
      db.pragma('synchronous = FULL')
      try {
        beat.run()
      } finally {
        db.pragma('synchronous = NORMAL')
      }
    },
    readLog(boardId): StoredLog | undefined {
      // One transaction, so that nothing is compacted away between the reads.
      return db.transaction(() => {
        if (boardById.get(boardId) === undefined) return undefined
        const snapshot = snapshotOf.get(boardId)
        const entries = [...entriesInLog.all(boardId), ...fresh.entriesOf(boardId)]
        return snapshot === undefined ? { entries } : { snapshot, entries }
      })()
    },
    putSnapshot(boardId, seq, snapshot) {
      fresh.tidy(1)
      db.transaction(() => {
        putSnapshot.run(boardId, seq, snapshot)
        deleteEntries.run(boardId, seq)
      })()
    },

    checkpoint() {
      return checkpoint('PASSIVE').log
    },
    emptyLog() {
      if (checkpoint('TRUNCATE').busy !== 0) throw new Error('Somebody reads the database')
    },
    check() {
      pulse.get()
    },
    close() {
      db.close()
    },
  }
}

interface BoardRow {
  id: string
  code: string
  code_open: number
  facilitator_key: string
  contributor_key: string
  viewer_key: string
  created_at: string
}

interface ParticipantRow {
  id: string
  board_id: string
  name: string
  team: string
  role: string
  created_at: string
}

interface EntryRow {
  seq: number
  bytes: Buffer
}

function readBoard(row: BoardRow | undefined): BoardRecord | undefined {
  if (row === undefined) return undefined
  return {
    id: row.id,
    code: row.code,
    codeOpen: row.code_open === 1,
    keys: {
      facilitator: row.facilitator_key as Hash,
      contributor: row.contributor_key as Hash,
      viewer: row.viewer_key as Hash,
    },
    createdAt: row.created_at,
  }
}

function readParticipant(row: ParticipantRow): Participant {
  return {
    id: row.id as ParticipantId,
    boardId: row.board_id,
    name: row.name,
    team: row.team,
    role: row.role as Role,
    createdAt: row.created_at,
  }
}

function isCodeTaken(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.message.includes('board.code')
}
