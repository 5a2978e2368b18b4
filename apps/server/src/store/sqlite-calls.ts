import type { SqliteBoards } from './sqlite.ts'
import type { LogEntry } from './store.ts'
import { CodeTaken } from './store.ts'

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

/** Log entries with all their bytes in one buffer, which is handed over instead of copied. */
export interface Packed {
  readonly entries: readonly (Omit<LogEntry, 'bytes'> & { readonly length: number })[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

export function pack(entries: readonly LogEntry[]): Packed {
  let total = 0
  for (const { bytes } of entries) total += bytes.length
  const bytes = new Uint8Array(total)
  let at = 0
  for (const entry of entries) {
    bytes.set(entry.bytes, at)
    at += entry.bytes.length
  }
  return {
    entries: entries.map(({ bytes: { length }, ...entry }) => ({ ...entry, length })),
    bytes,
  }
}

export function unpack({ entries, bytes }: Packed): LogEntry[] {
  let at = 0
  return entries.map(({ length, ...entry }) => {
    at += length
    return { ...entry, bytes: bytes.subarray(at - length, at) }
  })
}

/** An error on its way between threads. */
export interface Failure {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
  readonly code: unknown
}

export function failureOf(error: unknown): Failure {
  const { name, message, stack, code } = error as Error & { code?: unknown }
  return { name, message, stack, code }
}

export function errorOf({ name, message, stack, code }: Failure): Error {
  if (name === 'CodeTaken') return new CodeTaken()
  return Object.assign(new Error(message), { name, code, ...(stack !== undefined && { stack }) })
}
