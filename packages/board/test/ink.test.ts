import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Hand } from '../src/hand.ts'
import {
  completeInk,
  exportInk,
  importInk,
  type InkRecord,
  observeInk,
  readInk,
  readInkRecord,
  writeInk,
} from '../src/ink.ts'
import type { ParticipantId } from '../src/ids.ts'

const hand: Hand = {
  by: 'priya' as ParticipantId,
  now: '2026-11-24T09:30:00.000Z',
  newId: () => 'unused',
  origin: 'ink',
}

const box: InkRecord = {
  id: 'shape:box',
  typeName: 'shape',
  type: 'geo',
  parentId: 'page:page',
  index: 'a1',
  x: 10,
  y: 20,
  rotation: 0,
  opacity: 1,
  isLocked: false,
  meta: {},
  props: { w: 100, h: 50, color: 'blue', richText: { type: 'doc', content: [] } },
}
const label: InkRecord = {
  ...box,
  id: 'shape:label',
  type: 'text',
  props: { w: 80, color: 'black', richText: { type: 'doc', content: [] } },
}
const binding: InkRecord = {
  id: 'binding:end',
  typeName: 'binding',
  type: 'arrow',
  fromId: 'shape:arrow',
  toId: 'shape:box',
  meta: { note: 'kept' },
  props: { terminal: 'end', normalizedAnchor: { x: 0.5, y: 0.5 } },
}
const all = [binding, box, label]

function twoPeople() {
  const priya = new Y.Doc()
  const tom = new Y.Doc()
  writeInk(priya, { put: all.map((to) => ({ to })), remove: [] }, hand)
  Y.applyUpdate(tom, Y.encodeStateAsUpdate(priya))
  const meet = () => {
    const [a, b] = [Y.encodeStateAsUpdate(priya), Y.encodeStateAsUpdate(tom)]
    Y.applyUpdate(priya, b)
    Y.applyUpdate(tom, a)
  }
  return { priya, tom, meet }
}

function edit(doc: Y.Doc, from: InkRecord, changes: Record<string, unknown>) {
  writeInk(doc, { put: [{ from, to: { ...from, ...changes } }], remove: [] }, hand)
}

test('every record comes back as it went in', () => {
  const { tom } = twoPeople()
  expect([...readInk(tom).values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(all)
})

test('one moves a box while another recolours it: both keep what they did', () => {
  const { priya, tom, meet } = twoPeople()
  edit(priya, box, { x: 300, y: 40 })
  edit(tom, box, { props: { ...(box['props'] as object), color: 'red' } })
  meet()
  for (const doc of [priya, tom]) {
    expect(readInkRecord(doc, box.id)).toMatchObject({ x: 300, y: 40, props: { color: 'red' } })
  }
})

test('two people move the same box: it is where one of them put it, never in between', () => {
  const { priya, tom, meet } = twoPeople()
  edit(priya, box, { x: 300, y: 300 })
  edit(tom, box, { x: 1, y: 1 })
  meet()
  const { x, y } = readInkRecord(priya, box.id) as { x?: number; y?: number }
  expect([
    [300, 300],
    [1, 1],
  ]).toContainEqual([x, y])
  expect(readInk(tom)).toEqual(readInk(priya))
})

test('only the keys that changed are written', () => {
  const { priya } = twoPeople()
  const keys: string[] = []
  priya.getMap('ink').observeDeep((events) => {
    for (const event of events) keys.push(...event.keys.keys())
  })
  edit(priya, box, { x: 11 })
  expect(keys).toEqual(['pos'])
})

test('a drawing that someone deleted is not brought back by someone else’s late change', () => {
  const { priya, tom, meet } = twoPeople()
  writeInk(priya, { put: [], remove: [box.id] }, hand)
  meet()
  edit(tom, box, { x: 99 })
  expect(readInkRecord(tom, box.id)).toBeUndefined()
})

test('a property that goes away is taken away', () => {
  const { priya } = twoPeople()
  const { color: _, ...props } = box['props'] as Record<string, unknown>
  edit(priya, box, { props })
  expect(readInkRecord(priya, box.id)?.['props']).toEqual(props)
})

test('what did not change is the same object as before', () => {
  const { priya } = twoPeople()
  const before = readInkRecord(priya, box.id)!
  expect(readInkRecord(priya, box.id, before)).toBe(before)
  edit(priya, before, { x: 12 })
  const after = readInkRecord(priya, box.id, before)!
  expect(after['props']).toBe(before['props'])
  expect(after['x']).toBe(12)
})

test('a record that lost a property gets it back, and keeps what it has', () => {
  const { priya } = twoPeople()
  const stored = priya.getMap('ink').get(box.id) as Y.Map<unknown>
  stored.delete('pos')
  stored.set('opacity', 0.5)
  completeInk(priya, box, hand)
  expect(readInkRecord(priya, box.id)).toEqual({ ...box, opacity: 0.5 })
})

test('a listener hears which records were touched, and by whom', () => {
  const { priya } = twoPeople()
  const heard: [string[], unknown][] = []
  const stop = observeInk(priya, (ids, origin) => heard.push([[...ids].toSorted(), origin]))
  edit(priya, box, { opacity: 0.5 })
  writeInk(priya, { put: [], remove: [label.id] }, hand)
  stop()
  edit(priya, box, { opacity: 0.7 })
  expect(heard).toEqual([
    [[box.id], 'ink'],
    [[label.id], 'ink'],
  ])
})

test('ink goes out as data and comes back equal', () => {
  const { priya } = twoPeople()
  const copy = new Y.Doc()
  importInk(copy, JSON.parse(JSON.stringify(exportInk(priya))) as InkRecord[], hand)
  expect(exportInk(copy)).toEqual(exportInk(priya))
})
