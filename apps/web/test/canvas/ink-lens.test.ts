import type { TLShape, TLShapeId } from '@tldraw/tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { drawn, held, withProps, written } from './ink-drawing.ts'
import { deliver, drawingOn, type Peer, peopleAtABoard, reload } from './ink-peer.ts'
import { framesByHand } from './frames.ts'

let frames: ReturnType<typeof framesByHand>
let priya: Peer
let tom: Peer
const everyone = () => [priya, tom]

beforeEach(() => {
  frames = framesByHand()
  ;[priya, tom] = peopleAtABoard(['Priya', 'Tom']) as [Peer, Peer]
})
afterEach(() => frames.stop())

/** Everybody's screen hands out what was done and shows what came, until nothing waits. */
function settle() {
  frames.run()
  while (everyone().some((peer) => peer.inbox.length > 0)) {
    for (const peer of everyone()) {
      deliver(peer)
      peer.frame()
    }
    frames.run()
  }
}

const shapeOn = (peer: Peer, id: string) => peer.store.get(`shape:${id}` as TLShapeId) as TLShape

function bothHave(...shapes: TLShape[]) {
  priya.store.put(shapes)
  settle()
}

function draw(peer: Peer, change: (shape: TLShape) => TLShape, id = 'box') {
  peer.store.put([change(shapeOn(peer, id))])
}

test('what one draws the other sees', () => {
  bothHave(drawn('box', 'geo'), drawn('stroke', 'draw'), drawn('words', 'text'))
  expect(drawingOn(tom)).toEqual(drawingOn(priya))
  expect(tom.ink().size).toBe(3)
})

test('one moves a box while the other recolours it: both see both', () => {
  bothHave(drawn('box', 'geo'))
  draw(priya, (box) => ({ ...box, x: 300 }))
  draw(tom, (box) => withProps(box, { color: 'red' }))
  settle()
  for (const peer of everyone()) {
    expect(shapeOn(peer, 'box')).toMatchObject({ x: 300, props: { color: 'red' } })
  }
})

test('a change of someone else that arrives before mine was handed out does not swallow mine', () => {
  bothHave(drawn('box', 'geo'))
  draw(priya, (box) => ({ ...box, x: 77 }))
  frames.run()
  draw(tom, (box) => ({ ...box, opacity: 0.5 })) // not handed out yet
  deliver(tom)
  tom.frame()
  settle()
  for (const peer of everyone()) expect(shapeOn(peer, 'box')).toMatchObject({ x: 77, opacity: 0.5 })
  expect(drawingOn(tom)).toEqual(drawingOn(priya))
})

test('a viewer’s screen writes nothing, shows what others do, and writes again when it may', () => {
  bothHave(drawn('box', 'geo'))
  tom.looksOn = true
  draw(tom, (box) => ({ ...box, y: 500 }))
  draw(priya, (box) => ({ ...box, opacity: 0.5 }))
  settle()
  expect(shapeOn(priya, 'box')).not.toMatchObject({ y: 500 })
  expect(shapeOn(tom, 'box')).toMatchObject({ opacity: 0.5 })
  tom.looksOn = false
  draw(tom, (box) => ({ ...box, x: 40 }))
  settle()
  expect(shapeOn(priya, 'box')).toMatchObject({ x: 40, opacity: 0.5 })
})

test('a shape others did not touch keeps its properties object, so nothing is drawn again', () => {
  bothHave(drawn('box', 'geo'))
  const before = shapeOn(tom, 'box').props
  draw(priya, (box) => ({ ...box, x: 5 }))
  settle()
  expect(shapeOn(tom, 'box').x).toBe(5)
  expect(shapeOn(tom, 'box').props).toBe(before)
})

