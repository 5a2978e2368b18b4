import {
  addCard,
  addLink,
  addNote,
  type CardId,
  type CardSnapshot,
  copyCard,
  type LinkId,
  moveCard,
  moveNote,
  needRoom,
  type NoteCategory,
  type NoteId,
} from '@caseboard/board'
import { findStage, findTool, type StageId } from '@caseboard/toolkit'
import { type Editor, type TLShape, type TLShapeId } from '@tldraw/tldraw'
import { announce } from '../ui/index.ts'
import { say } from '../ui/messages.ts'
import { addNotes } from '../worksheet/notePlace.ts'
import { MOST_NOTES, noteRows, rowsTooLong } from '../worksheet/noteRows.ts'
import { boardOf } from './board.ts'
import { keepInView } from './camera.ts'
import { cardShapeId, isView, noteShapeId } from './ids.ts'
import {
  cardAfter,
  centreOf,
  dropPlaceAt,
  freeNotePlace,
  nextNotePlace,
  stageAt,
} from './layout.ts'
import { noteBox } from './lenses/notes.ts'
import { inkOf, viewOf } from './lenses/of.ts'
import { type Drop, stageIds, type ViewLens } from './lenses/view.ts'
import { NOTE_WIDTH, noteSize } from './note-size.ts'
import { oneStepPerRun } from './one-step.ts'
import type { BoardLinkShape, BoardNoteShape, ToolCardShape } from './shapes/types.ts'
import { tidyPlaces } from './tidy.ts'
import { offerUndo } from './undo.ts'

/*  What people do on the canvas, in the board's own words. Each is one step to undo. */

/** Cards and notes were let go somewhere else. */
export function drop(editor: Editor, { cards, notes, isNudge }: Drop): void {
  const board = boardOf(editor)
  if (!board) return
  const { cards: all, notes: allNotes } = board.current()
  const stageBefore = new Map(allNotes.map((note) => [note.id, note.stage]))
  const moving = new Set(cards?.ids)
  const before = cards && cardAfter(all, moving, cards.place)
  const stays = cards && staysInPlace(all, cards.ids, cards.place.stage, before ?? null)
  if (stays && notes.length === 0) return
  const move = () =>
    board.change((doc, hand) => {
      doc.transact(() => {
        if (cards && !stays) {
          for (const id of cards.ids) {
            moveCard(doc, id, { stage: cards.place.stage, before: before ?? null }, hand)
          }
        }
        for (const { id, stage, pos } of notes) moveNote(doc, id, { stage, pos }, hand)
      }, hand.origin)
    })
  if (isNudge) oneStepPerRun(board.session.undo, () => inkOf(editor)?.flush(), move)
  else step(editor, move)
  if (cards && !stays) announcePlace(editor, cards.ids[0]!)
  const there = notes.filter(({ id, stage }) => stageBefore.get(id) !== stage)
  const stage = there[0]?.stage
  if (stage && there.every((note) => note.stage === stage)) {
    announce(
      `${there.length === 1 ? 'Note' : `${there.length} notes`} moved to ${findStage(stage).name}`,
    )
  }
}

/** Moves a card with the arrow keys: up and down in its column, left and right to the next stage. */
export function moveByKey(editor: Editor, id: CardId, key: string): void {
  const board = boardOf(editor)
  const all = board?.current().cards ?? []
  const card = all.find((entry) => entry.id === id)
  if (!board || !card) return
  const column = all.filter((entry) => entry.stage === card.stage)
  const at = column.indexOf(card)
  const side = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
  const next = stageIds[stageIds.indexOf(card.stage) + side]
  const here = findStage(card.stage).name
  if (!next) return announce(`${here} is the ${side < 0 ? 'first' : 'last'} stage`)
  const others = side === 0 ? column : all.filter((entry) => entry.stage === next)
  if (key === 'ArrowUp' && at === 0) return announce(`It is the first in ${here}`)
  if (key === 'ArrowDown' && at === column.length - 1) return announce(`It is the last in ${here}`)
  const before =
    key === 'ArrowUp'
      ? column[at - 1]!.id
      : key === 'ArrowDown'
        ? (column[at + 2]?.id ?? null)
        : (others[at]?.id ?? null)
  step(editor, () => board.change((doc, hand) => moveCard(doc, id, { stage: next, before }, hand)))
  announcePlace(editor, id)
}

