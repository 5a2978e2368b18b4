import type { ParticipantId } from '@caseboard/board'
import type { Role } from '@caseboard/protocol'

/*  What the server keeps. Everything is a promise, so that a store may live in another thread or on
 *  another machine. `test/store-contract.ts` says what every store has to do; memory and SQLite do.
 */

/** The sha-256 of a secret, in hex. Secrets themselves are never stored. */
export type Hash = string & { readonly __hash: true }

export interface BoardRecord {
  readonly id: string
  /** The join code, without a space. Not a hash: the facilitator's screen shows it again. */
  readonly code: string
  readonly codeOpen: boolean
  readonly keys: Readonly<Record<Role, Hash>>
  readonly createdAt: string
}

export interface Participant {
  readonly id: ParticipantId
  readonly boardId: string
  readonly name: string
  readonly team: string
  readonly role: Role
  readonly createdAt: string
}

/** One accepted edit of a board. */
export interface LogEntry {
  readonly boardId: string
  /** 1 for the board's first, then one more each. */
  readonly seq: number
  /** A Yjs update. */
  readonly bytes: Uint8Array
  readonly by: ParticipantId | 'server'
  readonly at: string
}

/** Who uses a Yjs client id on a board (sync/owners.ts). */
export interface ClientOwner {
  readonly boardId: string
  readonly client: number
  readonly owner: ParticipantId
}

/** Everything in a board's log: a snapshot that stands for all entries up to `seq`, and the rest. */
export interface StoredLog {
  readonly snapshot?: { readonly seq: number; readonly bytes: Uint8Array }
  /** In order, without a gap. */
  readonly entries: readonly { readonly seq: number; readonly bytes: Uint8Array }[]
}

export interface BoardStore {
  /** A new board and the first entry of its log, both or neither. Rejects with CodeTaken. */
  createBoard(record: BoardRecord, seed: Uint8Array): Promise<void>
  board(id: string): Promise<BoardRecord | undefined>
  boardByCode(code: string): Promise<BoardRecord | undefined>
  setCodeOpen(boardId: string, open: boolean): Promise<void>
  replaceKeys(boardId: string, keys: BoardRecord['keys']): Promise<void>

  /** Adds the person, or changes name, team and role. With a session, that is added as well. */
  putParticipant(participant: Participant, session?: Hash): Promise<void>
  participant(boardId: string, id: ParticipantId): Promise<Participant | undefined>
  /** The person and all their sessions, both or neither. */
  removeParticipant(boardId: string, id: ParticipantId): Promise<void>
  /** In order of joining. */
  participants(boardId: string): Promise<readonly Participant[]>
  /** Whose session this is, on this board and no other. */
  participantOfSession(boardId: string, session: Hash): Promise<Participant | undefined>

  /**
   * Adds to the logs of any number of boards, and notes whose client ids are, all or nothing. When the
   * promise resolves it has been handed to the operating system at least: it survives a killed process.
   */
  append(entries: readonly LogEntry[], owners?: readonly ClientOwner[]): Promise<void>
  /** Whose client ids are, of those who are on the board. The last that was noted counts. */
  clientOwners(boardId: string): Promise<readonly ClientOwner[]>
  /**
   * When it resolves, everything that had been appended before it was called is on the disk: it
   * survives a power cut. What is appended meanwhile may or may not be.
   */
  sync(): Promise<void>
  readLog(boardId: string): Promise<StoredLog | undefined>
  /**
   * Puts one snapshot in the place of the snapshot and the entries there are now, both or neither,
   * after making sure that it stands for the same board (snapshot.ts). Answers the number of the last
   * entry in it. Rejects when that cannot be made sure, and nothing has changed then.
   */
  compact(boardId: string): Promise<number>

  /** Rejects when the store cannot be used. */
  check(): Promise<void>
  close(): Promise<void>
}

/** Another board has this code already. */
export class CodeTaken extends Error {
  override readonly name = 'CodeTaken'
}

/** The store could not do it: the disk is full, the file is gone or locked. Nothing was changed. */
export class StoreFailed extends Error {
  override readonly name = 'StoreFailed'
  /** What the database or the system calls it, for example `SQLITE_FULL`. */
  readonly code: unknown

  constructor(message: string, code: unknown) {
    super(message)
    this.code = code
  }
}
