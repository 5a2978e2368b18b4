import type { Hand, ParticipantId, PersonSnapshot } from '@caseboard/board'
import { putPerson } from '@caseboard/board'
import type * as Y from 'yjs'

/** The origin of transactions that hold what people have sent. */
export const fromPeople = Symbol('from people')

type MakeChange = (make: (doc: Y.Doc, hand: Hand) => void) => void

/**
 * Watches over the parts of a board that are the server's: who the people are, and the version. Any
 * editor can write anything into a Yjs document; when one writes there, the truth is written back in
 * the same turn, so that the log never holds the one without the other.
 */
export class Guard {
  #doc: Y.Doc
  #people: Readonly<Record<string, unknown>> = {}
  #version: unknown
  #touched = false

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.watch(doc)
    this.remember()
  }

  /** Watches this document from now on. */
  watch(doc: Y.Doc): void {
    this.#doc = doc
    // `never`: Yjs types these sets by a kind of event that no shared type has.
    const people = doc.getMap('people') as never
    const meta = doc.getMap('meta') as never
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.origin !== fromPeople) return
      this.#touched ||=
        transaction.changedParentTypes.has(people) ||
        transaction.changed.get(meta)?.has('version') === true
    })
  }

  /** What the document says now is the truth: the server has just written it. */
  remember(): void {
    this.#people = this.#doc.getMap('people').toJSON()
    this.#version = this.#doc.getMap('meta').get('version')
  }

  /** Writes the truth back where a client has changed it. */
  restore(asServer: MakeChange): void {
    if (!this.#touched) return
    this.#touched = false
    asServer((doc, hand) => {
      doc.transact(() => {
        const people = doc.getMap('people')
        for (const id of people.keys()) if (!Object.hasOwn(this.#people, id)) people.delete(id)
        const now = people.toJSON()
        for (const [id, person] of Object.entries(this.#people)) {
          if (JSON.stringify(now[id]) === JSON.stringify(person)) continue
          putPerson(doc, { ...(person as Person), id: id as ParticipantId }, hand)
        }
        const meta = doc.getMap('meta')
        if (meta.get('version') !== this.#version) meta.set('version', this.#version)
      }, hand.origin)
    })
  }
}

type Person = Omit<PersonSnapshot, 'id'>
