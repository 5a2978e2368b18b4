import { addNote } from '@caseboard/board'
import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import { open, until } from './support/provider.ts'
import { bearer, rawSocket } from './support/raw-socket.ts'
import { joinBoard, server, startBoard } from './support/server.ts'

test('the log names no person, holds no key, token or code, and nothing anybody typed', async () => {
  const on = await server({ env: { LOG_LEVEL: 'trace' } })
  const board = await startBoard(on, { title: 'Hush-title', template: 'blank' })
  const gwen = await joinBoard(on, board, 'Hush-name')
  const vera = await joinBoard(on, board, 'Hush-viewer', 'viewer')
  const a = await open(on, board.id, gwen.token)
  const hand = { by: gwen.participantId, now: '2026-11-24T10:00:00.000Z', newId: nanoid }
  addNote(a.doc, { stage: 'goals', pos: [0, 0], text: 'Hush-note' }, hand)
  // And when things go wrong, which is when most is logged.
  await on.api('POST', '/api/boards', { body: '{"title": "Hush-broken' })
  await on.api('POST', '/api/boards', { body: { title: 'Hush', template: 'Hush' } })
  await on.api('POST', '/api/invitations', { body: { boardId: board.id, key: 'Hush-wrong-key' } })
  await on.api('GET', `/api/boards/${board.id}?key=${board.keys.viewer}`, { token: gwen.token })
  await on.api('GET', `/b/${board.id}?Hush-query`)
  const refused = await rawSocket(on, `${board.id}?token=Hush-query`, bearer('Hush-token'))
  await refused.closed
  const viewer = await rawSocket(on, board.id, bearer(vera.token))
  viewer.ws.send('Hush-text')
  await viewer.closed
  await until(() => on.logged().includes('1003'))

  const logged = on.logged()
  expect(logged).toContain(board.id)
  expect(logged).toContain('/api/boards/:id')
  const secrets = ['Hush', board.code, gwen.token, vera.token, ...Object.values(board.keys)]
  for (const secret of secrets) expect(logged).not.toContain(secret)
})
