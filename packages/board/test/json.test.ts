import * as Y from 'yjs'
import { examples } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import {
  addCard,
  addLink,
  addNote,
  addOutcome,
  addRow,
  markNotRelevant,
  setAgreement,
  setAppraisal,
  setOrganisation,
  setTitle,
  answerRating,
  fieldText,
  placeExample,
  putPerson,
  readBoard,
  readInk,
  removeNote,
  removeRow,
  setField,
  writeInk,
} from '../src/index.ts'
import type { ParticipantId } from '../src/index.ts'
import { boardJsonSchema, exportBoard, importBoard } from '../src/json.ts'
import { person, workshop } from './workshop.ts'

function fullBoard(): Y.Doc {
  const { server } = workshop()
  const { doc, hand } = server
  placeExample(doc, examples[0]!, hand)
  const skills = addCard(doc, { tool: 'data-skills-check' }, hand)
  answerRating(doc, skills, 'explain', 'ballot-1', 4, hand)
  const hopes = addCard(doc, { tool: 'hopes-and-fears' }, hand)
  setField(doc, hopes, 'hopes', ['Fewer calls', 'Cleaner streets'], hand)
  const gone = addRow(doc, hopes, 'fears', { text: 'No time' }, hand)
  removeRow(doc, hopes, 'fears', gone, hand)
  const note = addNote(doc, { stage: 'goals', pos: [1.5, -2], text: 'Tablets? “ŵ”' }, hand)
  const binned = addNote(doc, { stage: 'goals', pos: [0, 0], text: 'Binned' }, hand)
  removeNote(doc, binned, hand)
  addLink(doc, { from: note, to: hopes, kind: 'blocks', label: 'because' }, hand)
  addOutcome(doc, { kind: 'action', stage: 'value', text: 'Ask', sources: [note] }, hand)
  markNotRelevant(doc, 'joined-up-teams', 'One team', hand)
  setAgreement(doc, { section: 'ask', team: 'A / B', view: 'concerns', reason: 'Cost' }, hand)
  setAppraisal(doc, { ratePercent: 2.25, years: 2.5, optimismPercent: 20 }, hand)
  putPerson(doc, { id: 'p1' as ParticipantId, name: 'Priya', team: 'Digital' }, hand)
  writeInk(
    doc,
    {
      put: [
        {
          to: {
            id: 'shape:1',
            typeName: 'shape',
            type: 'draw',
            parentId: 'page:page',
            x: 1,
            y: 2,
            rotation: 0,
            props: { color: 'black' },
            meta: {},
          },
        },
      ],
      remove: [],
    },
    hand,
  )
  return doc
}

/** The board of another Caseboard that was given the file. */
function openedAgain(doc: Y.Doc) {
  const file: unknown = JSON.parse(JSON.stringify(exportBoard(doc)))
  const again = new Y.Doc()
  importBoard(again, boardJsonSchema.parse(file), person('server').hand)
  return readBoard(again)
}

test('a file of more rows than the server could open in a moment is refused, and says of what', () => {
  const row = (n: number) => ({ id: `row${n}`, rank: 'a0', text: 'Missed bins' })
  const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n))
  const file = exportBoard(fullBoard())
  const [card] = file.cards
  const withRows = (count: number) => ({
    ...file,
    cards: [
      { ...card, fields: { hopes: rows(10_000) } },
      { ...card, id: 'card2', fields: { hopes: rows(count) } },
    ],
  })
  expect(boardJsonSchema.safeParse(withRows(10_000)).success).toBe(true)
  const issues = boardJsonSchema.safeParse(withRows(10_001)).error?.issues
  expect(issues).toMatchObject([
    { path: ['cards'], message: expect.stringContaining('more than 20,000 rows together') },
  ])
})

