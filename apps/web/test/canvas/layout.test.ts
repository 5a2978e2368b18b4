import type { CardId, CardSnapshot } from '@caseboard/board'
import { type StageId, stages } from '@caseboard/toolkit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cardAfter,
  centreOf,
  dropPlaceAt,
  freeNotePlace,
  type Layout,
  layOut,
  nextNotePlace,
  overlap,
  reachOf,
  stageAt,
} from '../../src/canvas/layout.ts'

const stageIds = stages.map((stage) => stage.id)

/** A board's cards as the snapshot has them: in stage order, then rank. */
const boards = fc
  .array(fc.constantFrom(...stageIds), { maxLength: 40 })
  .map((placed) =>
    stageIds.flatMap((stage) =>
      placed.flatMap((at, number) => (at === stage ? [card(number, stage)] : [])),
    ),
  )

function card(number: number, stage: StageId): CardSnapshot {
  return {
    id: `card${number}` as CardId,
    tool: 'data-inventory',
    stage,
    rank: `a${String(number).padStart(3, '0')}`,
    fields: {},
    createdBy: 'priya',
    createdAt: '2026-11-24T09:30:00.000Z',
  }
}

const column = (cards: readonly CardSnapshot[], stage: StageId) =>
  cards.filter((entry) => entry.stage === stage)

function inColumnOrder(layout: Layout, cards: readonly CardSnapshot[]) {
  return [...cards].toSorted((a, b) => layout.cards.get(a.id)!.y - layout.cards.get(b.id)!.y)
}

test('no card ever lies on another, and every card lies on its column', () => {
  fc.assert(
    fc.property(boards, (cards) => {
      const layout = layOut(stageIds, cards)
      const boxes = cards.map((entry) => layout.cards.get(entry.id)!)
      boxes.forEach((box, at) => {
        for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false)
        const paper = layout.columns.get(cards[at]!.stage)!
        expect(box.x >= paper.x && box.x + box.w <= paper.x + paper.w).toBe(true)
        expect(box.y >= paper.y && box.y + box.h <= paper.y + paper.h).toBe(true)
      })
    }),
  )
})

test('a column is in the order of its ranks, from the top', () => {
  fc.assert(
    fc.property(boards, (cards) => {
      const layout = layOut(stageIds, cards)
      for (const stage of stageIds) {
        const expected = column(cards, stage)
        expect(inColumnOrder(layout, expected)).toEqual(expected)
      }
    }),
  )
})

test('wherever a card is let go, it lands in the column under it, between the cards above and below', () => {
  fc.assert(
    fc.property(
      boards,
      fc.integer({ min: -500, max: 2000 }),
      fc.integer({ min: -500, max: 6000 }),
      (cards, x, y) => {
        fc.pre(cards.length > 0)
        const moving = new Set([cards[0]!.id])
        const place = dropPlaceAt(stageIds, cards, moving, { x, y })
        expect(place.stage).toBe(stageAt(stageIds, x))
        const before = cardAfter(cards, moving, place)
        const others = column(cards, place.stage).filter((entry) => !moving.has(entry.id))
        expect(before).toBe(others[place.index]?.id ?? null)
      },
    ),
  )
})

test('a card let go where it already is stays there', () => {
  fc.assert(
    fc.property(boards, fc.nat(), (cards, pick) => {
      fc.pre(cards.length > 0)
      const chosen = cards[pick % cards.length]!
      const box = layOut(stageIds, cards).cards.get(chosen.id)!
      const place = dropPlaceAt(stageIds, cards, new Set([chosen.id]), centreOf(box))
      expect(place).toEqual({
        stage: chosen.stage,
        index: column(cards, chosen.stage).indexOf(chosen),
      })
    }),
  )
})

test('while a card is in the hand the others make room for it and nothing lies on the place', () => {
  fc.assert(
    fc.property(boards, fc.nat(), fc.constantFrom(...stageIds), fc.nat(), (cards, pick, to, at) => {
      fc.pre(cards.length > 0)
      const ids = new Set([cards[pick % cards.length]!.id])
      const others = column(cards, to).filter((entry) => !ids.has(entry.id))
      const index = at % (others.length + 1)
      const layout = layOut(stageIds, cards, { lifted: { ids, over: { stage: to, index } } })
      expect(layout.place).toBeDefined()
      for (const box of layout.cards.values()) expect(overlap(box, layout.place!)).toBe(false)
      expect([...layout.cards.keys()].some((id) => ids.has(id))).toBe(false)
    }),
  )
})

test('a new note finds a place that is free', () => {
  fc.assert(
    fc.property(boards, fc.constantFrom(...stageIds), fc.nat({ max: 12 }), (cards, stage, many) => {
      const layout = layOut(stageIds, cards)
      const size = { w: 180, h: 104 }
      const taken = [...layout.cards.values()]
      for (let note = 0; note <= many; note++) {
        const [x, y] = freeNotePlace(layout.columns.get(stage)!, taken, size)
        const box = { x, y, ...size }
        for (const other of taken) expect(overlap(box, other)).toBe(false)
        taken.push(box)
      }
    }),
  )
})

test('nothing is put by itself on what a column without cards says', () => {
  const { columns, empty } = layOut(stageIds, [card(1, 'goals')])
  expect(empty.length).toBe(3)
  const size = { w: 180, h: 104 }
  const [x, y] = freeNotePlace(columns.get('value')!, empty, size)
  for (const words of empty) expect(overlap({ x, y, ...size }, words)).toBe(false)
})

test('columns are as high as the fullest of them, and grow with the notes in them', () => {
  const cards = Array.from({ length: 12 }, (_, number) => card(number, 'goals'))
  const layout = layOut(stageIds, cards, { notes: [{ x: 20, y: 3000, w: 180, h: 104 }] })
  const heights = new Set([...layout.columns.values()].map((box) => box.h))
  expect(heights.size).toBe(1)
  expect([...heights][0]).toBeGreaterThan(3104)
})

test('the next note lies under the last where the column has no room beside it, and on nothing', () => {
  const column = { x: 0, y: 0, w: 316, h: 760 }
  const first = { x: 12, y: 200, w: 180, h: 104 }
  const size = { w: 180, h: 104 }
  expect(nextNotePlace(column, first, [first], size)).toEqual({ x: 12, y: 316 })
  const inTheWay = { x: 12, y: 330, w: 180, h: 104 }
  const at = nextNotePlace(column, first, [first, inTheWay], size)
  expect(overlap({ ...at, ...size }, inTheWay)).toBe(false)
})

test('the camera reaches all that was drawn, however far off the board', () => {
  const box = fc.record({
    x: fc.integer({ min: -9000, max: 9000 }),
    y: fc.integer({ min: -9000, max: 9000 }),
    w: fc.integer({ min: 0, max: 900 }),
    h: fc.integer({ min: 0, max: 900 }),
  })
  const { bounds } = layOut(stageIds, [])
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), (drawn) => {
      const reach = reachOf(bounds, drawn)
      for (const stroke of [bounds, ...drawn]) {
        expect(stroke.x > reach.x && stroke.x + stroke.w < reach.x + reach.w).toBe(true)
        expect(stroke.y > reach.y && stroke.y + stroke.h < reach.y + reach.h).toBe(true)
      }
    }),
  )
})

test('what is drawn inside the margin moves nobody’s view', () => {
  const { bounds } = layOut(stageIds, [])
  const beside = { x: bounds.x - 150, y: bounds.y + 40, w: 60, h: 60 }
  expect(reachOf(bounds, [beside])).toEqual(reachOf(bounds, []))
})
