import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { examples, findTool, tools } from '@caseboard/toolkit'
import {
  BOARD_VERSION,
  addCard,
  addLink,
  addNote,
  addOutcome,
  addRow,
  answerRating,
  boardVersion,
  cellText,
  completeness,
  createBoard,
  defaultAppraisal,
  fieldText,
  firstAnswers,
  formatDate,
  formatMoney,
  migrateBoard,
  moveCard,
  moveNote,
  moveRow,
  noteText,
  outcomeText,
  personText,
  placeExample,
  plainValue,
  readBoard,
  removeCard,
  removeLink,
  removeNote,
  removeRow,
  restoreCard,
  restoreRow,
  setAppraisal,
  setCell,
  setField,
  setOutcome,
  signNote,
  setTitle,
  watchBoard,
  writeText,
} from '../src/index.ts'
import type { CardId, Row } from '../src/index.ts'
import { meet, NOBODY, workshop } from './workshop.ts'

const order = (doc: Y.Doc): string[] => readBoard(doc).cards.map((card) => card.tool)

describe('cards', () => {
  test('a tool lands at the end of its own stage', () => {
    const { people } = workshop('Priya')
    const [priya] = people
    addCard(priya.doc, { tool: 'user-needs' }, priya.hand)
    addCard(priya.doc, { tool: 'data-inventory' }, priya.hand)
    addCard(priya.doc, { tool: 'problem-definition' }, priya.hand)
    expect(order(priya.doc)).toEqual(['user-needs', 'problem-definition', 'data-inventory'])
  })

  test('a card moves to another stage, before the card it was dropped on', () => {
    const [priya] = workshop('Priya').people
    const first = addCard(priya.doc, { tool: 'data-inventory' }, priya.hand)
    const moved = addCard(priya.doc, { tool: 'problem-definition' }, priya.hand)
    expect(moveCard(priya.doc, moved, { stage: 'data-use', before: first }, priya.hand)).toBe(true)
    expect(order(priya.doc)).toEqual(['problem-definition', 'data-inventory'])
    expect(readBoard(priya.doc).cards[0]?.stage).toBe('data-use')
    expect(moveCard(priya.doc, NOBODY, { stage: 'goals' }, priya.hand)).toBe(false)
  })

  test('two people dropping in the same place at once leave an order both see, with room between', () => {
    const [tom, gwen] = workshop('Tom', 'Gwen').people
    addCard(tom.doc, { tool: 'user-needs' }, tom.hand)
    addCard(gwen.doc, { tool: 'strategic-fit' }, gwen.hand)
    meet(tom, gwen)
    expect(order(tom.doc)).toEqual(order(gwen.doc))
    const [, second] = readBoard(tom.doc).cards
    const third = addCard(tom.doc, { tool: 'stakeholder-map', before: second!.id }, tom.hand)
    expect(readBoard(tom.doc).cards[1]?.id).toBe(third)
  })

  test('a deleted card goes to the bin with what is typed in it, and comes back', () => {
    const [tom] = workshop('Tom').people
    const card = addCard(tom.doc, { tool: 'problem-definition' }, tom.hand)
    setField(tom.doc, card, 'problem', 'Missed bins', tom.hand)
    removeCard(tom.doc, card, tom.hand)
    expect(readBoard(tom.doc).cards).toEqual([])
    expect(readBoard(tom.doc).bin.cards[0]).toMatchObject({ deletedBy: 'Tom' })
    restoreCard(tom.doc, card, tom.hand)
    expect(readBoard(tom.doc).cards[0]?.fields['problem']).toBe('Missed bins')
    expect(readBoard(tom.doc).cards[0]).not.toHaveProperty('deletedAt')
  })

  test('a tool that is not in the toolkit is refused and nothing changes', () => {
    const [tom] = workshop('Tom').people
    expect(() => addCard(tom.doc, { tool: 'crystal-ball' }, tom.hand)).toThrow('crystal-ball')
    expect(readBoard(tom.doc).cards).toEqual([])
  })
})

