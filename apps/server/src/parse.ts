import type { ProblemError } from '@caseboard/protocol'
import type * as z from 'zod'

/** A request that does not fit its schema. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest'
  readonly errors: readonly ProblemError[]

  constructor(errors: readonly ProblemError[]) {
    super('invalid request')
    this.errors = errors
  }
}

/** Reads something a client sent. Throws InvalidRequest that names every place that does not fit. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  throw new InvalidRequest(
    read.error.issues.slice(0, mostErrors).map((issue) => ({
      path: pathOf(issue.path),
      message: issue.message,
    })),
  )
}

/** Enough to see what is wrong with a large file. */
const mostErrors = 50

/** `['board', 'cards', 3, 'stage']` as `board.cards[3].stage`. */
function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}
