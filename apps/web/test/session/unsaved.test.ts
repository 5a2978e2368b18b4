import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { thingsChanged, Unsaved } from '../../src/session/unsaved.ts'

test('Tom’s answer is unsaved until the message that carries it is on the disk', () => {
  const unsaved = new Unsaved()
  unsaved.changed(['answer'], 3)
  unsaved.saved(2)
  expect(unsaved.count).toBe(1)
  unsaved.saved(3)
  expect(unsaved.count).toBe(0)
})

test('an answer that Tom goes on typing in counts once, and waits for its last letter', () => {
  const unsaved = new Unsaved()
  unsaved.changed(['answer'], 1)
  unsaved.changed(['answer'], 2)
  unsaved.saved(1)
  expect(unsaved.count).toBe(1)
})

test('what was changed offline is saved with the message that brings it all', () => {
  const unsaved = new Unsaved()
  unsaved.changed(['answer', 'note'], undefined)
  unsaved.saved(9)
  expect(unsaved.count).toBe(2)
  unsaved.sentAll(1)
  unsaved.saved(1)
  expect(unsaved.count).toBe(0)
})

test('a line that goes down before the server confirmed leaves the answer unsaved', () => {
  const unsaved = new Unsaved()
  unsaved.changed(['answer'], 1)
  unsaved.lineDown()
  unsaved.saved(1)
  expect(unsaved.count).toBe(1)
})

test('what the server did not accept is never called saved, whatever it confirms later', () => {
  const unsaved = new Unsaved()
  unsaved.changed(['answer'], 1)
  expect(unsaved.notAccepted(1)).toBe(true)
  unsaved.sentAll(2)
  unsaved.saved(2)
  expect(unsaved.count).toBe(1)
})

test('what was not accepted of a viewer is saved once they may write and it went out again', () => {
  const unsaved = new Unsaved()
  unsaved.changed(['answer'], 1)
  unsaved.notAccepted(1)
  unsaved.accepted()
  unsaved.saved(1)
  expect(unsaved.count).toBe(1)
  unsaved.sentAll(2)
  unsaved.saved(2)
  expect(unsaved.count).toBe(0)
})

test('what an earlier visit left here counts until it has been sent and saved', () => {
  const unsaved = new Unsaved(4)
  expect(unsaved.count).toBe(4)
  unsaved.sentAll(1)
  unsaved.saved(1)
  expect(unsaved.count).toBe(0)
})

test('letters in one answer are one thing; two answers and a new card are three', () => {
  const doc = new Y.Doc()
  const what = new Y.Text()
  const why = new Y.Text()
  const cards = doc.getMap<Y.Map<Y.Text>>('cards')
  cards.set(
    'first',
    new Y.Map<Y.Text>([
      ['what', what],
      ['why', why],
    ]),
  )
  const things = new Set<string>()
  doc.on('afterTransaction', (transaction) => {
    for (const thing of thingsChanged(transaction)) things.add(thing)
  })
  what.insert(0, 'B')
  what.insert(1, 'ins')
  why.insert(0, 'Because')
  cards.set('second', new Y.Map<Y.Text>())
  expect(things.size).toBe(3)
})
