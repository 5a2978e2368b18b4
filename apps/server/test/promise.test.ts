import { addNote, readBoard } from '@caseboard/board'
import type { Joined } from '@caseboard/protocol'
import { isEdit } from '@caseboard/protocol'
import { nanoid } from 'nanoid'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { controlledStore } from './support/controlled-store.ts'
import { open, until } from './support/provider.ts'
import { bearer, rawSocket } from './support/raw-socket.ts'
import { joinBoard, server, startBoard } from './support/server.ts'
import { edit, step1, updateOf } from './support/wire.ts'

/*  Nothing is sent to anyone before it is in the log. The store of these tests can be held up and can
 *  fail, so that an edit sent too early is seen.
 */

function write(doc: Y.Doc, person: Joined, text: string): void {
  const hand = { by: person.participantId, now: '2026-11-24T10:00:00.000Z', newId: nanoid }
  addNote(doc, { stage: 'goals', pos: [0, 0], text }, hand)
}

const notes = (doc: Y.Doc) =>
  readBoard(doc)
    .notes.map((note) => note.text)
    .toSorted()

describe('promise 1: logged before sent', () => {
  test('while the commit is under way nobody has the edit, whatever they ask', async () => {
    const store = controlledStore()
    const on = await server({ store })
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const gwen = await joinBoard(on, board, 'Gwen')
    const a = await open(on, board.id, tom.token)
    const b = await open(on, board.id, gwen.token)
    const other = await startBoard(on)
    const sam = await joinBoard(on, other, 'Sam')
    // In before the commit: a board that has to be opened first would wait for it.
    const elsewhere = await rawSocket(on, other.id, bearer(sam.token))

    const commit = store.hold()
    write(a.doc, tom, 'Missed bins')
    await until(() => commit.waiting() === 1)
    // A newcomer asks for the board, a returning reader for the difference, a program for the export.
    const newcomer = await rawSocket(on, board.id, bearer(gwen.token))
    newcomer.ws.send(step1())
    const exported = on.api('GET', `/api/boards/${board.id}/export/json`, { token: gwen.token })
    // Rooms take turns together, so by now another board's newcomer has to wait as well.
    elsewhere.ws.send(step1())
    await echo(on.api('GET', '/healthz'))
    expect(notes(b.doc)).toEqual([])
    expect(Buffer.concat(newcomer.received).includes('Missed bins')).toBe(false)

    commit.letGo()
    await until(() => notes(b.doc).length === 1)
    await until(() => Buffer.concat(newcomer.received).includes('Missed bins'))
    expect((await exported).bytes.toString()).toContain('Missed bins')
  })

  test('the sender has its echo only after the commit', async () => {
    const store = controlledStore()
    const on = await server({ store })
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const a = await open(on, board.id, tom.token)
    const socket = await rawSocket(on, board.id, bearer(tom.token))
    socket.ws.send(step1())
    await until(() => socket.received.length >= 3)
    // Who is there is told when it is told; nothing of that is in the log.
    const edits = () => socket.received.filter(isEdit).length
    const before = edits()
    const commit = store.hold()
    socket.ws.send(edit(updateOf(a.doc, () => a.doc.getMap('ink').set('echo', 'Missed bins'))))
    await until(() => commit.waiting() === 1)
    await echo(on.api('GET', '/healthz'))
    expect(edits()).toBe(before)
    commit.letGo()
    await until(() => edits() > before)
  })

  test('an edit that could not be stored is seen by nobody, and comes back when the store does', async () => {
    const store = controlledStore()
    const on = await server({ store })
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const gwen = await joinBoard(on, board, 'Gwen')
    const a = await open(on, board.id, tom.token)
    const b = await open(on, board.id, gwen.token)
    const other = await startBoard(on)
    const sam = await joinBoard(on, other, 'Sam')
    const elsewhere = await rawSocket(on, other.id, bearer(sam.token))
    await until(() => elsewhere.received.length > 0)
    store.failing = true
    write(a.doc, tom, 'Missed bins')
    await until(() => on.logged().includes('the store fails'))
    write(a.doc, tom, 'Lost keys')
    await echo(on.api('GET', '/healthz'))
    expect(notes(b.doc)).toEqual([])
    expect(notes(a.doc)).toEqual(['Lost keys', 'Missed bins'])
    // Everybody stays, and a newcomer sees what is stored.
    const early = await open(on, board.id, gwen.token)
    expect(notes(early.doc)).toEqual([])
    expect([a, b].map(({ provider }) => provider.wsconnected)).toEqual([true, true])
    expect(elsewhere.ws.readyState).toBe(elsewhere.ws.OPEN)
    // Joining needs the store as well, and says so.
    const answer = await on.api('POST', `/api/boards/${board.id}/sessions`, {
      body: { key: board.keys.contributor, name: 'Priya' },
    })
    expect(answer.status).toBe(503)
    expect(answer.json().detail).toBe('Nothing was changed. Try again in a minute.')

    store.failing = false
    const both = ['Lost keys', 'Missed bins']
    await until(() => notes(b.doc).length === 2, 'it is sent again by the one who kept it')
    const newcomer = await open(on, board.id, gwen.token)
    expect(notes(newcomer.doc)).toEqual(both)
    write(b.doc, gwen, 'Wrong address')
    await until(() => notes(early.doc).length === 3, 'and everybody works on')
  })

  test('edits of many rooms are one transaction a turn', async () => {
    const store = controlledStore()
    const sizes: number[] = []
    const { append } = store
    store.append = async (entries) => {
      sizes.push(new Set(entries.map((entry) => entry.boardId)).size)
      await append(entries)
    }
    const on = await server({ store })
    const people = []
    for (let n = 0; n < 5; n += 1) {
      const board = await startBoard(on)
      const tom = await joinBoard(on, board, 'Tom')
      people.push({ tom, ...(await open(on, board.id, tom.token)) })
    }
    sizes.length = 0
    const commit = store.hold()
    for (const { doc, tom } of people) write(doc, tom, 'Missed bins')
    await until(() => commit.waiting() > 0)
    await echo(on.api('GET', '/healthz'))
    commit.letGo()
    await until(() => sizes.reduce((sum, size) => sum + size, 0) === 5)
    expect(sizes.length).toBeLessThanOrEqual(2)
  })
})

