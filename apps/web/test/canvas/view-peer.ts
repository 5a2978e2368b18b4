import { BoardUndo, type Hand, moveCard, moveNote, readBoard, watchBoard } from '@caseboard/board'
import {
  atom,
  Box,
  createTLStore,
  type Editor,
  type TLShape,
  type TLShapeId,
  type TLStore,
  Vec,
} from '@tldraw/tldraw'
import * as Y from 'yjs'
import { isView } from '../../src/canvas/ids.ts'
import { bindingUtils, shapeUtils } from '../../src/canvas/ink-tools.ts'
import { cardAfter } from '../../src/canvas/layout.ts'
import { blankInk } from '../../src/canvas/lenses/blank-ink.ts'
import { type InkLens, openInkLens } from '../../src/canvas/lenses/ink.ts'
import { type Drop, openViewLens, type ViewLens } from '../../src/canvas/lenses/view.ts'
import { LOCAL_EDIT } from '../../src/session/origins.ts'
import { handOf } from './ink-peer.ts'

/** A person at a canvas: the board's own records and the drawing, on one real tldraw store. */
export interface Person {
  readonly name: string
  doc: Y.Doc
  store: TLStore
  view: ViewLens
  ink: InkLens
  undo: BoardUndo
  /** What came from others and is not delivered yet. */
  readonly inbox: Uint8Array[]
  /** What the canvas told the board of things let go somewhere else. */
  readonly drops: Drop[]
  /** How often cards were let go somewhere else though no card was dragged. */
  pushed: number
  readonly reports: string[]
  hand: Hand
  shapes(): TLShape[]
  /** Takes hold of shapes and moves them; they stay in the hand. */
  drag(id: TLShapeId, x: number, y: number): void
  letGo(): void
  isHolding(): boolean
  /** Moves shapes in one go, as the arrow keys do. */
  nudge(...moves: readonly { id: TLShapeId; x: number; y: number }[]): void
  frame(): void
  reload(): void
}

export interface PersonOptions {
  /** Stands between the view and the store: for showing what a mistake in the lens would do. */
  readonly wrap?: (store: TLStore) => TLStore
  readonly clientId?: () => number
  readonly newId?: () => string
}

/** People at one canvas, with post that is delivered by hand. */
export function peopleAtACanvas(names: readonly string[], options: PersonOptions = {}): Person[] {
  let ids = 0
  const people = names.map((name) => {
    const frames: (() => void)[] = []
    const person = { name, inbox: [], drops: [], pushed: 0, reports: [] } as unknown as Person
    const inHand = atom('in hand', false)
    let selected: TLShapeId[] = []
    let hasDragged = false
    let close = () => {}
    person.hand = { ...handOf(name), newId: () => options.newId?.() ?? `${name}-${++ids}` }

    function open(state?: Uint8Array) {
      const doc = new Y.Doc()
      if (options.clientId) doc.clientID = options.clientId()
      if (state) Y.applyUpdate(doc, state)
      const store = createTLStore({ shapeUtils, bindingUtils })
      ;(store as unknown as { ensureStoreIsUsable(): void }).ensureStoreIsUsable()
      const board = watchBoard(doc)
      const undo = new BoardUndo(doc, [LOCAL_EDIT], 1e9)
      const editor = {
        store: options.wrap ? options.wrap(store) : store,
        getShape: (id: TLShapeId) => store.get(id),
        getSelectedShapes: () => selected.flatMap((id) => store.get(id) ?? []),
        getShapePageBounds: (id: TLShapeId) => boundsOf(store.get(id)),
        isInAny: () => inHand.get(),
        inputs: { currentPagePoint: new Vec(-1e6, -1e6) },
      } as unknown as Editor
      const view = openViewLens(editor, {
        read: board.current,
        onDrop: (drop) => {
          person.drops.push(drop)
          if (drop.cards && !hasDragged) person.pushed++
          write(person, board.current(), drop)
        },
        report: (id) => person.reports.push(id),
      })
      const stopShowing = board.subscribe(view.show)
      const ink = openInkLens({
        store,
        doc,
        undo,
        canEdit: () => true,
        hand: () => person.hand,
        report: (id) => person.reports.push(id),
        pace: { move: 0, stroke: 0 },
        patience: 0,
        blank: blankInk,
        frame(run) {
          frames.push(run)
          return () => void frames.splice(frames.indexOf(run) >>> 0, 1)
        },
      })
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'post') return
        for (const other of people) if (other !== person) other.inbox.push(update)
      })
      Object.assign(person, { doc, store, view, ink, undo })
      close = () => {
        stopShowing()
        ink.close()
        view.close()
        undo.destroy()
        board.close()
      }
    }

    open()
    return Object.assign(person, {
      shapes: () =>
        person.store
          .allRecords()
          .filter((record): record is TLShape => record.typeName === 'shape' && isView(record)),
      drag(id: TLShapeId, x: number, y: number) {
        // No hand is quick enough to press a key and begin to drag in one frame.
        if (!inHand.get()) person.store._flushHistory()
        if (!inHand.get()) selected = [id]
        inHand.set(true)
        hasDragged = true
        const shape = person.store.get(id)
        if (shape) person.store.put([{ ...shape, x, y } as TLShape])
      },
      letGo() {
        inHand.set(false)
        // After the lens, which does so in a microtask too.
        queueMicrotask(() => (hasDragged = false))
      },
      isHolding: () => inHand.get(),
      nudge(...moves: readonly { id: TLShapeId; x: number; y: number }[]) {
        selected = moves.map(({ id }) => id)
        person.store.put(
          moves.flatMap(({ id, x, y }) => {
            const shape = person.store.get(id)
            return shape ? [{ ...shape, x, y } as TLShape] : []
          }),
        )
      },
      frame() {
        for (const run of frames.splice(0)) run()
      },
      reload() {
        inHand.set(false)
        close()
        frames.length = 0
        open(Y.encodeStateAsUpdate(person.doc))
      },
    })
  })
  return people
}

/** As `actions.ts` has it, without the page around it. */
function write({ doc, hand }: Person, board: ReturnType<typeof readBoard>, drop: Drop): void {
  doc.transact(() => {
    if (drop.cards) {
      const { ids, place } = drop.cards
      const before = cardAfter(board.cards, new Set(ids), place)
      for (const id of ids) moveCard(doc, id, { stage: place.stage, before }, hand)
    }
    for (const { id, stage, pos } of drop.notes) moveNote(doc, id, { stage, pos }, hand)
  }, hand.origin)
}

function boundsOf(shape: TLShape | undefined): Box | undefined {
  if (!shape || !('w' in shape.props)) return undefined
  const { w, h } = shape.props as { w: number; h: number }
  return new Box(shape.x, shape.y, w, h)
}

/** Delivers some of what waits for somebody, in the order it was sent. */
export function hand(person: Person, most = Infinity): void {
  for (const update of person.inbox.splice(0, most)) Y.applyUpdate(person.doc, update, 'post')
}

/** What a canvas shows of the board's records, as one comparable text. */
export function screenOf(person: Person): string {
  const shapes = person.shapes().toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.stringify(shapes, sortKeys)
}

/** The board itself, as one comparable text. */
export function boardOf(person: Person): string {
  return JSON.stringify(readBoard(person.doc), sortKeys)
}

function sortKeys(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
}
