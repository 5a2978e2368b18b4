import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addCard,
  addLink,
  addNote,
  addOutcome,
  BoardFull,
  boardRoom,
  needRoom,
  removeNote,
  ROOM,
  writeInk,
} from '../src/index.ts'
import { workshop } from './workshop.ts'

test('a board fills up, says so, and is full; what is in the bin takes no room', () => {
  const [priya] = workshop('Priya').people
  const { doc, hand } = priya
  const room = () => boardRoom(doc)
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
  expect(boardRoom(priya.doc).things).toBe(1)
})

test('a full board takes nothing more, and what does not fit as a whole is not begun', () => {
  const [priya] = workshop('Priya').people
  const { doc, hand } = priya
  const note = () => addNote(doc, { stage: 'goals', pos: [0, 0] }, hand)
  const [first, second] = doc.transact(() => Array.from({ length: ROOM.stopAt - 1 }, note))
  expect(() => needRoom(doc, 2)).toThrow(new BoardFull(1, 2))
  addLink(doc, { from: first!, to: second! }, hand)
  const before = Y.encodeStateAsUpdate(doc)
  expect(note).toThrow(BoardFull)
  expect(() => addCard(doc, { tool: 'user-needs' }, hand)).toThrow(BoardFull)
  expect(() => addLink(doc, { from: second!, to: first! }, hand)).toThrow(BoardFull)
  expect(() => addOutcome(doc, { kind: 'action', stage: 'goals' }, hand)).toThrow(BoardFull)
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})
