import { readBoard } from '@caseboard/board'
import type { BoardPerson, Joined, Role } from '@caseboard/protocol'
import { closeCodes, messageTypes, ownProtocol, readRole } from '@caseboard/protocol'
import { createDecoder, readVarUint } from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { controlledStore } from './support/controlled-store.ts'
import { open, until } from './support/provider.ts'
import type { RawSocket } from './support/raw-socket.ts'
import { bearer, rawSocket } from './support/raw-socket.ts'
import type { TestBoard, TestServer } from './support/server.ts'
import { joinBoard, server, startBoard } from './support/server.ts'
import { edit, updateOf } from './support/wire.ts'

/** What Priya, or somebody else, says about somebody's place on the board. */
function decisions(on: TestServer, board: TestBoard, { token }: Joined) {
  const path = ({ participantId }: Joined) => `/api/boards/${board.id}/people/${participantId}`
  return {
    list: async () =>
      (await on.api('GET', `/api/boards/${board.id}/people`, { token })).json<BoardPerson[]>(),
    setRole: (person: Joined, role: Role) => on.api('PUT', path(person), { token, body: { role } }),
    remove: (person: Joined) => on.api('DELETE', path(person), { token }),
  }
}

async function workshop(options: Parameters<typeof server>[0] = {}) {
  const on = await server(options)
  const board = await startBoard(on)
  const priya = await joinBoard(on, board, 'Priya', 'facilitator')
  const tom = await joinBoard(on, board, 'Tom')
  return { on, board, priya, tom, asPriya: decisions(on, board, priya) }
}

function ink(text: string): Uint8Array {
  const doc = new Y.Doc()
  return edit(updateOf(doc, () => doc.getMap('ink').set(text, text)))
}

/** The roles the server has told this page, in order. */
function toldRoles({ received }: RawSocket): Role[] {
  return received.flatMap((message) => {
    const decoder = createDecoder(message)
    return readVarUint(decoder) === messageTypes.role ? [readRole(decoder)] : []
  })
}

