import type * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import { change, peopleOf } from '../shape.ts'
import type { PersonSnapshot } from '../snapshot.ts'

/** Writes down who somebody is. The server alone does this, from what they gave when they joined. */
export function putPerson(doc: Y.Doc, person: PersonSnapshot, hand: Hand): void {
  change(doc, hand, () => {
    peopleOf(doc).set(person.id, { name: person.name, team: person.team })
  })
}
