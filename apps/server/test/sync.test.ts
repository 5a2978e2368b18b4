import { addNote, BOARD_VERSION, noteText, readBoard, setTitle } from '@caseboard/board'
import type { Hand, ParticipantId } from '@caseboard/board'
import type { Joined } from '@caseboard/protocol'
import { examples } from '@caseboard/toolkit'
import { nanoid } from 'nanoid'
import { describe, expect, test, vi } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { open, until, waiting } from './support/provider.ts'
import { bearer, rawSocket } from './support/raw-socket.ts'
import { joinBoard, server, startBoard, temporaryFolder } from './support/server.ts'
import type { BoardStore } from '../src/store/store.ts'
import { memoryStore } from '../src/store/memory.ts'
import { skippingClock } from './support/skipping-clock.ts'
import { edit, presence, step1, updateOf } from './support/wire.ts'

function hand(person: Joined): Hand {
  return { by: person.participantId, now: '2026-11-24T10:00:00.000Z', newId: nanoid }
}

function writeNote(doc: Y.Doc, person: Joined, text: string) {
  return addNote(doc, { stage: 'goals', pos: [0, 0], text }, hand(person))
}

const stepTwo = Buffer.from([0, 1])

function notes(doc: Y.Doc): string[] {
  return readBoard(doc)
    .notes.map((note) => note.text)
    .toSorted()
}