describe('worksheets', () => {
  test('two people typing in the same empty field at once both keep every letter', () => {
    const [priya, tom] = workshop('Priya', 'Tom').people
    const card = addCard(priya.doc, { tool: 'problem-definition' }, priya.hand)
    meet(priya, tom)
    fieldText(priya.doc, card, 'affected')!.insert(0, 'Households. ')
    fieldText(tom.doc, card, 'affected')!.insert(0, 'The contact centre. ')
    meet(priya, tom)
    const text = readBoard(tom.doc).cards[0]!.fields['affected']
    expect(text).toContain('Households. ')
    expect(text).toContain('The contact centre. ')
    expect(readBoard(priya.doc)).toEqual(readBoard(tom.doc))
  })

  test('two people filling different cells of one row at once both stay', () => {
    const [priya, tom] = workshop('Priya', 'Tom').people
    const card = addCard(priya.doc, { tool: 'benefits-register' }, priya.hand)
    const row = addRow(priya.doc, card, 'benefits', {}, priya.hand)
    meet(priya, tom)
    cellText(priya.doc, card, 'benefits', row, 'benefit')!.insert(0, 'Fewer cards posted')
    setCell(tom.doc, card, 'benefits', row, 'annual', 3_720_000, tom.hand)
    meet(priya, tom)
    const rows = readBoard(priya.doc).cards[0]!.fields['benefits'] as readonly Row[]
    expect(rows[0]!.cells).toEqual({ benefit: 'Fewer cards posted', annual: 3_720_000 })
  })

  test('a row moved while somebody types in it keeps what they type', () => {
    const [priya, tom] = workshop('Priya', 'Tom').people
    const card = addCard(priya.doc, { tool: 'data-inventory' }, priya.hand)
    const bins = addRow(priya.doc, card, 'datasets', { name: 'Bin days' }, priya.hand)
    const streets = addRow(priya.doc, card, 'datasets', { name: 'Streets' }, priya.hand)
    meet(priya, tom)
    moveRow(priya.doc, card, 'datasets', streets, { before: bins }, priya.hand)
    cellText(tom.doc, card, 'datasets', streets, 'name')!.insert(7, ' and places')
    meet(priya, tom)
    const rows = readBoard(tom.doc).cards[0]!.fields['datasets'] as readonly Row[]
    expect(rows.map((row) => row.cells['name'])).toEqual(['Streets and places', 'Bin days'])
  })

  test('a removed row comes back with its cells', () => {
    const [tom] = workshop('Tom').people
    const card = addCard(tom.doc, { tool: 'hopes-and-fears' }, tom.hand)
    const fear = addRow(tom.doc, card, 'fears', { text: 'No time' }, tom.hand)
    removeRow(tom.doc, card, 'fears', fear, tom.hand)
    expect(readBoard(tom.doc).cards[0]!.fields).not.toHaveProperty('fears')
    restoreRow(tom.doc, card, 'fears', fear, tom.hand)
    expect(readBoard(tom.doc).cards[0]!.fields['fears']).toEqual([{ id: fear, text: 'No time' }])
  })

  test('a group rating carries nobody’s name and is shown from three answers', () => {
    const [tom] = workshop('Tom').people
    const card = addCard(tom.doc, { tool: 'data-skills-check' }, tom.hand)
    const field = findTool('data-skills-check')!.fields[0]!
    for (const [ballot, answer] of [['a', 2] as const, ['b', 5] as const]) {
      answerRating(tom.doc, card, field.id, ballot, answer, tom.hand)
    }
    const shown = (): string => plainValue(field, readBoard(tom.doc).cards[0]!.fields[field.id])
    expect(shown()).toBe('2 of 3 answers needed before the group result is shown')
    answerRating(tom.doc, card, field.id, 'c', 4, tom.hand)
    expect(shown()).toBe('Group result 4 of 5, from 3 answers')
  })

  test('a worksheet says how far it is and what its first answers are', () => {
    const [tom] = workshop('Tom').people
    const card = addCard(tom.doc, { tool: 'sponsor-ask' }, tom.hand)
    personText(tom.doc, card, 'sponsor', 'role')!.insert(0, 'Director of environment')
    setField(tom.doc, card, 'amount', 3_360_000, tom.hand)
    setField(tom.doc, card, 'stance', 'agreed-in-principle', tom.hand)
    const [snapshot] = readBoard(tom.doc).cards
    const done = completeness(snapshot!)
    expect([done.filled, done.total]).toEqual([3, 10])
    expect(done.requiredMissing.map((field) => field.id)).toEqual([
      'board',
      'decision',
      'decisionDate',
    ])
    expect(firstAnswers(snapshot!, 2)).toEqual(['Director of environment', '£33,600'])
  })

  test('emptying a field empties it', () => {
    const [tom] = workshop('Tom').people
    const card = addCard(tom.doc, { tool: 'sponsor-ask' }, tom.hand)
    setField(tom.doc, card, 'sponsor', 'Director', tom.hand)
    setField(tom.doc, card, 'amount', 100, tom.hand)
    setField(tom.doc, card, 'questions', ['Why?', 'How much?'], tom.hand)
    for (const field of ['sponsor', 'amount', 'questions']) {
      setField(tom.doc, card, field, undefined, tom.hand)
    }
    expect(readBoard(tom.doc).cards[0]!.fields).toEqual({})
  })

  test.each(tools.map((tool) => [tool.id, tool] as const))(
    'every field of %s can be answered and read back',
    (_, tool) => {
      const [tom] = workshop('Tom').people
      const card = addCard(tom.doc, { tool: tool.id }, tom.hand)
      expect(readBoard(tom.doc).cards[0]!.fields).toEqual({})
      for (const field of tool.fields) {
        if (field.kind === 'table' || field.kind === 'list') {
          addRow(
            tom.doc,
            card,
            field.id,
            field.kind === 'list' ? { text: 'One' } : { [field.columns[0]!.id]: 'One' },
            tom.hand,
          )
        } else if (field.kind === 'rating' && field.aggregate) {
          answerRating(tom.doc, card, field.id, 'ballot', 3, tom.hand)
        } else {
          const number = ['money', 'number', 'rating'].includes(field.kind)
          setField(tom.doc, card, field.id, number ? 3 : 'An answer', tom.hand)
        }
      }
      const done = completeness(readBoard(tom.doc).cards[0]!)
      expect([done.filled, done.requiredMissing]).toEqual([tool.fields.length, []])
    },
  )
})

