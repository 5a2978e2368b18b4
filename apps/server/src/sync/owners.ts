import type { ParticipantId } from '@caseboard/board'
import type { ClientOwner } from '../store/store.ts'
import type { Scan } from './scan.ts'
import { InvalidUpdate } from './scan.ts'

/** It says something new in the name of somebody else's client id. */
export class NotTheirs extends InvalidUpdate {}

/** Each page a person opens has a client id of its own; nobody needs more on one board. */
const mostOfOnePerson = 5_000

/**
 * Whose the Yjs client ids of one board are. Whoever could write with the id of another could say first
 * what that person says next: what they then send would count as known, and be gone. So an id belongs
 * to the first to use it, and that is stored: it counts while they are away and after a restart too.
 * See docs/decisions/0012.
 */
export class ClientOwners {
  #boardId: string
  #owners = new Map<number, ParticipantId>()
  #owned = new Map<ParticipantId, number>()
  /** Not known to be in the store yet. */
  #unlogged = new Set<number>()

  constructor(boardId: string, stored: readonly ClientOwner[] = []) {
    this.#boardId = boardId
    for (const { client, owner } of stored) this.#put(client, owner)
  }

  /** This person uses this id, in presence or with an edit as it is made. False: it is another's. */
  claim(client: number, person: ParticipantId): boolean {
    const owner = this.#owners.get(client)
    if (owner !== undefined) return owner === person
    if ((this.#owned.get(person) ?? 0) >= mostOfOnePerson) return true
    this.#put(client, person)
    this.#unlogged.add(client)
    return true
  }

  /**
   * Ids of others with which this person says something new. What is known may come from anybody: a
   * provider sends all that it thinks the server lacks.
   */
  othersIn(
    { runs }: Scan,
    person: ParticipantId,
    stateOf: (client: number) => number,
  ): ReadonlySet<number> | undefined {
    let others: Set<number> | undefined
    for (let at = 0; at < runs.length; at += 3) {
      const client = runs[at]!
      const owner = this.#owners.get(client)
      if (owner === undefined || owner === person || runs[at + 2]! <= stateOf(client)) continue
      others ??= new Set()
      others.add(client)
    }
    return others
  }

  /** They are no longer on the board. What they wrote on their device may come with another name. */
  forget(person: ParticipantId): void {
    if (!this.#owned.delete(person)) return
    for (const [client, owner] of this.#owners) {
      if (owner !== person) continue
      this.#owners.delete(client)
      this.#unlogged.delete(client)
    }
  }

  /** For the store. */
  unlogged(): readonly ClientOwner[] {
    if (this.#unlogged.size === 0) return []
    const boardId = this.#boardId
    return [...this.#unlogged].map((client) => ({
      boardId,
      client,
      owner: this.#owners.get(client)!,
    }))
  }

  /** These are in the store. */
  logged(owners: readonly ClientOwner[]): void {
    for (const { client } of owners) this.#unlogged.delete(client)
  }

  #put(client: number, person: ParticipantId): void {
    this.#owners.set(client, person)
    this.#owned.set(person, (this.#owned.get(person) ?? 0) + 1)
  }
}
