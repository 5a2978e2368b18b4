import type { RemarkKind } from '@caseboard/case'
import type { Watched } from '../../session/external.ts'

/** Something said of one answer: what became of it and how to put it right, or how good its evidence is. */
export interface Said {
  readonly kind: RemarkKind | 'evidence'
  readonly says: string
}

/** What is said on one worksheet, by the place it is said at. `''` is the card as a whole. */
export type SaidByPlace = ReadonlyMap<string, readonly Said[]>

export const NOTHING_SAID: readonly Said[] = []

/** How long after the last letter a person counts as having typed what they meant to, in milliseconds. */
const REST = 1000

/**
 * What is said of the answers of one card, for whoever shows them. What is said of a row or field
 * waits while somebody is typing in it here: half a figure is not a wrong one.
 */
export interface SaidHere extends Watched<SaidByPlace> {
  tell(next: SaidByPlace): void
  /** Somebody has just typed at this place. */
  typed(place: string): void
  /** Nobody is typing any more. */
  rested(): void
}

export function saidHere(): SaidHere {
  const listeners = new Set<() => void>()
  let latest: SaidByPlace = new Map()
  let shown = latest
  let typing: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function show() {
    const next = new Map<string, readonly Said[]>()
    const take = (from: SaidByPlace, isTaken: (place: string) => boolean) => {
      for (const [place, said] of from) if (isTaken(place)) next.set(place, kept(place, said))
    }
    take(latest, (place) => !isAt(place, typing))
    take(shown, (place) => isAt(place, typing))
    shown = next
    for (const listener of [...listeners]) listener()
  }

  /** The list that is shown already, where it says the same: whoever shows it has nothing to do. */
  function kept(place: string, said: readonly Said[]): readonly Said[] {
    const before = shown.get(place)
    return before && isSame(before, said) ? before : said
  }

  function rested() {
    clearTimeout(timer)
    if (typing === undefined) return
    typing = undefined
    show()
  }

  return {
    current: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    tell(next) {
      latest = next
      show()
    },
    typed(place) {
      clearTimeout(timer)
      timer = setTimeout(rested, REST)
      const here = rowOf(place)
      if (here === typing) return
      typing = here
      show()
    },
    rested,
  }
}

/** “benefits/row/annual” is of the row “benefits/row”; a field stands for itself. */
const rowOf = (place: string): string => place.split('/').slice(0, 2).join('/')

const isAt = (place: string, row: string | undefined): boolean =>
  row !== undefined && rowOf(place) === row

const isSame = (some: readonly Said[], others: readonly Said[]): boolean =>
  some.length === others.length &&
  some.every(({ kind, says }, index) => {
    const other = others[index]
    return other !== undefined && other.kind === kind && other.says === says
  })