describe('notes, links, decisions', () => {
  test('a note moves with its stage', () => {
    const [tom] = workshop('Tom').people
    const note = addNote(tom.doc, { stage: 'goals', pos: [10, 20], text: 'Tablets?' }, tom.hand)
    moveNote(tom.doc, note, { stage: 'value', pos: [900, 40] }, tom.hand)
    noteText(tom.doc, note)!.insert(8, ' For crews')
    const notes = readBoard(tom.doc).notes
    expect(notes.find(({ id }) => id === note)).toMatchObject({
      text: 'Tablets? For crews',
      stage: 'value',
      pos: [900, 40],
      author: 'Tom',
    })
  })

  test('Tom takes his name off a note: it is nowhere in what others get; Priya puts hers on', () => {
    const [tom, priya] = workshop('Tom', 'Priya').people
    const note = addNote(tom.doc, { stage: 'goals', pos: [0, 0], text: 'Who pays?' }, tom.hand)
    expect(signNote(tom.doc, note, false, tom.hand)).toBe(true)
    expect(readBoard(tom.doc).notes[0]).not.toHaveProperty('author')
    const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(tom.doc))
    const values = structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentAny ? struct.content.arr : [],
    )
    expect(values).toContain('idea')
    expect(values).not.toContain('Tom')
    meet(tom, priya)
    signNote(priya.doc, note, true, priya.hand)
    expect(readBoard(priya.doc).notes[0]).toMatchObject({ author: 'Priya' })
  })

  test('a link is there while both its ends are', () => {
    const [tom] = workshop('Tom').people
    const card = addCard(tom.doc, { tool: 'user-needs' }, tom.hand)
    const note = addNote(tom.doc, { stage: 'goals', pos: [0, 0] }, tom.hand)
    const link = addLink(tom.doc, { from: note, to: card, kind: 'supports' }, tom.hand)
    expect(() => addLink(tom.doc, { from: card, to: card }, tom.hand)).toThrow(RangeError)
    removeNote(tom.doc, note, tom.hand)
    expect(readBoard(tom.doc).links).toEqual([])
    restoreCard(tom.doc, card, tom.hand)
    expect(removeLink(tom.doc, link, tom.hand)).toBe(true)
    expect(removeLink(tom.doc, link, tom.hand)).toBe(false)
  })

  test('an action has an owner and a date and can be done', () => {
    const [priya] = workshop('Priya').people
    const action = addOutcome(
      priya.doc,
      { kind: 'action', stage: 'value', text: 'Ask finance', due: '2026-12-03' },
      priya.hand,
    )
    setOutcome(priya.doc, action, { owner: 'Gwen', status: 'done' }, priya.hand)
    outcomeText(priya.doc, action)!.insert(11, ' for invoices')
    expect(readBoard(priya.doc).outcomes[0]).toMatchObject({
      text: 'Ask finance for invoices',
      owner: 'Gwen',
      due: '2026-12-03',
      status: 'done',
    })
  })
})

