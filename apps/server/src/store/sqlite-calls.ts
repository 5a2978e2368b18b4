import type { SqliteBoards } from './sqlite.ts'
import type { LogEntry } from './store.ts'
import { CodeTaken, StoreFailed } from './store.ts'

/*  What crosses between the server and the thread of its database. */

/** What the thread can be asked to do: what SqliteBoards does, and some things of its own. */
export type Calls = Omit<SqliteBoards, 'append'> & {
  /** Opens the file, and makes it when there is none. Every other call needs it to be there. */
  open(): void
  append(packed: Packed): void
  /** A checked snapshot of the whole board as it is stored now. */
  snapshot(boardId: string): { readonly seq: number; readonly bytes: Uint8Array }
}

export type Call = {
  [Name in keyof Calls]: {
    readonly id: number
    /** The database it is about. */
    readonly file: string
    readonly name: Name
    readonly args: Parameters<Calls[Name]>
  }
}[keyof Calls]

export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure }

/** Log entries column by column, with all their bytes in one buffer, which is handed over. */
export interface Packed {
  readonly boardIds: readonly LogEntry['boardId'][]
  readonly seqs: readonly LogEntry['seq'][]
  readonly by: readonly LogEntry['by'][]
  readonly at: readonly LogEntry['at'][]
  readonly lengths: readonly number[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

export function pack(entries: readonly LogEntry[]): Packed {
  const lengths = entries.map(({ bytes }) => bytes.length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let start = 0
  for (const entry of entries) {
    bytes.set(entry.bytes, start)
    start += entry.bytes.length
  }
  return {
    boardIds: entries.map(({ boardId }) => boardId),
    seqs: entries.map(({ seq }) => seq),
    by: entries.map(({ by }) => by),
    at: entries.map(({ at }) => at),
    lengths,
    bytes,
  }
}

export function unpack({ boardIds, seqs, by, at, lengths, bytes }: Packed): LogEntry[] {
  let end = 0
  return lengths.map((length, index) => {
    end += length
    return {
      boardId: boardIds[index]!,
      seq: seqs[index]!,
      by: by[index]!,
      at: at[index]!,
      bytes: bytes.subarray(end - length, end),
    }
  })
}

/** An error on its way between threads. */
export interface Failure {
  readonly name: string
  readonly message: string
  readonly code: unknown
}

export function failureOf(error: unknown): Failure {
  const { name, message, code } = error as Error & { code?: unknown }
  return { name, message, code }
}

export function errorOf({ name, message, code }: Failure): Error {
  return name === 'CodeTaken' ? new CodeTaken() : new StoreFailed(message, code)
}
