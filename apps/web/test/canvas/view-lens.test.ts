import { addCard, addLink, addNote, type NoteId, noteText, readBoard } from '@caseboard/board'
import type { BoardSnapshot } from '@caseboard/board'
import type { Editor, TLShapeId } from '@tldraw/tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cardShapeId, noteShapeId } from '../../src/canvas/ids.ts'
import { openViewLens } from '../../src/canvas/lenses/view.ts'
import { framesByHand } from './frames.ts'
import { hand, peopleAtACanvas, type Person } from './view-peer.ts'

let frames: ReturnType<typeof framesByHand>
beforeEach(() => (frames = framesByHand()))
afterEach(() => frames.stop())

const note = ({ doc, hand: by }: Person, text: string, x = 0): NoteId =>
  addNote(doc, { stage: 'goals', pos: [x, 200], text }, by)

/** The shapes that are other objects than before: tldraw draws those again. */
function redrawn(person: Person, make: () => void): TLShapeId[] {
  const before = new Map(person.shapes().map((shape) => [shape.id, shape]))
  make()
  return person
    .shapes()
    .filter((shape) => before.get(shape.id) !== shape)
    .map(({ id }) => id)
}

test('what Tom types in a note redraws that note and nothing else', () => {
  const [priya, tom] = peopleAtACanvas(['Priya', 'Tom']) as [Person, Person]
  const ids = ['Bins', 'Crews', 'Depots'].map((text, at) => note(priya, text, at * 200))
  addCard(priya.doc, { tool: 'user-needs' }, priya.hand)
  addLink(priya.doc, { from: ids[0]!, to: ids[1]! }, priya.hand)
  hand(tom)
  noteText(tom.doc, ids[2]!)!.insert(0, 'The ')
  expect(redrawn(priya, () => hand(priya))).toEqual([noteShapeId(ids[2]!)])
})

test('a note that Priya nudges while Tom types elsewhere stays where she put it', () => {
  const [priya, tom] = peopleAtACanvas(['Priya', 'Tom']) as [Person, Person]
  const [mine, his] = [note(priya, 'Mine'), note(priya, 'His', 200)]
  hand(tom)
  priya.nudge({ id: noteShapeId(mine), x: 40, y: 240 })
  noteText(tom.doc, his)!.insert(0, 'It is ')
  hand(priya)
  frames.run()
  expect(readBoard(priya.doc).notes.find(({ id }) => id === mine)?.pos).toEqual([40, 240])
})

test('a note that is nudged is told from one that is dragged', async () => {
  const [priya] = peopleAtACanvas(['Priya']) as [Person]
  const id = noteShapeId(note(priya, 'Bins'))
  priya.nudge({ id, x: 1, y: 200 })
  frames.run()
  priya.drag(id, 500, 300)
  frames.run()
  priya.letGo()
  await Promise.resolve()
  frames.run()
  expect(priya.drops.map(({ isNudge }) => isNudge)).toEqual([true, false])
})

test('a card in Priya’s hand follows her, whatever others do', () => {
  const [priya, tom] = peopleAtACanvas(['Priya', 'Tom']) as [Person, Person]
  const card = addCard(priya.doc, { tool: 'user-needs' }, priya.hand)
  hand(tom)
  priya.drag(cardShapeId(card), 500, 300)
  frames.run()
  note(tom, 'Meanwhile')
  hand(priya)
  expect(priya.store.get(cardShapeId(card))).toMatchObject({ x: 500, y: 300 })
})

test('cards of two stages nudged with a note beside them keep their places; the note moves', () => {
  const [priya] = peopleAtACanvas(['Priya']) as [Person]
  const beside = note(priya, 'Beside them')
  const cards = (['goals', 'value'] as const).map((stage) =>
    addCard(priya.doc, { tool: 'user-needs', stage }, priya.hand),
  )
  frames.run()
  const before = readBoard(priya.doc).cards
  const places = cards.map((id) => priya.store.get(cardShapeId(id))!)
  priya.nudge(...places.map(({ id, x, y }) => ({ id, x: x + 1, y })), {
    id: noteShapeId(beside),
    x: 1,
    y: 200,
  })
  frames.run()
  expect(readBoard(priya.doc).cards).toEqual(before)
  expect(cards.map((id) => priya.store.get(cardShapeId(id)))).toEqual(places)
  expect(readBoard(priya.doc).notes[0]?.pos).toEqual([1, 200])
})

test('a card that Priya drags to another column and lets go in the same frame is put there', async () => {
  const [priya] = peopleAtACanvas(['Priya']) as [Person]
  const card = addCard(priya.doc, { tool: 'user-needs', stage: 'goals' }, priya.hand)
  frames.run()
  priya.drag(cardShapeId(card), 400, 300)
  priya.letGo()
  await Promise.resolve()
  frames.run()
  expect(readBoard(priya.doc).cards[0]?.stage).not.toBe('goals')
})

test('a record that makes no sense is set aside and reported once; the rest is shown', () => {
  const [priya] = peopleAtACanvas(['Priya']) as [Person]
  const [good, bad] = [note(priya, 'Good'), note(priya, 'Bad')]
  const board = (): BoardSnapshot => {
    const now = readBoard(priya.doc)
    const notes = now.notes.map((each) =>
      each.id === bad ? { ...each, pos: [Number.NaN, 0] as const } : each,
    )
    return { ...now, notes }
  }
  const reports: string[] = []
  const store = peopleAtACanvas(['Vera'])[0]!.store
  const editor = {
    store,
    getShape: (id: TLShapeId) => store.get(id),
    isInAny: () => false,
  } as unknown as Editor
  const view = openViewLens(editor, {
    read: board,
    onDrop: () => {},
    report: (id) => reports.push(id),
  })
  note(priya, 'Later', 300)
  view.show()
  view.show()
  expect(reports).toEqual([noteShapeId(bad)])
  expect(store.get(noteShapeId(good))).toBeDefined()
  expect(store.get(noteShapeId(bad))).toBeUndefined()
  expect(store.allRecords().filter(({ typeName }) => typeName === 'shape').length).toBe(2 + 4)
})