describe('a board as JSON', () => {
  test('comes back equal: what is read, what is in the bin, what is drawn', () => {
    const doc = fullBoard()
    const json = boardJsonSchema.parse(JSON.parse(JSON.stringify(exportBoard(doc))))
    const again = new Y.Doc()
    importBoard(again, json, person('server').hand)
    expect(readBoard(again)).toEqual(readBoard(doc))
    expect(readInk(again)).toEqual(readInk(doc))
    expect(exportBoard(again)).toEqual(exportBoard(doc))
  })

  test('comes back as shared text that people can go on typing in', () => {
    const again = new Y.Doc()
    importBoard(again, exportBoard(fullBoard()), person('server').hand)
    const problem = readBoard(again).cards.find((card) => card.tool === 'problem-definition')!
    expect(fieldText(again, problem.id, 'problem')?.toString()).toBe(problem.fields['problem'])
    expect(fieldText(again, problem.id, 'dataPart')).toBeInstanceOf(Y.Text)
  })

  test('that does not fit says where', () => {
    const json = exportBoard(fullBoard())
    const broken = { ...json, cards: [json.cards[0], { ...json.cards[1], stage: 'somewhere' }] }
    const parsed = boardJsonSchema.safeParse(broken)
    expect(parsed.error?.issues[0]?.path).toEqual(['cards', 1, 'stage'])
  })

  test('has whatever people typed, however long', () => {
    const doc = fullBoard()
    const { id } = readBoard(doc).cards.find((card) => card.tool === 'problem-definition')!
    const report = 'All of the report. '.repeat(5_000)
    fieldText(doc, id, 'problem')!.insert(0, report)
    expect(openedAgain(doc)).toEqual(readBoard(doc))
  })

  test('has a title and an organisation as long as fits, and no half of an emoji', () => {
    const { server } = workshop()
    const { doc, hand } = server
    setTitle(doc, `${'Bin days. '.repeat(20).slice(1)}🗑`, hand)
    setOrganisation(doc, `${'Calderford'.repeat(20).slice(2)}🗑 and more`, hand)
    const { title, organisation } = boardJsonSchema.parse(exportBoard(doc))
    expect([title.length, title.at(-1)]).toEqual([199, ' '])
    expect(organisation.endsWith('🗑')).toBe(true)
  })

  test('opens again whatever settings are overlong, and cuts those that must be', () => {
    const doc = fullBoard()
    const { hand } = person('p1')
    const long = 'At the prices of the year in which the contract ends. '.repeat(60)
    setTitle(doc, long, hand)
    setOrganisation(doc, long, hand)
    setAppraisal(doc, { priceBase: long, rateWhy: long, optimismWhy: long, years: 1e9 }, hand)
    doc.getMap('notRelevant').set(long, { reason: long, by: 'p1', at: hand.now })
    setAgreement(doc, { section: long, team: long, view: 'agree', reason: long }, hand)
    putPerson(doc, { id: 'p2' as ParticipantId, name: long, team: long }, hand)
    doc.getMap('meta').set('createdAt', long)
    const { appraisal, notRelevant } = openedAgain(doc)
    expect(appraisal).toMatchObject({ priceBase: long.slice(0, 200), rateWhy: long, years: 1e9 })
    expect(Object.keys(notRelevant)).toEqual(['joined-up-teams'])
  })

  // What a newer version, or a client of somebody's own, may have written.
  const odd: Record<string, (doc: Y.Doc, card: Y.Map<unknown>) => void> = {
    'a cell that is no number': (_doc, card) => firstRow(card).set('y0', Number.NaN),
    'an answer that is yes or no': (_doc, card) => answers(card).set('agreed', true),
    'an answer nobody can read': (_doc, card) => answers(card).set('sketch', new Y.XmlText('?')),
    'a stage nobody knows': (_doc, card) => card.set('stage', 'somewhere'),
    'a property nobody knows': (_doc, card) => card.set('lockedBy', 'p1'),
    'a note of a category nobody knows': (doc) =>
      [...doc.getMap<Y.Map<unknown>>('notes').values()][0]!.set('category', 'doubt'),
    'a link of a kind nobody knows': (doc) =>
      [...doc.getMap<Y.Map<unknown>>('links').values()][0]!.set('kind', 'contradicts'),
    'a decision with an odd state': (doc) =>
      [...doc.getMap<Y.Map<unknown>>('outcomes').values()][0]!.set('status', 'waiting'),
  }
  const answers = (card: Y.Map<unknown>) => card.get('fields') as Y.Map<unknown>
  const firstRow = (card: Y.Map<unknown>) =>
    (answers(card).get('costs') as Y.Array<Y.Map<unknown>>).get(0).get('cells') as Y.Map<unknown>

  test.each(Object.entries(odd))('with %s loses nothing else', (_what, put) => {
    const doc = fullBoard()
    const plan = [...doc.getMap<Y.Map<unknown>>('cards').values()].find(
      (card) => card.get('tool') === 'cost-plan',
    )!
    put(doc, plan)
    expect(openedAgain(doc)).toEqual(readBoard(doc))
  })

  test.each([
    ['no title', 'meta', 'title', ''],
    ['a service type nobody knows', 'meta', 'serviceTypes', ['cheaper-bins']],
    ['a need marked at no time', 'notRelevant', 'joined-up-teams', { reason: '', by: '', at: '' }],
    [
      'a view given at no time',
      'agreement',
      'ask/IT',
      { section: 'ask', team: 'IT', view: 'agree' },
    ],
  ])('with %s still opens', (_what, root, key, value) => {
    const doc = fullBoard()
    doc.getMap(root).set(key, value)
    expect(openedAgain(doc).cards).toEqual(readBoard(doc).cards)
  })

  test('is not put over a board that is there', () => {
    const doc = fullBoard()
    expect(() => importBoard(doc, exportBoard(doc), person('server').hand)).toThrow('already')
  })
})
