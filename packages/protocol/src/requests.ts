import type { ParticipantId, PersonSnapshot } from '@caseboard/board'
import type { BoardJson } from '@caseboard/board/json'
import type { ServiceTypeId, Stage } from '@caseboard/toolkit'
import type { Role } from './roles.ts'

/** What a new board starts with: the tools of a half-day workshop, nothing, or an example's content. */
export type TemplateId = 'business-case' | 'blank' | `example:${string}`

/** POST /api/boards */
export type CreateBoard =
  | {
      title: string
      organisation?: string | undefined
      serviceTypes?: readonly ServiceTypeId[] | undefined
      template: TemplateId
    }
  | { board: BoardJson; title?: string | undefined }

/** Whole addresses. The part after # is the key: browsers never send it to a server. */
export interface BoardLinks {
  facilitator: string
  contributor: string
  viewer: string
}

export interface BoardCreated {
  id: string
  /** Six characters without a space; `formatCode` makes it readable. */
  code: string
  links: BoardLinks
}

/** POST /api/invitations: look before joining. */
export type LookAtInvitation = { code: string } | { boardId: string; key: string }

export interface Invitation {
  boardId: string
  title: string
  organisation: string
  /** The role this key or code gives. */
  role: Role
  facilitators: { name: string; team: string }[]
}

/**
 * POST /api/boards/:id/sessions. With a session on this board already, key and code may be left
 * out: then it changes the person's name and team.
 */
export interface JoinBoard {
  key?: string | undefined
  code?: string | undefined
  name: string
  team?: string | undefined
}

export interface Joined {
  participantId: ParticipantId
  role: Role
  /** For programs, as `Authorization: Bearer`. Browsers have it as a cookie. */
  token: string
}

/** GET /api/boards/:id */
export interface BoardAbout {
  id: string
  title: string
  organisation: string
  role: Role
  me: { participantId: ParticipantId; name: string; team: string }
  people: Pick<PersonSnapshot, 'id' | 'name' | 'team'>[]
  stages: Pick<Stage, 'id' | 'name' | 'question'>[]
}

/** Somebody on a board, and what they may do. GET /api/boards/:id/people answers a list of them. */
export interface BoardPerson {
  participantId: ParticipantId
  name: string
  team: string
  role: Role
}

/** PUT /api/boards/:id/people/:participantId */
export interface SetRole {
  role: Role
}

/** GET /api/boards/:id/access */
export interface BoardAccess {
  code: string
  codeOpen: boolean
}

/** PUT /api/boards/:id/access */
export interface SetBoardAccess {
  codeOpen: boolean
}
