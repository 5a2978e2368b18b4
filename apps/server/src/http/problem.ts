import type { Problem, ProblemError, ProblemKind } from '@caseboard/protocol'
import type * as z from 'zod'

/** What went wrong and what to do about it, by kind. */
const problems: Readonly<Record<ProblemKind, { status: number; title: string; detail: string }>> = {
  'invalid-request': {
    status: 400,
    title: 'Something in the request does not fit',
    detail: 'Correct what is listed and send it again.',
  },
  'not-signed-in': {
    status: 401,
    title: 'You have not joined this board',
    detail: 'Open the link you were sent, or enter the code, and say who you are.',
  },
  'not-allowed': {
    status: 403,
    title: 'Only a facilitator can do this',
    detail: 'Ask the facilitator, or open the facilitator link.',
  },
  'wrong-key': {
    status: 403,
    title: 'This link does not work',
    detail:
      'It may be cut short, or the facilitator may have made new links. Ask them for the link again.',
  },
  'wrong-code': {
    status: 404,
    title: 'There is no board with this code',
    detail: 'Check the six letters and numbers and enter them again.',
  },
  'code-closed': {
    status: 403,
    title: 'Joining by code is closed',
    detail:
      'The facilitator has closed the code for this board. Ask them to open it or for a link.',
  },
  'no-such-board': {
    status: 404,
    title: 'There is no such board',
    detail: 'Check that you have the whole link, or ask the facilitator for it again.',
  },
  'wrong-token': {
    status: 401,
    title: 'The figures of this server need its token',
    detail: 'Send it as Authorization: Bearer. It is what the setting METRICS_TOKEN says.',
  },
  'no-such-person': {
    status: 404,
    title: 'There is no such person on this board',
    detail: 'They may have been removed already. Look at the list of people again.',
  },
  'last-facilitator': {
    status: 409,
    title: 'A board needs a facilitator',
    detail: 'Make somebody else a facilitator first.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    detail: 'Check the address. What this server offers is listed at /api/openapi.json.',
  },
  'other-site': {
    status: 403,
    title: 'This came from a page of another site',
    detail:
      'Open Caseboard at its own address. Behind a proxy, PUBLIC_URL has to say what that is.',
  },
  'too-large': {
    status: 413,
    title: 'This is too large',
    detail: 'What you sent is larger than this server takes.',
  },
  'too-many-guesses': {
    status: 429,
    title: 'Too many wrong codes',
    detail: 'Wait a minute, check the code with the facilitator and try again.',
  },
  unsupported: {
    status: 415,
    title: 'This server cannot read what you sent',
    detail: 'Send JSON, with the header Content-Type: application/json.',
  },
  unavailable: {
    status: 503,
    title: 'The server cannot save changes now',
    detail: 'Nothing was changed. Try again in a minute.',
  },
  busy: {
    status: 503,
    title: 'The server is busy making files',
    detail: 'Many people are asking for files at once. Try again in a minute.',
  },
  'too-many-boards': {
    status: 503,
    title: 'The server has as many boards open as it can',
    detail: 'Nothing was changed. Try again in a minute.',
  },
  'server-error': {
    status: 500,
    title: 'Something went wrong on the server',
    detail:
      'It was not your doing. Try again; if it keeps happening, tell whoever runs this server.',
  },
}

export const problemMediaType = 'application/problem+json'

/** The problem of this kind, as it is answered. */
export function problemOf(
  kind: ProblemKind,
  more: { detail?: string; errors?: readonly ProblemError[] } = {},
): Problem {
  return { type: `urn:caseboard:problem:${kind}`, ...problems[kind], ...more }
}

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
