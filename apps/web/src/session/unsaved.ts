import type * as Y from 'yjs'

type ChangedType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never

/**
 * What was changed here and is not known to be on the server's disk: counted in things people know
 * (an answer, a card, a note), not in letters. The server confirms a connection's edit messages by
 * how many of them are saved, so each thing remembers the number of the last message that carries
 * it, or undefined when none does yet.
 */
export class Unsaved {
  #messages = new Map<string, number | undefined>()

  /** @param earlier how many things an earlier visit on this device left unsaved */
  constructor(earlier = 0) {
    for (let thing = 0; thing < earlier; thing++) {
      this.#messages.set(`earlier/${thing}`, undefined)
    }
  }

  get count(): number {
    return this.#messages.size
  }

  /** @param message the number of the message that carries the change; undefined while offline */
  changed(things: Iterable<string>, message: number | undefined): void {
    for (const thing of things) this.#messages.set(thing, message)
  }

  /** This message carries everything the server lacks. */
  sentAll(message: number): void {
    this.#carriedBy(message)
  }

  /**
   * The server did not accept this message, and will not: what it carries stays here. Answers
   * whether it carried anything.
   */
  notAccepted(message: number): boolean {
    const refused = [...this.#messages].filter(([, number]) => number === message)
    for (const [thing] of refused) this.#messages.set(thing, never)
    return refused.length > 0
  }

  /** What was not accepted is, from now on: the next message that carries everything carries it. */
  accepted(): void {
    for (const [thing, message] of this.#messages) {
      if (message === never) this.#messages.set(thing, undefined)
    }
  }

  /** The first `messages` messages of this connection are on the server's disk. */
  saved(messages: number): void {
    for (const [thing, message] of this.#messages) {
      if (message !== undefined && message <= messages) this.#messages.delete(thing)
    }
  }

  /** Whether what was sent on it has arrived is not known any more. */
  lineDown(): void {
    this.#carriedBy(undefined)
  }

  #carriedBy(message: number | undefined): void {
    for (const [thing, before] of this.#messages) {
      if (before !== never) this.#messages.set(thing, message)
    }
  }
}

/** No message will ever carry it. */
const never = Infinity

/** A name for each thing that a transaction changed; the same thing has the same name next time. */
export function thingsChanged({ changed, doc }: Y.Transaction): Set<string> {
  const things = new Set<string>()
  for (const [type, keys] of changed) {
    const name = nameOf(type, doc)
    for (const key of keys) things.add(key === null ? name : `${name}/${key}`)
  }
  return things
}

function nameOf(type: ChangedType, doc: Y.Doc): string {
  if (type._item) return `${type._item.id.client}:${type._item.id.clock}`
  for (const [name, root] of doc.share) if (root === type) return name
  return ''
}
