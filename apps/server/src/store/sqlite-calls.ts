import type { SqliteBoards } from './sqlite.ts'
import { CodeTaken, StoreFailed } from './store.ts'

/*  What crosses between the server and the thread of its database. */

/** What the thread can be asked to do: what SqliteBoards does, and some things of its own. */
export type Calls = SqliteBoards & {
  /** Opens the file, and makes it when there is none. Every other call needs it to be there. */
  open(): void
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
