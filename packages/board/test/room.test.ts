import { expect, test } from 'vitest'
import { addNote, boardRoom, readBoard, removeNote, ROOM, writeInk } from '../src/index.ts'
import { workshop } from './workshop.ts'

test('a board fills up, says so, and is full; what is in the bin takes no room', () => {
  const [priya] = workshop('Priya').people
  const { doc, hand } = priya
  const room = () => boardRoom(doc, readBoard(doc))
  const add = (count: number) =>
    doc.transact(() => {
      for (let at = 0; at < count; at++) addNote(doc, { stage: 'goals', pos: [0, 0] }, hand)
    })
  add(ROOM.warnAt - 1)
  expect(room().state).toBe('free')
  const last = addNote(doc, { stage: 'goals', pos: [0, 0] }, hand)
  expect(room()).toEqual({ things: 1500, left: 1500, state: 'filling' })
  add(ROOM.stopAt - ROOM.warnAt)
  expect(room()).toEqual({ things: 3000, left: 0, state: 'full' })
  removeNote(doc, last, hand)
  expect(room()).toMatchObject({ left: 1, state: 'filling' })
})

test('a drawing takes room as a note does', () => {
  const [priya] = workshop('Priya').people
  const put = [{ to: { id: 'shape:1', typeName: 'shape', type: 'draw' } }]
  writeInk(priya.doc, { put, remove: [] }, priya.hand)
  expect(boardRoom(priya.doc, readBoard(priya.doc)).things).toBe(1)
})
