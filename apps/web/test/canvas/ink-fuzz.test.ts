import type { TLShape, TLShapeId, TLStore } from '@tldraw/tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawn, held, inkKinds, withProps, written } from './ink-drawing.ts'
import {
  deliver,
  drawingOn,
  type Peer,
  type PeerOptions,
  peopleAtABoard,
  reload,
} from './ink-peer.ts'
import { framesByHand } from './frames.ts'
import { type Random, random } from './random.ts'

const STEPS = 120
/** Run with FUZZ=1000 for a long night. */
const SEEDS = Array.from({ length: Number(process.env['FUZZ'] ?? 60) }, (_, at) => at + 1)
/** Three random ones as well, named when they fail so that they can be kept. */
const FRESH = Array.from({ length: 3 }, () => Math.floor(Math.random() * 2 ** 31))

let frames: ReturnType<typeof framesByHand>
beforeEach(() => (frames = framesByHand()))
afterEach(() => frames.stop())

/** A workshop in which three people draw at once. True when all end with the same drawing. */
function workshop(seed: number, options: PeerOptions = {}): { agreed: boolean; shapes: number } {
  const dice = random(seed)
  const peers = peopleAtABoard(['Priya', 'Tom', 'Gwen'], {
    ...options,
    clientId: () => dice.below(2 ** 31),
  })
  let made = 0
  for (let at = 0; at < STEPS; at++) {
    const peer = dice.pick(peers)
    act(peer, dice, `${seed}-${at}`, () => made++)
    if (dice.chance(0.4)) deliver(dice.pick(peers), 1 + dice.below(4))
    if (dice.chance(0.35)) dice.pick(peers).frame()
    if (dice.chance(0.25)) frames.run()
  }
  do {
    frames.run()
    for (const peer of peers) {
      deliver(peer)
      peer.frame()
    }
    frames.run()
  } while (peers.some((peer) => peer.inbox.length > 0))
  const drawings = peers.map(drawingOn)
  const first = drawings[0]!.document
  return {
    agreed: drawings.every(({ screen, document }) => screen === first && document === first),
    shapes: peers[0]!.ink().size,
  }
}

function act(peer: Peer, dice: Random, id: string, made: () => void): void {
  const shapes = [...peer.ink().values()].filter(
    (record): record is TLShape => record.typeName === 'shape',
  )
  const roll = dice.below(100)
  if (shapes.length < 2 || roll < 12) {
    made()
    peer.store.put([drawn(id, dice.pick(inkKinds), { x: dice.below(900), y: dice.below(900) })])
    return
  }
  const shape = dice.pick(shapes)
  if (roll < 40) peer.store.put([{ ...shape, x: dice.below(900), y: dice.below(900) } as TLShape])
  else if (roll < 48) peer.store.put([{ ...shape, opacity: dice.below(10) / 10 } as TLShape])
  else if (roll < 58)
    peer.store.put([withProps(shape, { color: dice.pick(['red', 'blue', 'green']) })])
  else if (roll < 64 && shape.type === 'geo') {
    peer.store.put([withProps(shape, { w: 1 + dice.below(300), h: 1 + dice.below(300) })])
  } else if (roll < 68 && shape.type === 'text') peer.store.put([withProps(shape, written(id))])
  else if (roll < 74) bind(peer, dice, id, shapes)
  else if (roll < 80) rubOut(peer, shape)
  else if (roll < 87) peer.undo.takeBack()
  else if (roll < 91) peer.undo.doAgain()
  else if (roll < 94) peer.undo.stopCapturing()
  else if (roll < 98) peer.doc.getMap('cards').set(id, 'somebody fills in a worksheet')
  else reload(peer)
}

function bind(peer: Peer, dice: Random, id: string, shapes: readonly TLShape[]): void {
  const arrow = shapes.find((shape) => shape.type === 'arrow')
  const box = shapes.find((shape) => shape.type === 'geo')
  if (arrow && box) peer.store.put([held(id, arrow.id, box.id, dice.pick(['start', 'end']))])
}

/** As tldraw does it: what holds arrows to a shape goes with it. */
function rubOut(peer: Peer, shape: TLShape): void {
  const holding = [...peer.ink().values()].filter(
    (record) => record.typeName === 'binding' && [record.fromId, record.toId].includes(shape.id),
  )
  peer.store.remove([...holding.map((record) => record.id), shape.id as TLShapeId])
}

test.each(SEEDS)('seed %i: three people draw at once and end with the same drawing', (seed) => {
  expect(workshop(seed)).toMatchObject({ agreed: true })
})

test.each(FRESH)('fresh seed %i: the same', (seed) => {
  expect(workshop(seed), `keep this seed: ${seed}`).toMatchObject({ agreed: true })
})

test('the workshops leave something to compare', () => {
  const shapes = SEEDS.slice(0, 10).map((seed) => workshop(seed).shapes)
  expect(Math.min(...shapes)).toBeGreaterThan(3)
})

test('were changes of others shown before mine are handed out, drawings would drift apart', () => {
  const withoutFlush = (store: TLStore) =>
    new Proxy(store, {
      get(target, key) {
        if (key === '_flushHistory') return () => {}
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
    })
  const drifted = SEEDS.slice(0, 60).filter(
    (seed) => !workshop(seed, { wrap: withoutFlush }).agreed,
  )
  expect(drifted.length).toBeGreaterThan(0)
})
