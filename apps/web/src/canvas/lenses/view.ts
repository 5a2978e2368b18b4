import type { BoardSnapshot, CardId, NoteId } from '@caseboard/board'
import { type StageId, stages } from '@caseboard/toolkit'
import { atom, type Editor, react, type TLShape, type TLShapeId } from '@tldraw/tldraw'
import { dropPlace, liftedShapes } from '../drag.ts'
import { cardShapeId, isView, noteShapeId } from '../ids.ts'
import {
  type Box,
  centreOf,
  type DropPlace,
  dropPlaceAt,
  type Layout,
  layOut,
  sameBox,
  stageAt,
} from '../layout.ts'
import { cardShapes } from './cards.ts'
import { columnShapes } from './columns.ts'
import { linkShapes } from './links.ts'
import { keep } from './memo.ts'
import { noteBox, noteShapes } from './notes.ts'

/*  The board as tldraw shapes, one way: snapshot ──▶ layout ──▶ shapes, put as if they came from elsewhere, so
 *  that tldraw keeps no history of them. What people do to the shapes is only a wish: while they drag, the
 *  shapes in their hand are left alone; when they let go it is told to `onDrop`, and the shapes go wherever the
 *  board then says.
 *
 *      resting ──drag──▶ lifted ──let go elsewhere──▶ dropped ──board has it──▶ resting
 *                          └───────Esc, same place───────────────────────────────▲
 */

export const stageIds: readonly StageId[] = stages.map((stage) => stage.id)

export interface Drop {
  readonly cards?: { readonly ids: readonly CardId[]; readonly place: DropPlace }
  readonly notes: readonly {
    readonly id: NoteId
    readonly stage: StageId
    readonly pos: readonly [x: number, y: number]
  }[]
  /** A key moved them a little, and may do so again in a moment. */
  readonly isNudge: boolean
}

export interface ViewLens {
  /** Shows the board as it is now. */
  show(): void
  /** Where things are now. */
  layout(): Layout
  /** How far the board reaches, for whom it matters only when that changes (a tldraw signal). */
  bounds(): Box
  /** Runs as soon as a shape is on the canvas; what it gives back calls that off. */
  whenShown(id: TLShapeId, run: () => void): () => void
  close(): void
}

export interface ViewLensOptions {
  readonly read: () => BoardSnapshot
  readonly onDrop: (drop: Drop) => void
  /** Called once for each record that cannot be shown. */
  readonly report: (id: string, reason: unknown) => void
}

/** What of an editor the lens needs: its store, and what is in the hand. */
export type ViewLensEditor = Pick<
  Editor,
  'store' | 'getShape' | 'getSelectedShapes' | 'getShapePageBounds' | 'isInAny' | 'inputs'
>

