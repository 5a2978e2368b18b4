/** What went wrong, for programs: the last part of a problem's `type`. */
export type ProblemKind =
  | 'invalid-request'
  | 'not-signed-in'
  | 'not-allowed'
  | 'wrong-key'
  | 'wrong-code'
  | 'code-closed'
  | 'no-such-board'
  | 'no-such-person'
  | 'last-facilitator'
  | 'wrong-token'
  | 'not-found'
  | 'other-site'
  | 'too-large'
  | 'too-many-guesses'
  | 'unsupported'
  | 'unavailable'
  | 'busy'
  | 'too-many-files'
  | 'too-many-requests'
  | 'too-many-new-boards'
  | 'too-many-new-people'
  | 'too-many-boards'
  | 'server-error'

export interface ProblemError {
  /** Where in the request, for example `name` or `board.cards[3].stage`. Empty: the whole of it. */
  readonly path: string
  readonly message: string
}

/** An error as the server answers it (RFC 9457, application/problem+json). Sentences for people. */
export interface Problem {
  readonly type: `urn:caseboard:problem:${ProblemKind}`
  readonly title: string
  readonly status: number
  /** What happened and what to do about it. */
  readonly detail: string
  readonly errors?: readonly ProblemError[]
}
