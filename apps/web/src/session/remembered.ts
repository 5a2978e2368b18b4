import type { Role } from '@caseboard/protocol'
import { shallowEqual } from './shallow.ts'

/** A board opened before on this device. */
export interface RememberedBoard {
  id: string
  title: string
  role: Role
  participantId: string
  name: string
  team: string
  /** When it was last opened: an ISO instant. */
  openedAt: string
}

/** Links and code of a board that was made on this device: the only place where keys are kept. */
export interface RememberedAccess {
  code: string
  links: { facilitator: string; contributor: string; viewer: string }
}

const boardsKey = 'caseboard:boards'
const meKey = 'caseboard:me'
const accessKey = (boardId: string) => `caseboard:access:${boardId}`
const unsavedKey = (boardId: string) => `caseboard:unsaved:${boardId}`

/** Boards opened before on this device, the last one first. */
export function rememberedBoards(): RememberedBoard[] {
  const kept = read(boardsKey)
  return Array.isArray(kept) ? kept.filter(isRememberedBoard) : []
}

export function rememberedBoard(id: string): RememberedBoard | undefined {
  return rememberedBoards().find((board) => board.id === id)
}

export function rememberBoard(board: RememberedBoard): void {
  const others = rememberedBoards().filter((other) => other.id !== board.id)
  write(boardsKey, [board, ...others].slice(0, 50))
}

/** What others may change while the board is open: its title, and what this person may do. */
export function updateRemembered(
  id: string,
  change: Partial<Pick<RememberedBoard, 'title' | 'role'>>,
): void {
  const board = rememberedBoard(id)
  const next = board && { ...board, ...change }
  if (next && !shallowEqual(board, next)) rememberBoard(next)
}

/** Forgets a board here, with its keys. The board itself stays. */
export function forgetBoard(id: string): void {
  write(
    boardsKey,
    rememberedBoards().filter((board) => board.id !== id),
  )
  remove(accessKey(id))
  remove(unsavedKey(id))
}

/** The name and team this person gave last, so that nobody is asked twice. */
export function rememberedMe(): { name: string; team: string } {
  const kept = read(meKey)
  return {
    name: text(kept, 'name'),
    team: text(kept, 'team'),
  }
}

export function rememberMe(me: { name: string; team: string }): void {
  write(meKey, me)
}

export function rememberedAccess(boardId: string): RememberedAccess | undefined {
  const kept = read(accessKey(boardId))
  if (!isObject(kept) || !isObject(kept['links'])) return undefined
  const links = {
    facilitator: text(kept['links'], 'facilitator'),
    contributor: text(kept['links'], 'contributor'),
    viewer: text(kept['links'], 'viewer'),
  }
  return Object.values(links).every(Boolean) ? { code: text(kept, 'code'), links } : undefined
}

export function rememberAccess(boardId: string, access: RememberedAccess): void {
  write(accessKey(boardId), access)
}

/** What was changed on a board from this device and is not known to be saved on the server. */
export interface RememberedUnsaved {
  by: string
  things: number
}

/** Also from an earlier visit; undefined when everything is saved. */
export function rememberedUnsaved(boardId: string): RememberedUnsaved | undefined {
  const kept = read(unsavedKey(boardId))
  const by = text(kept, 'by')
  const things = isObject(kept) ? kept['things'] : undefined
  return by !== '' && typeof things === 'number' && things > 0 ? { by, things } : undefined
}

export function rememberUnsaved(boardId: string, unsaved: RememberedUnsaved | undefined): void {
  if (unsaved && unsaved.things > 0) write(unsavedKey(boardId), unsaved)
  else remove(unsavedKey(boardId))
}

/* The browser's storage may be missing, full, switched off or filled by somebody else. None of that
   may ever stop a person from working, so nothing here throws. */

function read(key: string): unknown {
  try {
    const kept = globalThis.localStorage.getItem(key)
    return kept === null ? undefined : (JSON.parse(kept) as unknown)
  } catch {
    return undefined
  }
}

function write(key: string, value: unknown): void {
  try {
    globalThis.localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Not remembered: the person is asked again next time.
  }
}

function remove(key: string): void {
  try {
    globalThis.localStorage.removeItem(key)
  } catch {
    // As above.
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown, key: string): string {
  const found = isObject(value) ? value[key] : undefined
  return typeof found === 'string' ? found : ''
}

function isRememberedBoard(value: unknown): value is RememberedBoard {
  return (
    ['id', 'title', 'participantId', 'name', 'openedAt'].every((key) => text(value, key) !== '') &&
    ['facilitator', 'contributor', 'viewer'].includes(text(value, 'role'))
  )
}