export function openViewLens(
  editor: ViewLensEditor,
  { read, onDrop, report }: ViewLensOptions,
): ViewLens {
  let board = read()
  let layout = layOut(stageIds, board.cards)
  const bounds = atom('board bounds', layout.bounds, { isEqual: sameBox })
  const setAside = new Map<TLShapeId, TLShape>()
  const shown = new Map<TLShapeId, { wanted: TLShape; stored: TLShape | undefined }>()
  const waiting = new Map<TLShapeId, () => void>()
  let held = new Map<TLShapeId, { x: number; y: number }>()
  /** What is held is dragged from place to place, not nudged, stretched or turned: only then do cards change theirs. */
  let isDragged = false
  let over: DropPlace | undefined

  function render() {
    board = read()
    layout = layOut(stageIds, board.cards, {
      notes: board.notes.map(noteBox),
      ...(held.size > 0 ? { lifted: { ids: heldCards(), ...(over ? { over } : {}) } } : {}),
    })
    const next = [
      ...columnShapes(board, layout),
      ...linkShapes(board),
      ...cardShapes(board, layout),
      ...noteShapes(board),
    ]
    const ids = new Set(next.map((shape) => shape.id))
    for (const id of heldCards()) ids.add(cardShapeId(id))
    const put = next.flatMap((shape): TLShape[] => {
      const before = shown.get(shape.id)
      const wanted = keep(before?.wanted, shape as unknown as TLShape)
      const stored = editor.store.get(shape.id)
      if (held.has(shape.id) || setAside.get(shape.id) === wanted) return []
      if (before && stored && wanted === before.wanted && stored === before.stored) return []
      shown.set(shape.id, { wanted, stored: undefined })
      return [wanted]
    })
    const gone = [...shown.keys()].filter((id) => !ids.has(id))
    if (put.length > 0 || gone.length > 0) {
      editor.store.mergeRemoteChanges(() => {
        editor.store.remove(gone)
        putValid(put)
      })
    }
    for (const { id } of put) shown.get(id)!.stored = editor.store.get(id) as TLShape | undefined
    for (const id of gone) {
      shown.delete(id)
      setAside.delete(id)
    }
    bounds.set(layout.bounds)
    dropPlace.set(layout.place)
    for (const [id, run] of waiting) {
      if (!shown.has(id)) continue
      waiting.delete(id)
      run()
    }
  }

  /**
   * tldraw hands its changes out once a frame. What was done here in this frame (a note nudged) is told to the
   * board before anything else is shown: the change of somebody else, put over it, would put the note back.
   */
  function tell() {
    editor.store._flushHistory()
  }

  /** One record that makes no sense must not keep the others from being shown. */
  function putValid(shapes: readonly TLShape[]) {
    const valid = shapes.filter((shape) => {
      try {
        editor.store.schema.validateRecord(editor.store, shape, 'createRecord', null)
        setAside.delete(shape.id)
        return true
      } catch (reason) {
        if (!setAside.has(shape.id)) report(shape.id, reason)
        setAside.set(shape.id, shape)
        return false
      }
    })
    editor.store.put(valid)
  }

  function heldCards(): Set<CardId> {
    return new Set(board.cards.filter((card) => held.has(cardShapeId(card.id))).map(({ id }) => id))
  }

  /** Follows the hand: what is in it, and the place it is over. */
  function onDrag(moved: readonly TLShape[]) {
    for (const shape of moved) {
      if (!held.has(shape.id)) held.set(shape.id, placeOf(shown.get(shape.id)?.wanted ?? shape))
    }
    if (moved.length > 0) liftedShapes.set(new Set(held.keys()))
    const cards = heldCards()
    const next = cards.size > 0 && isDragged ? placeUnder(cards) : undefined
    if (next?.stage === over?.stage && next?.index === over?.index) return
    over = next
    render()
  }

  function placeUnder(cards: ReadonlySet<CardId>): DropPlace | undefined {
    const shapes = [...cards].flatMap((id) => editor.getShapePageBounds(cardShapeId(id)) ?? [])
    const pointer = editor.inputs.currentPagePoint
    const box = shapes.find((bounds) => bounds.containsPoint(pointer)) ?? shapes[0]
    return box && dropPlaceAt(stageIds, board.cards, cards, centreOf(box))
  }

  function letGo() {
    // What others did in this frame may not be shown yet: a card that is gone is not put anywhere. A note
    // that is gone still takes its new place, for whoever restores it.
    const { notes: notesShown } = board
    board = read()
    const moved = [...held].filter(([id, from]) => {
      const shape = editor.getShape(id)
      return shape && (shape.x !== from.x || shape.y !== from.y)
    })
    const movedIds = new Set(moved.map(([id]) => id))
    const cards = board.cards.map(({ id }) => id).filter((id) => movedIds.has(cardShapeId(id)))
    const notes = notesShown.flatMap((note) => {
      const shape = editor.getShape(noteShapeId(note.id))
      if (!shape || !movedIds.has(shape.id)) return []
      const stage = stageAt(stageIds, centreOf({ ...noteBox(note), x: shape.x, y: shape.y }).x)
      return { id: note.id, stage, pos: [Math.round(shape.x), Math.round(shape.y)] as const }
    })
    const lifted = heldCards()
    const place = lifted.size > 0 && isDragged ? placeUnder(lifted) : undefined
    const isNudge = !isDragged
    held = new Map()
    isDragged = false
    over = undefined
    liftedShapes.set(new Set())
    if (notes.length > 0 || (cards.length > 0 && place)) {
      onDrop({
        ...(cards.length > 0 && place ? { cards: { ids: cards, place } } : {}),
        notes,
        isNudge,
      })
    }
    render()
  }

  // Anything that ends with shapes of the board somewhere else than the board says (dragging, nudging with the
  // arrow keys, turning several at once) goes through here.
  const stopListening = editor.store.listen(
    ({ changes }) => {
      const moved = Object.values(changes.updated).flatMap(([, record]) =>
        record.typeName === 'shape' && isView(record) ? [record] : [],
      )
      if (moved.length === 0 && held.size === 0) return
      onDrag(moved)
      if (!isInHand(editor)) letGo()
    },
    { source: 'user', scope: 'document' },
  )
  const stopWatching = react('let go', () => {
    if (editor.isInAny('select.translating')) isDragged = true
    if (isInHand(editor) || (!isDragged && held.size === 0)) return
    queueMicrotask(() => {
      tell()
      if (held.size > 0) letGo()
      isDragged = false
    })
  })

  render()
  return {
    show() {
      tell()
      render()
    },
    layout: () => layout,
    bounds: () => bounds.get(),
    whenShown(id, run) {
      if (shown.has(id)) run()
      else waiting.set(id, run)
      return () => void waiting.delete(id)
    },
    close() {
      tell()
      stopListening()
      stopWatching()
      liftedShapes.set(new Set())
      dropPlace.set(undefined)
    },
  }
}

/** True while a gesture moves what is selected. */
function isInHand(editor: ViewLensEditor): boolean {
  return editor.isInAny('select.translating', 'select.resizing', 'select.rotating')
}

function placeOf({ x, y }: { x: number; y: number }) {
  return { x, y }
}
