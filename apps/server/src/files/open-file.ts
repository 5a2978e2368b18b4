import type { ProblemError } from '@caseboard/protocol'
import { seedOf } from '../boards/seed.ts'
import { InvalidRequest } from '../parse.ts'

/** A request to make a board of a file. */
export interface FileToOpen {
  /** JSON as it was sent. */
  readonly json: Uint8Array
  /** An ISO instant. */
  readonly now: string
}

/** The content of the new board, or why it cannot be one: an error is not an error any more on its way out. */
export type OpenedFile =
  | { readonly seed: Uint8Array }
  | { readonly errors: readonly ProblemError[] }

/** What the thread does with a file that is brought in. */
export function openFile({ json, now }: FileToOpen): OpenedFile {
  try {
    return { seed: seedOf(read(json), now) }
  } catch (error) {
    if (error instanceof InvalidRequest) return { errors: error.errors }
    throw error
  }
}

function read(json: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(json))
  } catch {
    throw new InvalidRequest([{ path: '', message: 'Send the request as JSON' }])
  }
}