describe('a board', () => {
  test('is made once', () => {
    const { server } = workshop()
    expect(boardVersion(new Y.Doc())).toBe(0)
    expect(() =>
      createBoard(server.doc, { title: 'Again', organisation: '', serviceTypes: [] }, server.hand),
    ).toThrow('already')
  })

  test.each(examples)('of the example $title holds every answer of the example', (example) => {
    const { server } = workshop()
    placeExample(server.doc, example, server.hand)
    const { cards } = readBoard(server.doc)
    expect(new Set(cards.map((card) => card.tool))).toEqual(new Set(Object.keys(example.cards)))
    for (const card of cards) {
      expect(Object.keys(card.fields).toSorted()).toEqual(
        Object.keys(example.cards[card.tool]!).toSorted(),
      )
    }
  })

  test('from a newer version is left as it is', () => {
    const { server } = workshop()
    server.doc.getMap('meta').set('version', 99)
    const before = Y.encodeStateVector(server.doc)
    expect(migrateBoard(server.doc, server.hand)).toBe('newer')
    expect(Y.encodeStateVector(server.doc)).toEqual(before)
    expect(migrateBoard(new Y.Doc(), server.hand)).toBe('not a board')
  })

  test('from before settings were kept one by one has them kept one by one', () => {
    const { server } = workshop()
    const meta = server.doc.getMap('meta')
    meta.set('version', 1)
    meta.set('appraisal', { ratePercent: 2, years: 7, priceBase: '2025' })
    expect(setAppraisal(server.doc, { years: 8 }, server.hand)).toBe(false)
    expect(migrateBoard(server.doc, server.hand)).toBe('migrated')
    expect(boardVersion(server.doc)).toBe(BOARD_VERSION)
    setAppraisal(server.doc, { years: 8 }, server.hand)
    expect(readBoard(server.doc).appraisal).toEqual({
      ...defaultAppraisal,
      ratePercent: 2,
      years: 8,
      priceBase: '2025',
    })
  })

  test('whose tool gained a field lets it be typed in after the server has opened it', () => {
    const { server } = workshop()
    const card = addCard(server.doc, { tool: 'problem-definition' }, server.hand)
    const fields = server.doc
      .getMap<Y.Map<unknown>>('cards')
      .get(card)!
      .get('fields') as Y.Map<unknown>
    fields.delete('scale')
    fields.set('doNothing', 'kept as it was')
    expect(fieldText(server.doc, card, 'scale')).toBeUndefined()
    migrateBoard(server.doc, server.hand)
    expect(fieldText(server.doc, card, 'scale')?.toString()).toBe('')
    expect(fieldText(server.doc, card, 'doNothing')?.toString()).toBe('kept as it was')
  })

  test('with records that are not records is still read', () => {
    const { server } = workshop()
    const cards = server.doc.getMap<unknown>('cards')
    cards.set('nonsense', 'not a card')
    cards.set('hollow', new Y.Map())
    server.doc.getMap<unknown>('notes').set('odd', new Y.Map([['pos', ['left', null]]]))
    expect(readBoard(server.doc).cards).toEqual([])
    expect(readBoard(server.doc).notes[0]).toMatchObject({
      pos: [0, 0],
      category: 'idea',
      text: '',
    })
  })

  test('keeps a tool and a field from a newer version', () => {
    const { server } = workshop()
    const fields = new Y.Map<unknown>([['answer', new Y.Text('Forty-two')]])
    const card = new Y.Map<unknown>([
      ['tool', 'next-year'],
      ['stage', 'value'],
      ['rank', 'a0'],
      ['fields', fields],
    ])
    server.doc.getMap('cards').set('future', card)
    const [snapshot] = readBoard(server.doc).cards
    expect(snapshot).toMatchObject({ tool: 'next-year', fields: { answer: 'Forty-two' } })
    expect(completeness(snapshot!)).toEqual({ filled: 0, total: 0, requiredMissing: [] })
    expect(firstAnswers(snapshot!, 2)).toEqual(['Forty-two'])
  })
})