describe('taking somebody off the board', () => {
  test('what they have open closes at once, and does not open again', async () => {
    const { on, board, tom, asPriya } = await workshop()
    const canvas = await open(on, board.id, tom.token)
    const telephone = await rawSocket(on, board.id, bearer(tom.token))
    expect((await asPriya.remove(tom)).status).toBe(204)
    expect((await telephone.closed).code).toBe(closeCodes.notAllowed)
    await until(() => canvas.closed()?.code === closeCodes.notAllowed, 'the provider gives up')
    const again = await rawSocket(on, board.id, bearer(tom.token))
    expect((await again.closed).code).toBe(closeCodes.notSignedIn)
    expect(on.logged()).toContain(`"code":${closeCodes.notAllowed}`)
  })

  test('their session ends for requests too; nobody else notices', async () => {
    const { on, board, priya, tom, asPriya } = await workshop()
    const gwen = await joinBoard(on, board, 'Gwen')
    const screen = await open(on, board.id, gwen.token)
    await asPriya.remove(tom)
    for (const path of ['', '/export/json']) {
      const answer = await on.api('GET', `/api/boards/${board.id}${path}`, { token: tom.token })
      expect(answer.status).toBe(401)
    }
    const comeBack = { name: 'Tom again' }
    const rename = on.api('POST', `/api/boards/${board.id}/sessions`, {
      token: tom.token,
      body: comeBack,
    })
    expect((await rename).status).toBe(401)
    expect(screen.provider.wsconnected).toBe(true)
    expect((await asPriya.list()).map(({ participantId }) => participantId)).toEqual([
      priya.participantId,
      gwen.participantId,
    ])
  })

  test('what they sent in the same moment is not accepted', async () => {
    const store = controlledStore()
    const { on, board, tom, asPriya } = await workshop({ store })
    const gwen = await open(on, board.id, (await joinBoard(on, board, 'Gwen')).token)
    const socket = await rawSocket(on, board.id, bearer(tom.token))
    // A turn is under way, so what Tom sends has to wait for the next; by then he is off the board.
    const commit = store.hold()
    gwen.doc.getMap('ink').set('gwen', 1)
    await until(() => commit.waiting() > 0)
    socket.ws.send(ink('tom'))
    await until(() => on.logged().includes('answered'))
    await asPriya.remove(tom)
    await socket.closed
    commit.letGo()
    gwen.doc.getMap('ink').set('gwen', 2)
    const newcomer = await open(on, board.id, (await joinBoard(on, board, 'Aisha')).token)
    expect([...newcomer.doc.getMap('ink').keys()]).toEqual(['gwen'])
  })

  test('while they are coming in: they are shown out', async () => {
    const { on, board, tom, asPriya } = await workshop()
    const sockets = Array.from({ length: 10 }, () => rawSocket(on, board.id, bearer(tom.token)))
    await asPriya.remove(tom)
    for (const socket of await Promise.all(sockets)) {
      expect([closeCodes.notAllowed, closeCodes.notSignedIn]).toContain((await socket.closed).code)
    }
  })

  test('with the link they can join again, as somebody new', async () => {
    const { on, board, tom, asPriya } = await workshop()
    await asPriya.remove(tom)
    const again = await joinBoard(on, board, 'Tom')
    expect(again.participantId).not.toBe(tom.participantId)
  })

  test('the board says that they left, so that nobody waits for what their team says', async () => {
    const { on, board, priya, tom, asPriya } = await workshop()
    const { doc } = await open(on, board.id, priya.token)
    const hasLeft = (id: string) =>
      readBoard(doc).people.find((person) => person.id === id)?.leftAt !== undefined
    await asPriya.remove(tom)
    await until(() => hasLeft(tom.participantId))
    expect(hasLeft(priya.participantId)).toBe(false)
    const again = await joinBoard(on, board, 'Tom')
    await until(() => readBoard(doc).people.length === 3)
    expect([again, tom].map(({ participantId }) => hasLeft(participantId))).toEqual([false, true])
  })

  test('nobody but the server says who has left', async () => {
    const { on, board, priya, tom, asPriya } = await workshop()
    const { doc } = await open(on, board.id, priya.token)
    const shown = () => readBoard(doc).people.find(({ id }) => id === tom.participantId)!
    await asPriya.remove(tom)
    await until(() => shown().leftAt !== undefined)
    const truth = shown()
    doc.getMap('people').set(tom.participantId, { name: 'Mallory', team: '', editedOn: [] })
    await until(() => shown().name === 'Tom')
    expect(shown()).toEqual(truth)
  })

  test('they are off it also while the board cannot be written', async () => {
    const store = controlledStore()
    const { on, tom, asPriya } = await workshop({ store })
    store.failing = true
    expect((await asPriya.remove(tom)).status).toBe(204)
    expect((await asPriya.list()).map(({ name }) => name)).toEqual(['Priya'])
    await until(() => on.logged().includes('still counts for their team'))
  })
})

