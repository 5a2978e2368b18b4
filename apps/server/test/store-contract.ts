import type { ParticipantId } from '@caseboard/board'
import { beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { hashOf } from '../src/access/secrets.ts'
import type { BoardRecord, BoardStore, LogEntry, Participant } from '../src/store/store.ts'
import { openLog } from '../src/store/snapshot.ts'
import { CodeTaken } from '../src/store/store.ts'
import { updateOf } from './support/wire.ts'

const keys = { facilitator: hashOf('f'), contributor: hashOf('c'), viewer: hashOf('v') }
const bins: BoardRecord = {
  id: 'bins',
  code: 'K7P4XM',
  codeOpen: true,
  keys,
  createdAt: '2026-11-24T09:00:00.000Z',
}
const rates: BoardRecord = { ...bins, id: 'rates', code: 'ABCDEF' }
const gwen: Participant = {
  id: 'gwen' as ParticipantId,
  boardId: 'bins',
  name: 'Gwen',
  team: 'Waste services',
  role: 'contributor',
  createdAt: '2026-11-24T09:05:00.000Z',
}

function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

function entry(boardId: string, seq: number, ...values: number[]): LogEntry {
  return { boardId, seq, bytes: bytes(...values), by: 'server', at: '2026-11-24T09:10:00.000Z' }
}

/** The log as plain numbers, to compare. */
async function log(store: BoardStore, boardId: string) {
  const stored = await store.readLog(boardId)
  if (stored === undefined) return undefined
  return {
    ...(stored.snapshot && { snapshot: [stored.snapshot.seq, ...stored.snapshot.bytes] }),
    entries: stored.entries.map(({ seq, bytes: values }) => [seq, ...values]),
  }
}

/** What every store does. */
export function storeContract(name: string, openStore: () => Promise<BoardStore>): void {
  describe(name, () => {
    let store: BoardStore
    beforeEach(async () => {
      store = await openStore()
      await store.createBoard(bins, bytes(1))
      await store.createBoard(rates, bytes(2))
    })

    test('a board is found by its id and by its code', async () => {
      expect(await store.board('bins')).toEqual(bins)
      expect(await store.boardByCode('ABCDEF')).toEqual(rates)
      expect(await store.board('nothing')).toBeUndefined()
      expect(await store.boardByCode('ZZZZZZ')).toBeUndefined()
    })

    test('two boards cannot have one code, and the second is not half made', async () => {
      const second = { ...bins, id: 'second' }
      await expect(store.createBoard(second, bytes(3))).rejects.toBeInstanceOf(CodeTaken)
      expect(await store.board('second')).toBeUndefined()
      expect(await store.readLog('second')).toBeUndefined()
    })

    test('the code closes and opens, keys are replaced, each on its own board', async () => {
      await store.setCodeOpen('bins', false)
      const renewed = { ...keys, viewer: hashOf('other') }
      await store.replaceKeys('bins', renewed)
      expect(await store.board('bins')).toEqual({ ...bins, codeOpen: false, keys: renewed })
      expect(await store.board('rates')).toEqual(rates)
    })

    test('a session leads to its person, on its board only', async () => {
      await store.putParticipant(gwen, hashOf('token'))
      expect(await store.participantOfSession('bins', hashOf('token'))).toEqual(gwen)
      expect(await store.participantOfSession('rates', hashOf('token'))).toBeUndefined()
      expect(await store.participantOfSession('bins', hashOf('guess'))).toBeUndefined()
    })

    test('a person can change, and keeps the session and the place in the list', async () => {
      const priya = {
        ...gwen,
        id: 'priya' as ParticipantId,
        name: 'Priya',
        createdAt: '2026-11-24T09:06:00.000Z',
      }
      await store.putParticipant(gwen, hashOf('token'))
      await store.putParticipant(priya)
      const raised: Participant = { ...gwen, name: 'Gwen P', role: 'facilitator' }
      await store.putParticipant(raised)
      expect(await store.participants('bins')).toEqual([raised, priya])
      expect(await store.participantOfSession('bins', hashOf('token'))).toEqual(raised)
      expect(await store.participants('rates')).toEqual([])
    })

    test('a person who is removed has no session left; nobody else loses theirs', async () => {
      const priya = { ...gwen, id: 'priya' as ParticipantId }
      await store.putParticipant(gwen, hashOf('token'))
      await store.putParticipant(gwen, hashOf('telephone'))
      await store.putParticipant(priya, hashOf('hers'))
      await store.removeParticipant('rates', gwen.id)
      expect(await store.participant('bins', gwen.id)).toEqual(gwen)
      await store.removeParticipant('bins', gwen.id)
      expect(await store.participant('bins', gwen.id)).toBeUndefined()
      for (const token of ['token', 'telephone']) {
        expect(await store.participantOfSession('bins', hashOf(token))).toBeUndefined()
      }
      expect(await store.participantOfSession('bins', hashOf('hers'))).toEqual(priya)
      expect(await store.participants('bins')).toEqual([priya])
    })

    test('the seed is the first entry; what is appended follows, each in its own log', async () => {
      await store.append([entry('bins', 2, 20), entry('rates', 2, 21), entry('bins', 3, 22, 23)])
      expect(await log(store, 'bins')).toEqual({
        entries: [
          [1, 1],
          [2, 20],
          [3, 22, 23],
        ],
      })
      expect(await log(store, 'rates')).toEqual({
        entries: [
          [1, 2],
          [2, 21],
        ],
      })
      expect(await log(store, 'nothing')).toBeUndefined()
    })

    test('all or nothing: one entry that cannot be added keeps out the others', async () => {
      await store.append([entry('bins', 2, 20)])
      const second = [entry('rates', 2, 21), entry('bins', 2, 22)]
      await expect(store.append(second)).rejects.toThrow()
      await expect(store.append([entry('rates', 2, 23), entry('nothing', 1, 24)])).rejects.toThrow()
      expect(await log(store, 'rates')).toEqual({ entries: [[1, 2]] })
      expect(await log(store, 'bins')).toEqual({
        entries: [
          [1, 1],
          [2, 20],
        ],
      })
    })

    test('whose client ids are is noted with the turn, on each board, while they are on it', async () => {
      await store.putParticipant(gwen)
      const priya = { ...gwen, id: 'priya' as ParticipantId }
      await store.putParticipant(priya)
      const hers = { boardId: 'bins', client: 4_294_967_295, owner: gwen.id }
      const other = { boardId: 'rates', client: 7, owner: gwen.id }
      await store.append([entry('bins', 2, 20)], [hers, other])
      await store.append([], [{ ...hers, client: 8, owner: priya.id }])
      const owners = async () =>
        (await store.clientOwners('bins')).toSorted((a, b) => a.client - b.client)
      expect(await owners()).toEqual([{ ...hers, client: 8, owner: priya.id }, hers])
      expect(await store.clientOwners('nothing')).toEqual([])

      await expect(store.append([entry('bins', 9)], [{ ...hers, client: 9 }])).rejects.toThrow()
      await store.removeParticipant('bins', priya.id)
      expect(await owners()).toEqual([hers])
      await store.append([], [{ ...hers, client: 8 }])
      expect(await owners()).toEqual([{ ...hers, client: 8 }, hers])
    })

    test('a snapshot takes the place of the log, and stands for the same board', async () => {
      const doc = new Y.Doc()
      const bytesOf = (line: string) => updateOf(doc, () => doc.getMap('ink').set('line', line))
      const board = { ...bins, id: 'lamps', code: 'LAMPS2' }
      await store.createBoard(board, bytesOf('one'))
      const append = (seq: number, line: string) =>
        store.append([{ ...entry('lamps', seq), bytes: bytesOf(line) }])
      await append(2, 'two')
      await append(3, 'three')
      expect(await store.compact('lamps')).toBe(3)
      const compacted = await store.readLog('lamps')
      expect(compacted).toMatchObject({ snapshot: { seq: 3 }, entries: [] })
      await append(4, 'four')
      const longer = await store.readLog('lamps')
      expect(longer).toMatchObject({ snapshot: { seq: 3 }, entries: [{ seq: 4 }] })
      expect(await store.compact('lamps')).toBe(4)
      expect(await store.compact('lamps')).toBe(4)
      const stored = await store.readLog('lamps')
      const opened = openLog(stored ?? { entries: [] })
      expect(opened.doc.getMap('ink').toJSON()).toEqual({ line: 'four' })
      expect(opened.head).toBe(4)
      expect(await log(store, 'rates')).toEqual({ entries: [[1, 2]] })
    })

    test('a log that is not a whole board is left as it is', async () => {
      const doc = new Y.Doc()
      const append = (seq: number, update: Uint8Array) =>
        store.append([{ ...entry('bins', seq), bytes: update }])
      doc.getMap('ink').set('never stored', 1)
      await append(
        2,
        updateOf(doc, () => doc.getMap('ink').set('builds on it', 2)),
      )
      const before = await log(store, 'bins')
      await expect(store.compact('bins')).rejects.toThrow()
      await expect(store.compact('nothing')).rejects.toThrow()
      expect(await log(store, 'bins')).toEqual(before)
    })

    test('what was appended can be flushed to the disk, and nothing can too', async () => {
      await store.sync()
      await store.append([entry('bins', 2, 20)])
      await store.sync()
      expect((await store.readLog('bins'))?.entries).toHaveLength(2)
    })

    test('it says that it can be used', async () => {
      await expect(store.check()).resolves.toBeUndefined()
    })
  })
}
