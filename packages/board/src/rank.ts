import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

interface Ranked {
  readonly id: string
  readonly rank: string
}

/** By rank, and by id where two people put something in the same place at the same moment. */
export function byRank(a: Ranked, b: Ranked): number {
  return a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * The rank that puts something before `before` (null: at the end) among siblings that are in order.
 * Usually that is one new key. Where neighbours share a rank there is no room between them, and
 * every sibling gets a fresh one: `reranked` holds those, to be written in the same change.
 */
export function placeBefore(
  siblings: readonly Ranked[],
  before: string | null,
): { rank: string; reranked: ReadonlyMap<string, string> } {
  const found = before === null ? -1 : siblings.findIndex((sibling) => sibling.id === before)
  const index = found === -1 ? siblings.length : found
  try {
    const rank = generateKeyBetween(
      siblings[index - 1]?.rank ?? null,
      siblings[index]?.rank ?? null,
    )
    return { rank, reranked: new Map() }
  } catch {
    const fresh = generateNKeysBetween(null, null, siblings.length + 1)
    const rank = fresh.splice(index, 1)[0]!
    return { rank, reranked: new Map(siblings.map((sibling, i) => [sibling.id, fresh[i]!])) }
  }
}
