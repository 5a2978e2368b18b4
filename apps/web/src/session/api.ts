import type {
  BoardAbout,
  BoardAccess,
  BoardCreated,
  BoardLinks,
  BoardPerson,
  CreateBoard,
  Invitation,
  JoinBoard,
  Joined,
  LookAtInvitation,
  Problem,
  Role,
} from '@caseboard/protocol'

/** An answer that is not the one asked for, with the server's own words for people. */
export class ApiProblem extends Error {
  /** The HTTP status; 0 when the server could not be reached. */
  readonly status: number
  readonly title: string
  readonly errors: readonly { path: string; message: string }[]

  constructor(status: number, title: string, detail: string, errors: ApiProblem['errors'] = []) {
    super(detail)
    this.name = 'ApiProblem'
    this.status = status
    this.title = title
    this.errors = errors
  }

  /** What happened and what to do, where there is room for one line only. */
  get sentence(): string {
    return this.title ? `${this.title}. ${this.message}` : this.message
  }

  /** What is wrong with one field of the request. */
  of(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message
  }
}

export const api = {
  createBoard: (board: CreateBoard) =>
    send<BoardCreated>('POST', '/api/boards', board, 'board' in board ? forAFile : undefined),
  lookAt: (invitation: LookAtInvitation) =>
    send<Invitation>('POST', '/api/invitations', invitation),
  join: (boardId: string, person: JoinBoard) =>
    send<Joined>('POST', `/api/boards/${encodeURIComponent(boardId)}/sessions`, person),
  board: (boardId: string, patience?: number) =>
    send<BoardAbout>('GET', `/api/boards/${encodeURIComponent(boardId)}`, undefined, patience),
  access: (boardId: string) =>
    send<BoardAccess>('GET', `/api/boards/${encodeURIComponent(boardId)}/access`),
  setAccess: (boardId: string, access: { codeOpen: boolean }) =>
    send<BoardAccess>('PUT', `/api/boards/${encodeURIComponent(boardId)}/access`, access),
  people: (boardId: string) =>
    send<readonly BoardPerson[]>('GET', `/api/boards/${encodeURIComponent(boardId)}/people`),
  takeOff: (boardId: string, participantId: string) =>
    send<void>('DELETE', `/api/boards/${encodeURIComponent(boardId)}/people/${participantId}`),
  setRole: (boardId: string, participantId: string, role: Role) =>
    send<BoardPerson>('PUT', `/api/boards/${encodeURIComponent(boardId)}/people/${participantId}`, {
      role,
    }),
  newLinks: (boardId: string) =>
    send<BoardLinks>('POST', `/api/boards/${encodeURIComponent(boardId)}/links`, {}),
}

/** Ten megabytes go up a slow line for a minute and more. */
const forAFile = 180_000

async function send<T>(
  method: string,
  path: string,
  body?: unknown,
  patience = 20_000,
): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    })
  } catch {
    throw new ApiProblem(
      0,
      'No connection',
      'The server could not be reached. Check your connection and try again.',
    )
  }
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer as T
  if (isProblem(answer)) {
    throw new ApiProblem(response.status, answer.title, answer.detail, answer.errors)
  }
  throw new ApiProblem(
    response.status,
    'Something went wrong',
    'The server did not answer as it should. Wait a minute and try again.',
  )
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as Problem).title === 'string' &&
    typeof (value as Problem).detail === 'string'
  )
}
