import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  forgetBoard,
  rememberAccess,
  rememberBoard,
  rememberedAccess,
  rememberedBoard,
  rememberedBoards,
  rememberedMe,
  rememberedUnsaved,
  rememberMe,
  rememberUnsaved,
  updateRemembered,
  type RememberedBoard,
} from '../../src/session/remembered.ts'
import { MemoryStorage } from './memory-storage.ts'

const bins: RememberedBoard = {
  id: 'bins',
  title: 'Bin day reminders',
  role: 'facilitator',
  participantId: 'priya',
  name: 'Priya Shah',
  team: 'Digital',
  openedAt: '2026-11-24T09:30:00.000Z',
}
const rates: RememberedBoard = { ...bins, id: 'rates', title: 'Business rates', role: 'viewer' }
const links = {
  facilitator: 'https://board.example/b/bins#f',
  contributor: 'https://board.example/b/bins#c',
  viewer: 'https://board.example/b/bins#v',
}

beforeEach(() => vi.stubGlobal('localStorage', new MemoryStorage()))
afterEach(() => vi.unstubAllGlobals())

describe('boards opened before on this device', () => {
  test('the last one opened comes first, and each is listed once', () => {
    rememberBoard(bins)
    rememberBoard(rates)
    rememberBoard({ ...bins, title: 'Bin day reminders from open data' })
    expect(rememberedBoards().map(({ title }) => title)).toEqual([
      'Bin day reminders from open data',
      'Business rates',
    ])
  })

  test('a title and a role that somebody changed are kept up with', () => {
    rememberBoard(bins)
    updateRemembered('bins', { title: 'Bins' })
    updateRemembered('bins', { role: 'viewer' })
    updateRemembered('unknown', { title: 'Nothing' })
    expect(rememberedBoards()).toEqual([{ ...bins, title: 'Bins', role: 'viewer' }])
  })

  test('what is the same as before does not put a board in front', () => {
    rememberBoard(bins)
    rememberBoard(rates)
    updateRemembered('bins', { title: bins.title })
    expect(rememberedBoards()).toEqual([rates, bins])
  })

  test('Priya forgets a board: its keys and its unsent mark go too, the others stay', () => {
    rememberBoard(bins)
    rememberBoard(rates)
    rememberAccess('bins', { code: 'K7P4XM', links })
    rememberUnsaved('bins', { by: 'priya', things: 2 })
    forgetBoard('bins')
    expect(rememberedBoard('bins')).toBeUndefined()
    expect(rememberedAccess('bins')).toBeUndefined()
    expect(rememberedUnsaved('bins')).toBeUndefined()
    expect(rememberedBoard('rates')).toEqual(rates)
  })

  test('the links of a board made here are kept here', () => {
    rememberAccess('bins', { code: 'K7P4XM', links })
    expect(rememberedAccess('bins')).toEqual({ code: 'K7P4XM', links })
    expect(rememberedAccess('rates')).toBeUndefined()
  })

  test('nobody is asked for a name twice', () => {
    expect(rememberedMe()).toEqual({ name: '', team: '' })
    rememberMe({ name: 'Tom Okoro', team: 'Contact centre' })
    expect(rememberedMe()).toEqual({ name: 'Tom Okoro', team: 'Contact centre' })
  })
})

describe('a browser whose storage does not work', () => {
  test.each([
    ['is switched off', undefined],
    [
      'throws at every touch',
      {
        getItem: () => {
          throw new Error('denied')
        },
        setItem: () => {
          throw new Error('full')
        },
        removeItem: () => {
          throw new Error('denied')
        },
      },
    ],
  ])('remembers nothing and stops nobody when it %s', (_words, storage) => {
    vi.stubGlobal('localStorage', storage)
    rememberBoard(bins)
    rememberMe({ name: 'Gwen', team: 'Waste' })
    rememberUnsaved('bins', { by: 'priya', things: 2 })
    forgetBoard('bins')
    expect(rememberedBoards()).toEqual([])
    expect(rememberedMe()).toEqual({ name: '', team: '' })
    expect(rememberedUnsaved('bins')).toBeUndefined()
  })

  test.each(['not json', '{}', '[1, null, "x"]', '[{"id":"bins"}]', 'null'])(
    'leaves out what somebody else wrote there: %s',
    (rubbish) => {
      localStorage.setItem('caseboard:boards', rubbish)
      localStorage.setItem('caseboard:me', rubbish)
      localStorage.setItem('caseboard:access:bins', rubbish)
      expect(rememberedBoards()).toEqual([])
      expect(rememberedMe()).toEqual({ name: '', team: '' })
      expect(rememberedAccess('bins')).toBeUndefined()
    },
  )
})
