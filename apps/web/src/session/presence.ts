import type { Awareness } from 'y-protocols/awareness'
import type { CardId } from '@caseboard/board'
import { stages, type StageId } from '@caseboard/toolkit'
import { colourOf } from './colours.ts'
import { watched, type Watched } from './external.ts'
import { onceAFrame } from './frames.ts'
import type { Role } from '@caseboard/protocol'
import { shallowEqual } from './shallow.ts'

export type BoardView = 'canvas' | 'outline' | 'summary'

/** Somebody who has the board open now; the same person twice when in two windows. */
export interface PresentPerson {
  readonly clientId: number
  readonly me: boolean
  readonly id: string
  readonly name: string
  readonly team: string
  readonly role?: Role
  readonly colour: string
  readonly view?: BoardView
  /** The card they have open. */
  readonly card?: CardId
  /** The field they are in. */
  readonly field?: string
  /** The stage in the middle of their canvas. */
  readonly stage?: StageId
  /** Where their pointer is on the canvas, in page units. */
  readonly cursor?: { readonly x: number; readonly y: number }
  /** What they have selected on the canvas, by the ids of its shapes. */
  readonly selected?: readonly string[]
  /** The part of the canvas they see, in page units. */
  readonly looking?: Area
  /** The trail of their laser: x, y, x, y… in page units. */
  readonly laser?: readonly number[]
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** What a person says about where they are. undefined takes something back. */
export interface Presence {
  view?: BoardView | undefined
  card?: CardId | undefined
  field?: string | undefined
  stage?: StageId | undefined
  cursor?: { x: number; y: number } | undefined
  selected?: readonly string[] | undefined
  looking?: Area | undefined
  laser?: readonly number[] | undefined
  [key: string]: unknown
}

/** Merges into what the others see of this person. Saying the same again sends nothing. */
export function setPresence(session: { readonly awareness: Awareness }, presence: Presence): void {
  const before = session.awareness.getLocalState()
  if (before === null) return
  const next: Record<string, unknown> = { ...before }
  for (const [key, value] of Object.entries(presence)) {
    if (value === undefined) delete next[key]
    else next[key] = value
  }
  if (!shallowEqual(before, next)) session.awareness.setLocalState(next)
}

/**
 * People on the board, kept up to date. `everything` changes with every move of a pointer, `people`
 * only when somebody comes, goes or is elsewhere.
 */
export interface People {
  readonly everything: Watched<readonly PresentPerson[]>
  readonly people: Watched<readonly PresentPerson[]>
  close(): void
}

export function watchPeople(awareness: Awareness): People {
  const everything = watched<readonly PresentPerson[]>([])
  const people = watched<readonly PresentPerson[]>([])
  let known = new Map<number, PresentPerson>()

  const update = () => {
    const next = new Map<number, PresentPerson>()
    for (const [clientId, state] of awareness.getStates()) {
      const person = readPerson(clientId, state, clientId === awareness.clientID)
      if (!person) continue
      const before = known.get(clientId)
      next.set(clientId, before && samePerson(before, person) ? before : person)
    }
    const list = [...next.values()].toSorted(meFirstThenByArrival)
    known = next
    if (!shallowEqual(list, everything.current())) everything.set(list)
    const still = list.map((person): PresentPerson => withoutMotion(person))
    const before = people.current()
    const kept = still.map(
      (person) => before.find((other) => shallowEqual(other, person)) ?? person,
    )
    if (!shallowEqual(kept, before)) people.set(kept)
  }

  update()
  const updating = onceAFrame(update)
  const onChange = (_clients: unknown, origin: unknown) => updating.ask(origin === 'local')
  awareness.on('change', onChange)
  return {
    everything,
    people,
    close() {
      updating.close()
      awareness.off('change', onChange)
    },
  }
}

function meFirstThenByArrival(a: PresentPerson, b: PresentPerson): number {
  return Number(b.me) - Number(a.me) || a.name.localeCompare(b.name) || a.clientId - b.clientId
}

/** What changes with every move of a hand. */
function withoutMotion(person: PresentPerson) {
  const { cursor: _c, selected: _s, looking: _l, laser: _r, ...rest } = person
  return rest
}

function samePerson(a: PresentPerson, b: PresentPerson): boolean {
  return (
    shallowEqual(withoutMotion(a), withoutMotion(b)) &&
    shallowEqual(a.cursor, b.cursor) &&
    shallowEqual(a.selected, b.selected) &&
    shallowEqual(a.looking, b.looking) &&
    shallowEqual(a.laser, b.laser)
  )
}

/** What others say of themselves came over the wire: taken only as far as it makes sense. */
function readPerson(clientId: number, state: unknown, me: boolean): PresentPerson | undefined {
  if (!isObject(state) || !isObject(state['user'])) return undefined
  const user = state['user']
  const id = short(user['id'])
  const name = short(user['name'])
  if (!id || !name) return undefined
  const role = user['role']
  const view = state['view']
  const cursor = state['cursor']
  const looking = readArea(state['looking'])
  const selected = readIds(state['selected'])
  const laser = readTrail(state['laser'])
  const stage = stages.find((known) => known.id === state['stage'])?.id
  const card = short(state['card'])
  const field = short(state['field'])
  return {
    clientId,
    me,
    id,
    name,
    team: short(user['team']),
    colour: colourOf(id),
    ...(role === 'facilitator' || role === 'contributor' || role === 'viewer' ? { role } : {}),
    ...(view === 'canvas' || view === 'outline' || view === 'summary' ? { view } : {}),
    ...(card ? { card: card as CardId } : {}),
    ...(field ? { field } : {}),
    ...(isObject(cursor) && isNumber(cursor['x']) && isNumber(cursor['y'])
      ? { cursor: { x: cursor['x'], y: cursor['y'] } }
      : {}),
    ...(stage ? { stage } : {}),
    ...(selected.length > 0 ? { selected } : {}),
    ...(looking ? { looking } : {}),
    ...(laser.length > 0 ? { laser } : {}),
  }
}

function readArea(value: unknown): Area | undefined {
  if (!isObject(value)) return undefined
  const { x, y, w, h } = value
  const isArea = isNumber(x) && isNumber(y) && isNumber(w) && isNumber(h) && w > 0 && h > 0
  return isArea ? { x, y, w, h } : undefined
}

/** More than this at once is “a lot”, and nobody needs a ring around each. */
const MOST_SELECTED = 24

function readIds(value: unknown): string[] {
  return Array.isArray(value) ? value.slice(0, MOST_SELECTED).map(short).filter(Boolean) : []
}

const LONGEST_TRAIL = 80

function readTrail(value: unknown): number[] {
  return Array.isArray(value) ? value.slice(-LONGEST_TRAIL).filter(isNumber) : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function short(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : ''
}
