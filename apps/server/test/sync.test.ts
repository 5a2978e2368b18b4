import { readBoard } from '@caseboard/board'
import { expect, test } from 'vitest'
import { open, until } from './support/provider.ts'
import { joinBoard, server, startBoard } from './support/server.ts'

test('two stock providers converge through the server', async () => {
  const on = await server()
  const board = await startBoard(on)
  const tom = await joinBoard(on, board, 'Tom')
  const gwen = await joinBoard(on, board, 'Gwen')
  const a = await open(on, board.id, tom.token)
  const b = await open(on, board.id, gwen.token)
  a.doc.getMap('notes').set('n1', 'Missed bins cost £140,000 a year')
  b.doc.getMap('notes').set('n2', 'Half are reported twice')
  await until(() => a.doc.getMap('notes').size === 2 && b.doc.getMap('notes').size === 2)
  expect(readBoard(a.doc).title).toBe('Missed bins')
  expect(readBoard(a.doc).people.map((person) => person.name)).toEqual(['Tom', 'Gwen'])
})
