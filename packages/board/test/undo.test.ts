import { describe, expect, test } from 'vitest'
import {
  addCard,
  addLink,
  addNote,
  addRow,
  answerRating,
  BoardUndo,
  fieldText,
  moveCard,
  moveNote,
  noteText,
  readBoard,
  removeNote,
  setLink,
  cellText,
} from '../src/index.ts'
import type { Row } from '../src/index.ts'
import { meet, workshop } from './workshop.ts'
import type { Person } from './workshop.ts'

const undoOf = ({ doc, name }: Person) => new BoardUndo(doc, [name], 0)
const goals = { stage: 'goals', pos: [40, 60] } as const

describe('undo takes back what I did', () => {
  test('a note nobody else touched is gone, and there again when it is done again', () => {
    const { people } = workshop('Priya')
    const [priya] = people
    const undo = undoOf(priya)
    addNote(priya.doc, { ...goals, text: 'Calls double in January' }, priya.hand)
    expect(undo.takeBack()).toBe('done')
    expect(readBoard(priya.doc).notes).toEqual([])
    expect(undo.doAgain()).toBe('done')
    expect(readBoard(priya.doc).notes).toMatchObject([{ text: 'Calls double in January' }])
    undo.takeBack()
    expect(undo.takeBack()).toBe('nothing')
  })

  test('a note that was never written on leaves no step, neither back nor again', () => {
    const { people } = workshop('Priya')
    const [priya] = people
    const undo = undoOf(priya)
    const first = addNote(priya.doc, { ...goals, text: 'Calls double in January' }, priya.hand)
    const empty = addNote(priya.doc, goals, priya.hand)
    expect(undo.unmake(first), 'not the last step').toBe(false)
    expect(undo.unmake(empty)).toBe(true)
    expect(readBoard(priya.doc).bin.notes).toEqual([])
    expect(undo.doAgain()).toBe('nothing')
    expect(undo.takeBack()).toBe('done')
    expect(readBoard(priya.doc).notes).toEqual([])
  })

  test('a note on which Tom has begun to write is not unmade', () => {
    const { people } = workshop('Priya', 'Tom')
    const [priya, tom] = people
    const undo = undoOf(priya)
    const note = addNote(priya.doc, goals, priya.hand)
    meet(priya, tom)
    noteText(tom.doc, note)!.insert(0, 'Crews')
    meet(priya, tom)
    expect(undo.unmake(note)).toBe(false)
    expect(readBoard(priya.doc).notes).toMatchObject([{ text: 'Crews' }])
  })

  test('a note in the bin comes back', () => {
    const { people } = workshop('Priya')
    const [priya] = people
    const undo = undoOf(priya)
    const note = addNote(priya.doc, goals, priya.hand)
    removeNote(priya.doc, note, priya.hand)
    undo.takeBack()
    expect(readBoard(priya.doc).notes).toHaveLength(1)
    expect(readBoard(priya.doc).bin.notes).toHaveLength(0)
  })

  test('the words on a link are those from before, and its kind is left as it is', () => {
    const { people } = workshop('Priya', 'Tom')
    const [priya, tom] = people
    const undo = undoOf(priya)
    const from = addNote(priya.doc, goals, priya.hand)
    const to = addNote(priya.doc, goals, priya.hand)
    const link = addLink(priya.doc, { from, to, label: 'same lorry' }, priya.hand)
    setLink(priya.doc, link, { label: 'same crew' }, priya.hand)
    meet(priya, tom)
    setLink(tom.doc, link, { kind: 'blocks' }, tom.hand)
    meet(priya, tom)
    undo.takeBack()
    expect(readBoard(priya.doc).links).toMatchObject([{ label: 'same lorry', kind: 'blocks' }])
  })
})