test('an arrow and what holds its ends arrive together and go together', () => {
  const [box, arrow] = [drawn('box', 'geo'), drawn('arrow', 'arrow')]
  const end = held('end', arrow.id, box.id, 'end')
  priya.store.put([box, arrow, end])
  settle()
  expect(tom.store.get(end.id)).toEqual(end)
  priya.store.remove([end.id, arrow.id])
  settle()
  expect([...tom.ink().keys()]).toEqual([box.id])
})

test('undo takes back what I did, and nothing of what others did since', () => {
  bothHave(drawn('box', 'geo'))
  priya.undo.stopCapturing()
  draw(priya, (box) => ({ ...box, x: 300 }))
  settle()
  draw(tom, (box) => ({ ...box, opacity: 0.25 }))
  settle()
  priya.undo.takeBack()
  priya.frame()
  settle()
  for (const peer of everyone()) {
    expect(shapeOn(peer, 'box')).toMatchObject({ x: 0, opacity: 0.25 })
  }
  priya.undo.doAgain()
  settle()
  priya.frame()
  expect(shapeOn(priya, 'box').x).toBe(300)
})

test('undo does not bring back a drawing someone else rubbed out', () => {
  bothHave(drawn('box', 'geo'))
  priya.undo.stopCapturing()
  draw(priya, (box) => ({ ...box, x: 300 }))
  settle()
  tom.store.remove(['shape:box' as TLShapeId])
  settle()
  priya.undo.takeBack()
  priya.frame()
  settle()
  for (const peer of everyone()) expect(shapeOn(peer, 'box')).toBeUndefined()
})

test('rubbing out a drawing while someone moves it leaves it gone for both', () => {
  bothHave(drawn('box', 'geo'))
  draw(priya, (box) => ({ ...box, x: 40 }))
  tom.store.remove(['shape:box' as TLShapeId])
  settle()
  settle()
  for (const peer of everyone()) {
    peer.frame()
    expect(shapeOn(peer, 'box')).toBeUndefined()
  }
})

test('a record that makes no sense is set aside and reported once; the rest goes on', () => {
  bothHave(drawn('box', 'geo'))
  const bad = new Y.Map(
    Object.entries({ typeName: 'shape', type: 'geo', pos: ['page:page', 'far', 0, 0] }),
  )
  priya.doc.getMap('ink').set('shape:bad', bad)
  settle()
  ;(priya.doc.getMap('ink').get('shape:bad') as Y.Map<unknown>).set('opacity', 0.5)
  draw(priya, (box) => ({ ...box, y: 9 }))
  settle()
  for (const peer of everyone()) peer.frame()
  expect(tom.reports).toEqual(['shape:bad'])
  expect(shapeOn(tom, 'bad')).toBeUndefined()
  expect(shapeOn(tom, 'box').y).toBe(9)
})

test('cards, notes and columns in the drawing’s place are not shown', () => {
  const card = new Y.Map(
    Object.entries({ typeName: 'shape', type: 'tool-card', pos: ['page:page', 0, 0, 0] }),
  )
  priya.doc.getMap('ink').set('shape:card-x', card)
  settle()
  expect(tom.ink().size).toBe(0)
  expect(tom.reports).toEqual(['shape:card-x'])
})

test('someone who comes back sees the drawing as they left it', () => {
  bothHave(drawn('box', 'geo'), drawn('words', 'text'))
  draw(priya, (words) => withProps(words, written('Ask finance')), 'words')
  reload(priya) // before a frame was drawn
  settle()
  expect(drawingOn(priya)).toEqual(drawingOn(tom))
  expect(JSON.stringify(shapeOn(tom, 'words').props)).toContain('Ask finance')
})

test('only what changed goes over the wire', () => {
  const box = drawn('box', 'geo')
  bothHave(
    withProps(box, written('A long text that is not sent again when the box is moved '.repeat(9))),
  )
  draw(priya, (shape) => ({ ...shape, x: 1, y: 1 }))
  frames.run()
  const bytes = tom.inbox.reduce((sum, update) => sum + update.length, 0)
  expect(bytes).toBeLessThan(80)
})