/** Adds a tool where somebody let it go. */
export function dropTool(editor: Editor, tool: string, point: { x: number; y: number }): void {
  const board = boardOf(editor)
  const found = findTool(tool)
  if (!board || !found) return
  const all = board.current().cards
  const place = dropPlaceAt(stageIds, all, new Set(), point)
  const before = cardAfter(all, new Set(), place)
  const id = step(editor, () =>
    board.change((doc, hand) => addCard(doc, { tool, stage: place.stage, before }, hand)),
  )
  if (id) announce(`${found.name} added to ${findStage(place.stage).name}`)
}

/** Makes a note with its middle here and opens it for writing. */
export function writeNote(
  editor: Editor,
  view: ViewLens,
  point: { x: number; y: number },
  category?: NoteCategory,
): void {
  const { w, h } = noteSize('')
  const id = makeNote(editor, { x: point.x - w / 2, y: point.y - h / 2 }, '', category)
  if (id) edit(editor, view, id)
}

/** Makes a note in the stage that is in view, where there is room. */
export function writeNoteInView(editor: Editor, view: ViewLens): void {
  const middle = editor.getViewportPageBounds().center
  const column = view.layout().columns.get(stageAt(stageIds, middle.x))
  if (column) {
    const [x, y] = freeNotePlace(column, taken(editor, view), noteSize(''))
    const id = makeNote(editor, { x, y }, '')
    if (id) edit(editor, view, id)
  }
}

/** Makes the next note beside this one, or under it where there is no room, and opens it for writing. */
export function writeNextNote(editor: Editor, view: ViewLens, noteId: NoteId): void {
  const note = boardOf(editor)
    ?.current()
    .notes.find((entry) => entry.id === noteId)
  if (!note) return
  const box = noteBox(note)
  const column = view.layout().columns.get(stageAt(stageIds, centreOf(box).x))
  if (!column) return
  const at = nextNotePlace(column, box, taken(editor, view), noteSize(''))
  const id = makeNote(editor, at, '', note.category)
  if (id) edit(editor, view, id)
}

/** Rows pasted from elsewhere become notes, one each, beside those that are there; one step to undo. */
export function pasteNotes(editor: Editor, view: ViewLens, text: string): void {
  const rows = noteRows(text)
  const board = boardOf(editor)
  if (rows.length === 0 || !board) return
  const shown = rows.slice(0, MOST_NOTES)
  const tooLong = rowsTooLong(shown)
  if (tooLong) return void say(`${tooLong} Nothing was pasted.`)
  const stage = stageAt(stageIds, editor.getViewportPageBounds().center.x)
  const made = step(editor, () =>
    board.change((doc, hand) => addNotes(doc, board.current(), stage, shown, hand)),
  )
  if (!made) return
  view.show()
  editor.setCurrentTool('select')
  editor.select(...made.map(noteShapeId))
  const pasted = editor.getSelectionPageBounds()
  if (pasted) keepInView(editor, pasted)
  const all = shown.length === 1 ? 'One note pasted.' : `${shown.length} notes pasted.`
  const left = rows.length - shown.length
  const others = left === 1 ? 'other row was' : `other ${left} rows were`
  offerUndo(editor, left > 0 ? `${all} The ${others} left out: paste fewer.` : all)
}

/** Puts the notes of each stage in order under its cards: one step to undo. */
export function tidyNotes(editor: Editor, view: ViewLens): void {
  const board = boardOf(editor)
  if (!board) return
  const { notes } = board.current()
  const loose = notes.map((note) => ({ ...note, box: noteBox(note) }))
  const places = tidyPlaces(view.layout(), loose)
  if (places.size === 0) return announce('The notes are tidy already')
  step(editor, () =>
    board.change((doc, hand) => {
      doc.transact(() => {
        for (const { id, stage } of notes) {
          const pos = places.get(id)
          if (pos) moveNote(doc, id, { stage, pos }, hand)
        }
      }, hand.origin)
    }),
  )
  offerUndo(
    editor,
    places.size === 1 ? 'One note put in its place.' : `${places.size} notes tidied.`,
  )
}

/** Joins two cards or notes. */
export function connect(editor: Editor, from: TLShape, to: TLShape): LinkId | undefined {
  const ends = [recordOf(from), recordOf(to)]
  const board = boardOf(editor)
  if (!board || !ends[0] || !ends[1] || ends[0] === ends[1]) return undefined
  const [a, b] = ends
  const existing = board.current().links.find((link) => link.from === a && link.to === b)
  if (existing) return existing.id
  return step(editor, () => board.change((doc, hand) => addLink(doc, { from: a, to: b! }, hand)))
}