describe('when the store works again', () => {
  async function scene() {
    const store = controlledStore()
    const on = await server({ store })
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const a = await open(on, board.id, tom.token)
    const people = () => readBoard(a.doc).people
    return { store, on, board, tom, a, people }
  }
  const works = (on: { logged: () => string }) => on.logged().includes('the store works again')

  test('that somebody changed the board today is written with the edit that gets through', async () => {
    const { store, on, tom, a, people } = await scene()
    store.failing = true
    write(a.doc, tom, 'Missed bins')
    await until(() => on.logged().includes('the store fails'))
    store.failing = false
    await until(() => people().find(({ id }) => id === tom.participantId)!.editedOn.length === 1)
  })

  test('somebody who was told that they did not get in is not on the board later', async () => {
    const { store, on, board, a, people } = await scene()
    store.failing = true
    const answer = await on.api('POST', `/api/boards/${board.id}/sessions`, {
      body: { key: board.keys.contributor, name: 'Priya' },
    })
    expect(answer.status).toBe(503)
    store.failing = false
    await until(() => works(on))
    // Who is on the board is written back when somebody writes there.
    a.doc.getMap('people').set('mallory', { name: 'Mallory', team: '' })
    await until(() => !a.doc.getMap('people').has('mallory'))
    expect(people().map(({ name }) => name)).toEqual(['Tom'])
  })

  test('a board that still cannot be read keeps no other waiting', async () => {
    const { store, on, board, tom, a } = await scene()
    const other = await startBoard(on)
    const sam = await joinBoard(on, other, 'Sam')
    const b = await open(on, other.id, sam.token)
    const { readLog } = store
    let isBroken = true
    on.store.readLog = (boardId) =>
      isBroken && boardId === board.id
        ? Promise.reject(new Error('a page of the file is unreadable'))
        : readLog(boardId)
    store.failing = true
    const hold = store.hold()
    write(a.doc, tom, 'Missed bins')
    await until(() => hold.waiting() === 1)
    write(b.doc, sam, 'Lost keys')
    hold.letGo()
    await until(() => on.logged().split('the store fails').length === 3, 'both boards are told')
    store.failing = false
    await until(() => works(on))
    const lines = on
      .logged()
      .split('\n')
      .filter((line) => line.includes('cannot be read'))
    for (const line of lines) expect(JSON.parse(line).board).toBe(board.id)
    expect(lines.length).toBeGreaterThan(0)
    isBroken = false
    await until(() => on.logged().split('the store works again').length === 3)
  })
})

/** A round trip to the server: whatever it wanted to send at once it has sent by then. */
async function echo(answer: Promise<unknown>): Promise<void> {
  await answer
  await new Promise((resolve) => setImmediate(resolve))
}