describe('and nothing of what others did since', () => {
  test('one step at a time: words that Tom changed and put back leave the link where it is', () => {
    const { people } = workshop('Priya', 'Tom')
    const [priya, tom] = people
    const undo = undoOf(priya)
    const his = undoOf(tom)
    const from = addNote(priya.doc, goals, priya.hand)
    const to = addNote(priya.doc, goals, priya.hand)
    const link = addLink(priya.doc, { from, to }, priya.hand)
    setLink(priya.doc, link, { label: 'same crew' }, priya.hand)
    meet(priya, tom)
    setLink(tom.doc, link, { label: 'same lorry' }, tom.hand)
    his.takeBack()
    meet(priya, tom)
    expect(undo.takeBack()).toBe('gone')
    expect(readBoard(priya.doc).links).toHaveLength(1)
    expect(undo.takeBack()).toBe('done')
    expect(readBoard(priya.doc).links).toEqual([])
  })

  test('Tom adds a card, Priya fills it in: it stays when Tom takes back adding it', () => {
    const { people } = workshop('Tom', 'Priya')
    const [tom, priya] = people
    const undo = undoOf(tom)
    const first = addNote(tom.doc, { ...goals, text: 'First' }, tom.hand)
    const card = addCard(tom.doc, { tool: 'problem-definition' }, tom.hand)
    meet(tom, priya)
    fieldText(priya.doc, card, 'problem')!.insert(0, 'Bins are missed')
    meet(tom, priya)
    expect(undo.takeBack()).toBe('stays')
    meet(tom, priya)
    for (const { doc } of people) {
      expect(readBoard(doc).cards).toMatchObject([
        {
          id: card,
          tool: 'problem-definition',
          stage: 'goals',
          fields: { problem: 'Bins are missed' },
        },
      ])
      expect(readBoard(doc).notes.map(({ id }) => id)).toEqual([first])
    }
    // The next press goes on with the step before.
    expect(undo.takeBack()).toBe('done')
    expect(readBoard(tom.doc).notes).toEqual([])
  })

  test('of three notes made in one step, the one Priya wrote on stays', () => {
    const { people } = workshop('Tom', 'Priya')
    const [tom, priya] = people
    const undo = undoOf(tom)
    const [, second] = tom.doc.transact(
      () => ['One', 'Two', 'Three'].map((text) => addNote(tom.doc, { ...goals, text }, tom.hand)),
      tom.hand.origin,
    )
    meet(tom, priya)
    noteText(priya.doc, second!)!.insert(3, ', and why')
    meet(tom, priya)
    expect(undo.takeBack()).toBe('done')
    expect(readBoard(tom.doc).notes.map(({ text }) => text)).toEqual(['Two, and why'])
  })

  test('a row somebody else typed in stays', () => {
    const { people } = workshop('Tom', 'Priya')
    const [tom, priya] = people
    const card = addCard(priya.doc, { tool: 'user-needs' }, priya.hand)
    meet(tom, priya)
    const undo = undoOf(tom)
    const row = addRow(tom.doc, card, 'needs', {}, tom.hand)
    meet(tom, priya)
    cellText(priya.doc, card, 'needs', row, 'who')!.insert(0, 'New residents')
    meet(tom, priya)
    expect(undo.takeBack()).toBe('stays')
    const rows = readBoard(tom.doc).cards[0]!.fields['needs'] as readonly Row[]
    expect(rows.map(({ cells }) => cells)).toEqual([{ who: 'New residents' }])
  })

  test('a move can be taken back in a card others fill in, and their words stay', () => {
    const { people } = workshop('Tom', 'Priya')
    const [tom, priya] = people
    const undo = undoOf(tom)
    const card = addCard(tom.doc, { tool: 'problem-definition' }, tom.hand)
    moveCard(tom.doc, card, { stage: 'value' }, tom.hand)
    meet(tom, priya)
    fieldText(priya.doc, card, 'problem')!.insert(0, 'Bins are missed')
    meet(tom, priya)
    expect(undo.takeBack()).toBe('done')
    expect(readBoard(tom.doc).cards).toMatchObject([
      { stage: 'goals', fields: { problem: 'Bins are missed' } },
    ])
  })

  test('when two move one note at the same moment, it keeps a place whoever takes it back', () => {
    const { people } = workshop('Tom', 'Priya')
    const [tom, priya] = people
    const note = addNote(tom.doc, goals, tom.hand)
    meet(tom, priya)
    const undos = people.map(undoOf)
    moveNote(tom.doc, note, { stage: 'value', pos: [900, 80] }, tom.hand)
    moveNote(priya.doc, note, { stage: 'data-use', pos: [500, 80] }, priya.hand)
    meet(tom, priya)
    const moved = readBoard(tom.doc).notes[0]!
    for (const undo of undos) undo.takeBack()
    meet(tom, priya)
    const { pos, stage } = readBoard(tom.doc).notes[0]!
    expect([moved.pos, [40, 60]]).toContainEqual(pos)
    expect([moved.stage, 'goals']).toContain(stage)
  })

  test('an answer given in a vote is never taken back', () => {
    const { people } = workshop('Tom')
    const [tom] = people
    const undo = undoOf(tom)
    const card = addCard(tom.doc, { tool: 'data-skills-check' }, tom.hand)
    undo.clear()
    answerRating(tom.doc, card, 'explain', 'ballot-1', 4, tom.hand)
    expect(undo.takeBack()).toBe('nothing')
    expect(readBoard(tom.doc).cards[0]!.fields['explain']).toEqual({ 'ballot-1': 4 })
  })
})