/** A second one of each: cards with their answers, notes with their words, drawings as they are. */
export function duplicate(editor: Editor, view: ViewLens, shapes: readonly TLShape[]): void {
  const board = boardOf(editor)
  if (!board?.canEdit) return
  const fits = board.change((doc) => {
    needRoom(doc, shapes.length)
    return true
  })
  if (!fits) return
  const copies: TLShapeId[] = []
  step(editor, () => {
    for (const shape of shapes) {
      if (isCard(shape)) {
        const copy = board.change((doc, hand) => copyCard(doc, shape.props.cardId, hand))
        if (copy) copies.push(cardShapeId(copy))
      }
      if (isNote(shape)) {
        const { x, y, props } = shape
        const copy = makeNote(editor, { x: x + 24, y: y + 24 }, props.text, props.category)
        if (copy) copies.push(noteShapeId(copy))
      }
    }
    const ink = shapes.filter((shape) => !isView(shape)).map((shape) => shape.id)
    if (ink.length > 0) {
      editor.duplicateShapes(ink, { x: 24, y: 24 })
      // tldraw chooses the copies it has made.
      copies.push(...editor.getSelectedShapeIds().filter((id) => !ink.includes(id)))
    }
  })
  view.show()
  if (copies.length === 0) return
  editor.setSelectedShapes(copies)
  announce(
    copies.length === 1
      ? 'Duplicated. The copy is selected'
      : `${copies.length} things duplicated. The copies are selected`,
  )
}

/** Everything inside is one step to undo, apart from what was done just before and just after. */
export function step<T>(editor: Editor, make: () => T): T {
  const undo = boardOf(editor)?.session.undo
  const separate = () => {
    inkOf(editor)?.flush()
    undo?.stopCapturing()
  }
  separate()
  try {
    return make()
  } finally {
    separate()
  }
}

export const isCard = (shape: TLShape): shape is ToolCardShape => shape.type === 'tool-card'
export const isNote = (shape: TLShape): shape is BoardNoteShape => shape.type === 'board-note'
export const isLink = (shape: TLShape): shape is BoardLinkShape => shape.type === 'board-link'

/** The card or note a shape shows. */
export function recordOf(shape: TLShape): CardId | NoteId | undefined {
  return isCard(shape) ? shape.props.cardId : isNote(shape) ? shape.props.noteId : undefined
}

function makeNote(
  editor: Editor,
  at: { x: number; y: number },
  text: string,
  category?: NoteCategory,
): NoteId | undefined {
  const stage: StageId = stageAt(stageIds, at.x + NOTE_WIDTH / 2)
  const pos = [Math.round(at.x), Math.round(at.y)] as const
  return boardOf(editor)?.change((doc, hand) =>
    addNote(doc, { stage, pos, text, ...(category ? { category } : {}) }, hand),
  )
}

function edit(editor: Editor, view: ViewLens, id: NoteId): void {
  const shapeId: TLShapeId = noteShapeId(id)
  view.show()
  view.whenShown(shapeId, () => {
    editor.setCurrentTool('select')
    editor.select(shapeId)
    editor.setEditingShape(shapeId)
    const place = editor.getShapePageBounds(shapeId)
    if (place) keepInView(editor, place)
  })
}

/** Opens a note for writing that is on the board, or will be shown there in a moment. */
export function editNote(editor: Editor, id: NoteId): void {
  const view = viewOf(editor)
  if (view) edit(editor, view, id)
}

function taken(editor: Editor, view: ViewLens) {
  const notes = boardOf(editor)?.current().notes ?? []
  const { cards, empty } = view.layout()
  return [...cards.values(), ...empty, ...notes.map(noteBox)]
}

function staysInPlace(
  all: readonly CardSnapshot[],
  ids: readonly CardId[],
  stage: StageId,
  before: CardId | null,
): boolean {
  if (ids.length !== 1) return false
  const at = all.findIndex((card) => card.id === ids[0])
  const next = all[at + 1]
  return all[at]?.stage === stage && (next?.stage === stage ? next.id : null) === before
}

function announcePlace(editor: Editor, id: CardId): void {
  const all = boardOf(editor)?.current().cards ?? []
  const card = all.find((entry) => entry.id === id)
  if (!card) return
  const column = all.filter((entry) => entry.stage === card.stage)
  const stage = findStage(card.stage).name
  announce(`Moved to ${stage}, ${column.indexOf(card) + 1} of ${column.length}`)
}