describe('another role', () => {
  test('counts for the next message, both ways', async () => {
    const { on, board, tom, asPriya } = await workshop()
    const gwen = await open(on, board.id, (await joinBoard(on, board, 'Gwen')).token)
    const socket = await rawSocket(on, board.id, bearer(tom.token))
    const answer = await asPriya.setRole(tom, 'viewer')
    expect(answer.json<BoardPerson>()).toMatchObject({ name: 'Tom', role: 'viewer' })
    socket.ws.send(ink('as a viewer'))
    await until(() => on.logged().includes('edit refused'))
    await asPriya.setRole(tom, 'contributor')
    socket.ws.send(ink('as a contributor'))
    await until(() => gwen.doc.getMap('ink').size > 0)
    expect([...gwen.doc.getMap('ink').keys()]).toEqual(['as a contributor'])
    expect(socket.ws.readyState).toBe(socket.ws.OPEN)
  })

  test('is told at once to every page they have open, and to nobody else', async () => {
    const { on, board, tom, asPriya } = await workshop()
    const gwen = await joinBoard(on, board, 'Gwen')
    const own = (token: string) => rawSocket(on, board.id, bearer(token), [ownProtocol])
    const [canvas, outline, hers] = await Promise.all(
      [tom, tom, gwen].map(({ token }) => own(token)),
    )
    const stock = await rawSocket(on, board.id, bearer(tom.token))
    await until(() => toldRoles(canvas!).length === 1, 'a page is told what it is on joining')
    for (const role of ['viewer', 'facilitator'] as const) {
      await asPriya.setRole(tom, role)
      for (const page of [canvas!, outline!]) await until(() => toldRoles(page).at(-1) === role)
    }
    for (const page of [canvas!, outline!]) {
      expect(toldRoles(page)).toEqual(['contributor', 'viewer', 'facilitator'])
    }
    expect(toldRoles(hers!)).toEqual(['contributor'])
    expect(toldRoles(stock)).toEqual([])
  })

  test('that is the same, and another name, are no news', async () => {
    const { on, board, tom, asPriya } = await workshop()
    const page = await rawSocket(on, board.id, bearer(tom.token), [ownProtocol])
    await until(() => toldRoles(page).length === 1)
    await asPriya.setRole(tom, 'contributor')
    await on.api('POST', `/api/boards/${board.id}/sessions`, {
      token: tom.token,
      body: { name: 'Tom P' },
    })
    await asPriya.setRole(tom, 'viewer')
    await until(() => toldRoles(page).at(-1) === 'viewer')
    expect(toldRoles(page)).toEqual(['contributor', 'viewer'])
  })

  test('is told to a page that was away, before it is asked what it has', async () => {
    const { on, board, tom, asPriya } = await workshop()
    await asPriya.setRole(tom, 'viewer')
    const back = await rawSocket(on, board.id, bearer(tom.token), [ownProtocol])
    await until(() => back.received.length >= 2)
    expect(back.received.slice(0, 2).map((message) => message[0])).toEqual([
      messageTypes.role,
      messageTypes.sync,
    ])
  })

  test('that lets somebody write again brings what was not accepted of them in between', async () => {
    const { on, board, tom, asPriya } = await workshop()
    const gwen = await open(on, board.id, (await joinBoard(on, board, 'Gwen')).token)
    const page = await open(on, board.id, tom.token)
    await asPriya.setRole(tom, 'viewer')
    page.doc.getMap('ink').set('as a viewer', 1)
    await until(() => on.logged().includes('"reason":"not-allowed"'))
    expect(gwen.doc.getMap('ink').size).toBe(0)
    await asPriya.setRole(tom, 'contributor')
    await until(() => gwen.doc.getMap('ink').has('as a viewer'))
  })

  test('a facilitator can be made, and then do what facilitators do', async () => {
    const { on, board, priya, tom, asPriya } = await workshop()
    const asTom = decisions(on, board, tom)
    expect((await asTom.setRole(priya, 'viewer')).status).toBe(403)
    await asPriya.setRole(tom, 'facilitator')
    expect((await asTom.setRole(priya, 'viewer')).status).toBe(200)
    expect((await asPriya.remove(tom)).status).toBe(403)
  })

  test('a person who comes back with a new name keeps the role they were given', async () => {
    const { on, board, tom, asPriya } = await workshop()
    await asPriya.setRole(tom, 'viewer')
    const back = await on.api('POST', `/api/boards/${board.id}/sessions`, {
      token: tom.token,
      body: { name: 'Tom P' },
    })
    expect(back.json<Joined>().role).toBe('viewer')
  })
})