describe('watching a board', () => {
  test('a keystroke in one card leaves every other record the same object', () => {
    const [tom] = workshop('Tom').people
    const card = addCard(tom.doc, { tool: 'problem-definition' }, tom.hand)
    addCard(tom.doc, { tool: 'user-needs' }, tom.hand)
    addNote(tom.doc, { stage: 'goals', pos: [0, 0] }, tom.hand)
    const watch = watchBoard(tom.doc)
    const before = watch.current()
    let told = 0
    watch.subscribe(() => told++)
    fieldText(tom.doc, card, 'problem')!.insert(0, 'M')
    const after = watch.current()
    expect(told).toBe(1)
    expect(after).not.toBe(before)
    expect(after.cards[0]).not.toBe(before.cards[0])
    expect(after.cards[1]).toBe(before.cards[1])
    expect(after.notes).toBe(before.notes)
    expect(watch.current()).toBe(after)
    watch.close()
    setTitle(tom.doc, 'Another', tom.hand)
    expect(told).toBe(1)
  })

  test('a card that is put before another leaves the other the same object', () => {
    const [tom] = workshop('Tom').people
    const first = addCard(tom.doc, { tool: 'problem-definition' }, tom.hand)
    const watch = watchBoard(tom.doc)
    const before = watch.current().cards[0]
    addCard(tom.doc, { tool: 'user-needs', before: first }, tom.hand)
    expect(watch.current().cards[1]).toBe(before)
  })

  test('a record that appears and goes between two looks is not seen', () => {
    const [tom] = workshop('Tom').people
    const watch = watchBoard(tom.doc)
    const before = watch.current()
    tom.doc.transact(() => {
      addCard(tom.doc, { tool: 'user-needs' }, { ...tom.hand, newId: () => 'brief' })
      tom.doc.getMap('cards').delete('brief')
    })
    expect(watch.current()).toBe(before)
    expect(removeCard(tom.doc, 'brief' as CardId, tom.hand)).toBe(false)
  })
})

describe('words', () => {
  test('money, dates', () => {
    expect([125_000, 62, -537_256, 0].map(formatMoney)).toEqual([
      '£1,250',
      '£0.62',
      '−£5,372.56',
      '£0',
    ])
    expect(formatDate('2026-11-24')).toBe('24 November 2026')
    expect(formatDate('soon')).toBe('soon')
  })

  test('changing a text touches only what differs and never cuts a character in two', () => {
    const doc = new Y.Doc()
    const text = doc.getText('t')
    for (const next of [
      'one two three',
      'one 2 three',
      '',
      'a😀b',
      'a😁b',
      'a😁😀b',
      '😀',
      'aaa',
      'aa',
    ]) {
      writeText(text, next)
      expect(text.toString()).toBe(next)
    }
    let deltas = 0
    writeText(text, 'The bins are late')
    text.observe((event) => (deltas = event.changes.delta.length))
    writeText(text, 'The bins are very late')
    expect(deltas).toBe(2)
  })
})

test('the answers of a card are read in one order, whoever of two people came with theirs first', () => {
  const [priya, tom] = workshop('Priya', 'Tom').people
  const card = addCard(priya.doc, { tool: 'dpia' }, priya.hand)
  meet(priya, tom)
  setField(priya.doc, card, 'signed', '2026-11-24', priya.hand)
  setField(tom.doc, card, 'advice', 'approved', tom.hand)
  meet(priya, tom)
  const order = ({ doc }: typeof priya) => Object.keys(readBoard(doc).cards[0]!.fields)
  expect(order(priya)).toEqual(order(tom))
})
