import { expect, test } from 'vitest'
import type { CardSnapshot, NoteId } from '@caseboard/board'
import { layOut, overlap, stageAt } from '../../src/canvas/layout.ts'
import { stageIds } from '../../src/canvas/lenses/view.ts'
import { type LooseNote, tidyPlaces } from '../../src/canvas/tidy.ts'

const card = (id: string, stage: string) => ({ id, stage, rank: id }) as CardSnapshot
const cards = [card('a', 'goals'), card('b', 'goals'), card('c', 'value')]
const layout = layOut(stageIds, cards)

const note = (id: string, changes: Partial<LooseNote> = {}): LooseNote => ({
  id: id as NoteId,
  stage: 'goals',
  category: 'idea',
  createdAt: `2026-11-24T09:00:0${id.length}.000Z`,
  box: { x: 30, y: 150, w: 180, h: 104 },
  ...changes,
})

function tidied(notes: readonly LooseNote[]): LooseNote[] {
  const places = tidyPlaces(layout, notes)
  return notes.map((each) => {
    const at = places.get(each.id)
    return at ? { ...each, box: { ...each.box, x: at[0], y: at[1] } } : each
  })
}

test('notes in a heap lie under the cards of their stage, none on another', () => {
  const done = tidied(['a', 'bb', 'ccc', 'dddd'].map((id) => note(id)))
  const all = [...done.map(({ box }) => box), ...layout.cards.values()]
  for (const [at, box] of all.entries()) {
    for (const other of all.slice(at + 1)) expect(overlap(box, other)).toBe(false)
  }
  for (const { box } of done) expect(stageAt(stageIds, box.x + box.w / 2)).toBe('goals')
})

test('a note goes to the stage it belongs to, wherever it was left', () => {
  const [done] = tidied([note('a', { stage: 'champion' })])
  expect(stageAt(stageIds, done!.box.x + done!.box.w / 2)).toBe('champion')
})

test('notes of one category lie together, first written first', () => {
  const done = tidied([note('ccc'), note('bb', { category: 'risk' }), note('a')])
  expect(done.toSorted((a, b) => a.box.y - b.box.y).map(({ id }) => id)).toEqual(['a', 'ccc', 'bb'])
})

test('what is tidy is left alone', () => {
  expect(tidyPlaces(layout, tidied([note('a'), note('bb')]))).toEqual(new Map())
})

test('in a stage without cards they lie under what it says there', () => {
  const done = tidied([note('a', { stage: 'data-use', box: { x: 370, y: 150, w: 180, h: 104 } })])
  for (const words of layout.empty) expect(overlap(done[0]!.box, words)).toBe(false)
})
