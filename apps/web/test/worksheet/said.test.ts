import type { BoardRemark } from '@caseboard/case'
import type { CardId, RowId } from '@caseboard/board'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { byPlace } from '../../src/worksheet/remarks/byPlace.ts'
import { saidHere, type Said } from '../../src/worksheet/remarks/said.ts'

const belowZero: Said = { kind: 'left-out', says: '−£50 is below zero. Enter zero or more' }
const noType: Said = { kind: 'unfinished', says: 'Still to fill in: ‘Type’' }

/** A worksheet on Priya's screen, and what it shows at a place. */
function sheet() {
  const said = saidHere()
  return {
    said,
    tell: (places: Record<string, Said[]>) => said.tell(new Map(Object.entries(places))),
    at: (place: string) => said.current().get(place) ?? [],
  }
}

describe('while Priya types in a row', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('nothing new is said of that row until she rests', () => {
    const { said, tell, at } = sheet()
    said.typed('costs/run/y1')
    tell({ 'costs/run/y1': [belowZero], 'costs/run/type': [noType] })
    expect(at('costs/run/y1')).toEqual([])
    expect(at('costs/run/type')).toEqual([])
    vi.advanceTimersByTime(999)
    expect(at('costs/run/y1')).toEqual([])
    vi.advanceTimersByTime(1)
    expect(at('costs/run/y1')).toEqual([belowZero])
    expect(at('costs/run/type')).toEqual([noType])
  })

  test('every letter begins the rest anew, and leaving the box ends it', () => {
    const { said, tell, at } = sheet()
    said.typed('costs/run/y1')
    tell({ 'costs/run/y1': [belowZero] })
    vi.advanceTimersByTime(800)
    said.typed('costs/run/y1')
    vi.advanceTimersByTime(800)
    expect(at('costs/run/y1')).toEqual([])
    vi.advanceTimersByTime(200)
    expect(at('costs/run/y1')).toEqual([belowZero])

    said.typed('costs/run/y1')
    tell({})
    said.rested()
    expect(at('costs/run/y1')).toEqual([])
  })

  test('what Tom does in another row is said at once', () => {
    const { said, tell, at } = sheet()
    said.typed('costs/run/y1')
    tell({ 'costs/build/y0': [belowZero] })
    expect(at('costs/build/y0')).toEqual([belowZero])
  })

  test('what was said stays while she puts it right, and goes when she rests', () => {
    const { said, tell, at } = sheet()
    tell({ 'costs/run/y1': [belowZero] })
    said.typed('costs/run/y1')
    tell({})
    expect(at('costs/run/y1')).toEqual([belowZero])
    said.rested()
    expect(at('costs/run/y1')).toEqual([])
  })
})

test('what says the same as before is the same list, so that its box is not drawn again', () => {
  const { tell, at } = sheet()
  tell({ 'costs/run/y1': [belowZero] })
  const before = at('costs/run/y1')
  tell({ 'costs/run/y1': [{ ...belowZero }], optimism: [noType] })
  expect(at('costs/run/y1')).toBe(before)
})

test('what is said of a column nobody here knows stands at its row; of the card, at its head', () => {
  const card = 'plan' as CardId
  const remark = (place: BoardRemark['place'], says: string): BoardRemark => ({
    place,
    says,
    about: '',
    kind: 'left-out',
  })
  const places = byPlace(
    [
      remark({ card }, 'card'),
      remark({ card, field: 'optimism' }, 'field'),
      remark({ card, field: 'costs', row: 'run' as RowId }, 'row'),
      remark({ card, field: 'costs', row: 'run' as RowId, column: 'y1' }, 'cell'),
      remark({ card, field: 'costs', row: 'run' as RowId, column: 'y9' }, 'newer'),
      remark({ tool: 'cost-plan' }, 'elsewhere'),
    ],
    (_field, column) => column === 'y1',
  )
  const words = [...places].map(([place, all]) => [place, all.map(({ says }) => says)])
  expect(words).toEqual([
    ['', ['card']],
    ['optimism', ['field']],
    ['costs/run', ['row', 'newer']],
    ['costs/run/y1', ['cell']],
  ])
})
