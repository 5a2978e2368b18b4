import { addNote, addOutcome, readBoard, removeNote, removeOutcome } from '@caseboard/board'
import type { Hand, ParticipantId } from '@caseboard/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { takenAwayWords } from '../../src/worksheet/takenAwayWords.ts'

let ids = 0
const handOf = (name: string): Hand => ({
  by: name as ParticipantId,
  now: '2026-11-24T09:00:00.000Z',
  newId: () => `id-${++ids}`,
  origin: name,
})
const [priya, tom] = [handOf('Priya'), handOf('Tom')]

/** What Priya hears, or Tom, of something that Priya wrote and that was then dealt with. */
function heardBy(me: string, write: (doc: Y.Doc) => string): string | undefined {
  const doc = new Y.Doc()
  const id = write(doc)
  const people = [
    { id: tom.by as ParticipantId, name: 'Tom Okoro', team: 'Contact centre', editedOn: [] },
  ]
  return takenAwayWords({ ...readBoard(doc), people }, id, me)
}

const note = (doc: Y.Doc) => addNote(doc, { stage: 'goals', pos: [0, 0], text: 'Crews' }, priya)

const noteTomTook = (doc: Y.Doc) => {
  const id = note(doc)
  removeNote(doc, id, tom)
  return id
}

test('Priya hears who took the note or action that she was writing', () => {
  expect(heardBy('Priya', noteTomTook)).toBe(
    'Tom Okoro took the note you were writing off the board.',
  )
  const action = (doc: Y.Doc) => {
    const id = addOutcome(doc, { kind: 'action', stage: 'goals' }, priya)
    removeOutcome(doc, id, tom)
    return id
  }
  expect(heardBy('Priya', action)).toBe('Tom Okoro took the action you were writing off the board.')
})

test('nothing is said of what is still there, nor to who took it', () => {
  expect(heardBy('Priya', note)).toBeUndefined()
  expect(heardBy('Tom', noteTomTook)).toBeUndefined()
})