describe('editing together', () => {
  test.each([
    ['both of today', 3, 3],
    ['both older', 2, 2],
    ['one older', 2, 3],
  ] as const)('two stock providers converge, and both keep every letter: %s', async (...given) => {
    const [, first, second] = given
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const gwen = await joinBoard(on, board, 'Gwen')
    const a = await open(on, board.id, tom.token, { version: first })
    const b = await open(on, board.id, gwen.token, { version: second })
    const id = writeNote(a.doc, tom, 'Missed bins')
    await until(() => notes(b.doc).length === 1)
    noteText(a.doc, id)?.insert(0, 'Half of all ')
    noteText(b.doc, id)?.insert(11, ' are reported twice')
    const whole = ['Half of all Missed bins are reported twice']
    await until(() => notes(a.doc)[0] === whole[0] && notes(b.doc)[0] === whole[0])
    expect(readBoard(a.doc).people.map((person) => person.name)).toEqual(['Tom', 'Gwen'])
    a.provider.awareness.setLocalStateField('at', 'goals')
    await until(() =>
      [...b.provider.awareness.getStates().values()].some(({ at }) => at === 'goals'),
    )
  })

  test('what was written offline arrives, also what was begun before the answer came', async () => {
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const gwen = await joinBoard(on, board, 'Gwen')
    const a = await open(on, board.id, tom.token)
    const b = await open(on, board.id, gwen.token)
    a.provider.disconnect()
    for (let n = 0; n < 20; n += 1) writeNote(a.doc, tom, `offline ${n}`)
    writeNote(b.doc, gwen, 'meanwhile')
    // Live edits that build on what the server has not seen: it asks for the rest.
    a.provider.on('status', ({ status }) => {
      if (status === 'connected') writeNote(a.doc, tom, 'at once')
    })
    a.provider.connect()
    await until(() => notes(a.doc).length === 22 && notes(b.doc).length === 22)
    expect(notes(b.doc)).toEqual(notes(a.doc))
  })

  test('a hundred newcomers get the same board, and only one room is opened for them', async () => {
    // All of them are Tom, in as many windows.
    const on = await server({ env: { MAX_CONNECTIONS_PER_PERSON: '200' } })
    const board = await startBoard(on, { title: 'A', template: `example:${examples[0]?.id}` })
    const tom = await joinBoard(on, board, 'Tom')
    const people = await Promise.all(
      Array.from({ length: 100 }, () => rawSocket(on, board.id, bearer(tom.token))),
    )
    for (const person of people) person.ws.send(step1())
    const isAnswered = (received: Buffer[]) => received.at(-1)?.subarray(0, 2).equals(stepTwo)
    await until(() => people.every((person) => isAnswered(person.received)))
    const answers = new Set(
      people.map(({ received }) => Buffer.concat(received.slice(1)).toString('hex')),
    )
    expect(answers.size).toBe(1)
  })

  test('an emptied board is put away and comes back as it was, from a snapshot too', async () => {
    const on = await server({ env: { ROOM_GRACE_MS: '0' } })
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const first = await open(on, board.id, tom.token)
    for (let n = 0; n < 150; n += 1) {
      writeNote(first.doc, tom, `note ${n} ${'of a long board '.repeat(2_000)}`)
      if (n % 10 === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    const gwen = await joinBoard(on, board, 'Gwen')
    const second = await open(on, board.id, gwen.token)
    await until(() => notes(second.doc).length === 150)
    first.provider.destroy()
    second.provider.destroy()
    await vi.waitFor(async () => {
      const stored = await on.store.readLog(board.id)
      expect(stored?.snapshot?.bytes.length).toBeGreaterThan(100_000)
    }, waiting)
    // Each visit ends with the room put away, so each of these reads what is in the store.
    for (let visit = 0; visit < 3; visit += 1) {
      await until(() => on.rooms.size === 0, 'the room is put away')
      const again = await open(on, board.id, tom.token)
      expect(notes(again.doc)).toEqual(notes(first.doc))
      again.provider.destroy()
    }
  })

  test('everything is there after the server has been stopped and started', async () => {
    const dataDir = temporaryFolder()
    const before = await server({ dataDir })
    const board = await startBoard(before)
    const tom = await joinBoard(before, board, 'Tom')
    const a = await open(before, board.id, tom.token)
    writeNote(a.doc, tom, 'Missed bins')
    // Stopping finishes what was received; the last edit may still be on its way there.
    await until(async () => true)
    const b = await open(before, board.id, tom.token)
    await until(() => notes(b.doc).length === 1)
    await before.stop()

    const after = await server({ dataDir })
    const c = await open(after, board.id, tom.token)
    expect(notes(c.doc)).toEqual(['Missed bins'])
  })
})

describe('who may do what', () => {
  test('an edit of a viewer is refused and not stored, and nobody else is disturbed', async () => {
    const on = await server()
    const board = await startBoard(on)
    const vera = await joinBoard(on, board, 'Vera', 'viewer')
    const tom = await joinBoard(on, board, 'Tom')
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const viewer = await open(on, board.id, vera.token)
    const writer = await open(on, board.id, tom.token)
    writeNote(viewer.doc, vera, 'I was here')
    await until(() => warned.mock.calls.length > 0, 'the viewer is told')
    expect(String(warned.mock.calls[0])).toContain('You can look at this board but not change it.')

    writeNote(writer.doc, tom, 'Missed bins')
    await until(() => notes(viewer.doc).length === 2, 'the viewer still sees the board')
    expect(notes(writer.doc)).toEqual(['Missed bins'])
    // Coming back with it changes nothing: the provider offers it again, it is refused again.
    viewer.provider.disconnect()
    viewer.provider.connect()
    await until(() => viewer.provider.synced && warned.mock.calls.length > 1)
    const newcomer = await open(on, board.id, tom.token)
    expect(notes(newcomer.doc)).toEqual(['Missed bins'])
    warned.mockRestore()
  })

  test('a viewer with nothing new is not told off', async () => {
    const on = await server()
    const board = await startBoard(on)
    const vera = await joinBoard(on, board, 'Vera', 'viewer')
    const tom = await joinBoard(on, board, 'Tom')
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const writer = await open(on, board.id, tom.token)
    const id = writeNote(writer.doc, tom, 'Missed bins')
    noteText(writer.doc, id)?.delete(0, 7)
    const viewer = await open(on, board.id, vera.token)
    await until(() => notes(viewer.doc)[0] === 'bins')
    viewer.provider.disconnect()
    viewer.provider.connect()
    await until(() => viewer.provider.synced)
    writeNote(writer.doc, tom, 'Seen')
    await until(() => notes(viewer.doc).length === 2)
    expect(warned).not.toHaveBeenCalled()
    warned.mockRestore()
  })

  test('a viewer who gets the contributor link can write at once', async () => {
    const on = await server()
    const board = await startBoard(on)
    const vera = await joinBoard(on, board, 'Vera', 'viewer')
    const viewer = await open(on, board.id, vera.token)
    await on.api('POST', `/api/boards/${board.id}/sessions`, {
      body: { key: board.keys.contributor, name: 'Vera' },
      token: vera.token,
    })
    writeNote(viewer.doc, vera, 'Now I can')
    const other = await open(on, board.id, vera.token)
    await until(() => notes(other.doc).length === 1)
  })

  test('nobody without a session, and no byte of the board', async () => {
    const on = await server()
    const board = await startBoard(on)
    const other = await startBoard(on)
    const stranger = await joinBoard(on, other, 'Sam')
    for (const headers of [{}, bearer('made-up'), bearer(stranger.token)]) {
      const socket = await rawSocket(on, board.id, headers)
      if (socket.ws.readyState === socket.ws.OPEN) socket.ws.send(step1())
      expect(await socket.closed).toMatchObject({ code: 4401 })
      expect(socket.received).toEqual([])
    }
    const lost = await rawSocket(on, 'nothing', bearer(stranger.token))
    expect(await lost.closed).toMatchObject({ code: 4404, reason: 'There is no such board.' })
  })

  test('a stock provider without a session gives up instead of trying for ever', async () => {
    const on = await server()
    const board = await startBoard(on)
    const nobody = await open(on, board.id, undefined, { wait: false })
    await until(() => nobody.closed() !== undefined)
    expect(nobody.closed()?.code).toBe(4401)
    expect(nobody.doc.store.clients.size).toBe(0)
  })

  test('a browser comes in with its cookie, from a page of this server and of no other', async () => {
    const on = await server({ env: { PUBLIC_URL: 'https://caseboard.example.gov.uk' } })
    const board = await startBoard(on)
    const { token } = await joinBoard(on, board, 'Tom')
    const cookie = `caseboard_${board.id}=${token}`
    for (const origin of [on.address, 'https://caseboard.example.gov.uk']) {
      const socket = await rawSocket(on, board.id, { cookie, origin })
      await until(() => socket.received.length > 0)
    }
    for (const origin of ['https://evil.example', 'null']) {
      const socket = await rawSocket(on, board.id, { cookie, origin })
      expect((await socket.closed).code).toBe(1006) // Refused before it was a socket.
    }
  })

  test('people and version are the server’s: what a client writes there is put right', async () => {
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const gwen = await joinBoard(on, board, 'Gwen')
    const a = await open(on, board.id, tom.token)
    const b = await open(on, board.id, gwen.token)
    const people = (of = b.doc) => readBoard(of).people
    writeNote(a.doc, tom, 'first')
    await until(() => people().some(({ editedOn }) => editedOn.length > 0))
    const truth = people()
    a.doc.transact(() => {
      a.doc.getMap('people').set(gwen.participantId, {
        name: 'Priya',
        team: 'Chief executive',
        editedOn: ['2020-01-01'],
      })
      a.doc.getMap('people').set('nobody', { name: 'Nobody', team: '' })
      a.doc.getMap('people').delete(tom.participantId)
      a.doc.getMap('meta').set('version', 99)
    })
    writeNote(a.doc, tom, 'done')
    await until(() => notes(b.doc).length === 2)
    await until(() => JSON.stringify(people(a.doc)) === JSON.stringify(truth))
    expect(people()).toEqual(truth)
    expect(readBoard(b.doc).version).toBe(BOARD_VERSION)
    const newcomer = await open(on, board.id, tom.token)
    expect(people(newcomer.doc)).toEqual(truth)
  })

  test('who changed the board is written down, once a day; who only looked is not', async () => {
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const gwen = await joinBoard(on, board, 'Gwen')
    const a = await open(on, board.id, tom.token)
    const b = await open(on, board.id, gwen.token)
    for (const word of ['one', 'two']) writeNote(a.doc, tom, word)
    await until(() => notes(b.doc).length === 2)
    const days = (name: string) =>
      readBoard(b.doc).people.find((person) => person.name === name)!.editedOn
    await until(() => days('Tom').length > 0)
    expect(days('Tom')).toHaveLength(1)
    expect(days('Gwen')).toEqual([])
  })
})

describe('presence', () => {
  const state = (id: ParticipantId, more: object = {}) => ({
    user: { id, name: 'Tom', team: 'Waste services' },
    ...more,
  })

  test('people see each other come, move and go', async () => {
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const gwen = await joinBoard(on, board, 'Gwen')
    const a = await open(on, board.id, tom.token)
    const b = await open(on, board.id, gwen.token)
    const seen = () => b.provider.awareness.getStates().get(a.doc.clientID)
    for (let x = 0; x < 50; x += 1) {
      a.provider.awareness.setLocalState(state(tom.participantId, { cursor: { x, y: 0 } }))
    }
    await until(() => seen()?.['cursor']?.x === 49)
    a.provider.disconnect()
    await until(() => seen() === undefined)
    a.provider.connect()
    a.provider.awareness.setLocalStateField('cursor', { x: 7, y: 7 })
    await until(() => seen()?.['cursor']?.x === 7)
    // Somebody who comes later sees who is here.
    const c = await open(on, board.id, gwen.token)
    await until(() => c.provider.awareness.getStates().has(a.doc.clientID))
  })

  test('fifty moves in a row are few messages, and the last one arrives', async () => {
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const a = await rawSocket(on, board.id, bearer(tom.token))
    const b = await rawSocket(on, board.id, bearer(tom.token))
    for (let clock = 1; clock <= 50; clock += 1) {
      a.ws.send(presence([111, clock, state(tom.participantId, { cursor: clock })]))
    }
    await until(() => b.received.some((message) => message.includes('"cursor":50')))
    expect(b.received.filter((message) => message[0] === 1).length).toBeLessThan(10)
  })

  test('nobody speaks as somebody else', async () => {
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const mallory = await joinBoard(on, board, 'Mallory')
    const watcher = await open(on, board.id, tom.token)
    const a = await rawSocket(on, board.id, bearer(tom.token))
    const m = await rawSocket(on, board.id, bearer(mallory.token))
    const states = () => watcher.provider.awareness.getStates()
    a.ws.send(presence([111, 5, state(tom.participantId)]))
    await until(() => states().has(111))

    m.ws.send(
      presence(
        [111, 9, { cursor: 'moved by Mallory' }], // Tom's client.
        [111, 10, null], // Away with him.
        [222, 1, state(tom.participantId)], // A client of her own, as Tom.
        [223, 1, { user: 'Tom' }],
        [224, 1, { user: { id: mallory.participantId, name: 'Priya, chief executive' } }],
        [226, 1, { user: { id: mallory.participantId, role: 'facilitator' } }],
        [225, 1, { padding: 'x'.repeat(5_000) }],
      ),
    )
    await until(() => states().has(226))
    expect(states().get(111)).toEqual(state(tom.participantId))
    expect(states().get(224)).toEqual({
      user: { id: mallory.participantId, name: 'Mallory', team: 'Waste services' },
    })
    expect(states().get(226)).toMatchObject({ user: { name: 'Mallory', role: 'contributor' } })
    expect([222, 223, 225].filter((id) => states().has(id))).toEqual([])
    expect(m.ws.readyState).toBe(m.ws.OPEN)
  })

  test('an echo that comes after somebody has gone brings nobody back', async () => {
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const gwen = await joinBoard(on, board, 'Gwen')
    const a = await rawSocket(on, board.id, bearer(tom.token))
    const b = await rawSocket(on, board.id, bearer(gwen.token))
    a.ws.send(presence([111, 5, { cursor: 1 }]))
    await until(() => b.received.some((message) => message.includes('"cursor":1')))
    a.ws.close()
    await until(() => b.received.some((message) => message.includes('null')))
    b.ws.send(presence([111, 5, { cursor: 1 }], [333, 1, { cursor: 'Gwen' }]))
    await until(() => b.received.some((message) => message.includes('Gwen')))
    const newcomer = await rawSocket(on, board.id, bearer(gwen.token))
    await until(() => newcomer.received.some((message) => message[0] === 1))
    expect(Buffer.concat(newcomer.received).includes('"cursor":1')).toBe(false)
  })
})

describe('sockets', () => {
  test('a quiet connection hears something every 20 seconds, and a dead one is let go', async () => {
    const clock = skippingClock()
    const on = await server({ clock })
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const quiet = await rawSocket(on, board.id, bearer(tom.token))
    const dead = await rawSocket(on, board.id, bearer(tom.token))
    Object.assign(dead.ws, { _autoPong: false })
    await until(() => quiet.received.length === 1)
    for (let beat = 2; beat < 12; beat += 1) {
      clock.skip(25_000)
      await until(() => quiet.received.length >= beat, 'it hears something')
      // What went out is answered before more time passes.
      const answered = new Promise((resolve) => quiet.ws.once('pong', resolve))
      quiet.ws.ping()
      await answered
    }
    expect([...(quiet.received.at(-1) ?? [])]).toEqual([1, 1, 0])
    expect(quiet.ws.readyState).toBe(quiet.ws.OPEN)
    expect((await dead.closed).code).toBe(1006)
  })

  test('a reader that does not read falls behind, holds nobody up, and catches up', async () => {
    const on = await server({ env: { MAX_BUFFERED_BYTES: '200000' } })
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const slow = await open(on, board.id, tom.token)
    // What its socket takes in at most is small beside what is written meanwhile.
    const socket = slow.provider.ws as unknown as WebSocket
    socket.pause()
    const writer = await open(on, board.id, tom.token)
    const reader = await open(on, board.id, tom.token)
    const id = writeNote(writer.doc, tom, '')
    const text = noteText(writer.doc, id)
    const megabytes = 12
    for (let written = 1; written <= megabytes; written += 1) {
      // Letters that take one another's place: catching up is less than what was missed.
      text?.delete(0, text.length)
      text?.insert(0, 'x'.repeat(1_000_000))
      await until(() => notes(reader.doc)[0]?.length === 1_000_000)
      text?.insert(0, `${written} `)
      await until(() => notes(reader.doc)[0]?.startsWith(`${written} `))
    }
    const room = await on.rooms.openRoom(board.id)
    expect([...(room?.connections ?? [])].filter((reading) => reading.isBehind)).toHaveLength(1)
    expect(notes(slow.doc)).not.toEqual(notes(writer.doc))
    const before = process.memoryUsage.rss()
    socket.resume()
    await until(() => notes(slow.doc)[0] === notes(writer.doc)[0], 'it misses nothing')
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024)
    writeNote(writer.doc, tom, 'and after')
    await until(() => notes(slow.doc).length === 2, 'and it is there like the others')
    expect(slow.provider.synced).toBe(true)
    expect(Y.encodeStateVector(slow.doc)).toEqual(Y.encodeStateVector(writer.doc))
  })

  test('a reader that never reads again is told to come back later', async () => {
    const clock = skippingClock()
    const on = await server({ clock, env: { MAX_BUFFERED_BYTES: '200000' } })
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const slow = await rawSocket(on, board.id, bearer(tom.token))
    slow.ws.send(step1())
    await until(() => slow.received.length >= 3)
    slow.ws.pause()
    const writer = await open(on, board.id, tom.token)
    const reader = await open(on, board.id, tom.token)
    const text = noteText(writer.doc, writeNote(writer.doc, tom, ''))
    for (let written = 1; written <= 12; written += 1) {
      text?.insert(0, 'x'.repeat(1_000_000))
      await until(() => notes(reader.doc)[0]?.length === written * 1_000_000)
    }
    clock.skip(36_000)
    await until(() => on.logged().includes('"code":1013'))
    slow.ws.resume()
    expect((await slow.closed).code).toBe(1013)
  })

  test('who is still being let in when the server stops is turned away, and holds nothing up', async () => {
    const memory = memoryStore()
    let letIn = () => {}
    let asked = 0
    const waits = new Promise<void>((resolve) => (letIn = resolve))
    const store: BoardStore = {
      ...memory,
      async participantOfSession(...who) {
        asked += 1
        if (isHeld) await waits
        return memory.participantOfSession(...who)
      },
    }
    let isHeld = false
    const on = await server({ store })
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    isHeld = true
    asked = 0
    const socket = rawSocket(on, board.id, bearer(tom.token))
    await until(() => asked > 0)
    const stopped = on.stop()
    letIn()
    await stopped
    expect((await (await socket).closed).code).toBe(1006)
  })

  test('stopping tells everybody to come back', async () => {
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const socket = await rawSocket(on, board.id, bearer(tom.token))
    await until(() => socket.received.length > 0)
    const doc = new Y.Doc()
    // Sent just before the server stops: it is finished, not dropped.
    socket.ws.send(step1())
    socket.ws.send(edit(updateOf(doc, () => setTitle(doc, 'x', hand(tom)))))
    await on.stop()
    expect((await socket.closed).code).toBe(1012)
  })
})