describe('when the board cannot be written', () => {
  const comesWith = (on: TestServer, board: TestBoard, role: Role, name: string, token?: string) =>
    on.api('POST', `/api/boards/${board.id}/sessions`, {
      body: { key: board.keys[role], name, team: 'Waste services' },
      ...(token !== undefined && { token }),
    })
  const names = async (asPriya: ReturnType<typeof decisions>) =>
    (await asPriya.list()).map(({ name }) => name)

  test('who could not come in is nobody, and no facilitator the board could be left to', async () => {
    const store = controlledStore()
    const { on, board, priya, asPriya } = await workshop({ store })
    store.failing = true
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const answer = await comesWith(on, board, 'facilitator', 'Aisha')
      expect(answer.status).toBe(503)
      expect(answer.json().detail).toContain('Nothing was changed')
    }
    expect(await names(asPriya)).toEqual(['Priya', 'Tom'])
    expect((await asPriya.setRole(priya, 'viewer')).status).toBe(409)

    store.failing = false
    await until(() => on.rooms.stalled === 0)
    expect((await comesWith(on, board, 'facilitator', 'Aisha')).status).toBe(201)
    expect(await names(asPriya)).toEqual(['Priya', 'Tom', 'Aisha'])
  })

  test('who was on the board before stays on it', async () => {
    const store = controlledStore()
    const { on, board, tom, asPriya } = await workshop({ store })
    store.failing = true
    expect((await comesWith(on, board, 'contributor', 'Tom', tom.token)).status).toBe(503)
    expect(await names(asPriya)).toEqual(['Priya', 'Tom'])
  })

  test('nobody comes in, and nobody changes, where the server has no room for the board', async () => {
    const env = { MAX_OPEN_BOARDS: '1', ROOM_GRACE_MS: '0' }
    const { on, board, tom, asPriya } = await workshop({ env })
    const parks = await startBoard(on, { title: 'Parks', template: 'blank' })
    await open(on, parks.id, (await joinBoard(on, parks, 'Gwen')).token)
    for (const answer of [
      await comesWith(on, board, 'contributor', 'Aisha'),
      await comesWith(on, board, 'facilitator', 'Thomas', tom.token),
    ]) {
      expect(answer.status).toBe(503)
      expect(answer.json().title).toBe('The server has as many boards open as it can')
    }
    expect(await asPriya.list()).toMatchObject([
      { name: 'Priya', role: 'facilitator' },
      { name: 'Tom', role: 'contributor' },
    ])
  })
})

describe('what is not done', () => {
  test('the last facilitator stays one', async () => {
    const { priya, asPriya } = await workshop()
    for (const answer of [await asPriya.remove(priya), await asPriya.setRole(priya, 'viewer')]) {
      expect(answer.status).toBe(409)
      expect(answer.json().detail).toBe('Make somebody else a facilitator first.')
    }
  })

  test('two facilitators who remove each other at once: one stays', async () => {
    const { on, board, priya, tom, asPriya } = await workshop()
    await asPriya.setRole(tom, 'facilitator')
    const asTom = decisions(on, board, tom)
    const answers = await Promise.all([asPriya.remove(tom), asTom.remove(priya)])
    // The second comes too late: there is nobody but them, or they are no longer on the board.
    const [done, refused] = answers.map(({ status }) => status).toSorted()
    expect(done).toBe(204)
    expect([401, 409]).toContain(refused)
    const { participantId } = answers[0]!.status === 204 ? priya : tom
    expect(await on.store.participants(board.id)).toMatchObject([{ id: participantId }])
  })

  test('somebody who is not there, and a role that is none', async () => {
    const { on, board, tom, asPriya } = await workshop()
    await asPriya.remove(tom)
    expect((await asPriya.remove(tom)).status).toBe(404)
    expect((await asPriya.setRole(tom, 'viewer')).status).toBe(404)
    expect((await asPriya.setRole(tom, 'owner' as Role)).status).toBe(400)
    expect((await on.api('DELETE', `/api/boards/${board.id}/people/__proto__`)).status).toBe(401)
  })
})
