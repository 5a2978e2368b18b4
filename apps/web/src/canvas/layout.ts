import type { CardId, CardSnapshot } from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'

/*  Where everything on the board is. A card has no place of its own: it has a stage and an order in it, and
 *  this turns the two into a place. So cards can never lie on top of one another, however many people drop
 *  cards at once, and the outline has the same order as the canvas.
 *
 *      ┌ column ┐  gap  ┌ column ┐      page units; the first column's top left corner is 0, 0
 *      │ header │       │ header │
 *      │ ┌card┐ │       │ ┌card┐ │
 *      │ └────┘ │       │ ┌────┐ │
 *      │        │       │ └────┘ │
 *      └────────┘       └────────┘
 */

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export const CARD_WIDTH = 284
export const CARD_HEIGHT = 124
export const CARD_GAP = 12
export const COLUMN_PADDING = 16
export const COLUMN_WIDTH = CARD_WIDTH + 2 * COLUMN_PADDING
export const COLUMN_GAP = 24
export const HEADER_HEIGHT = 132
/** What a column without cards says, with its button; the style sheet gives it this height. */
const EMPTY_HEIGHT = 172
/** Under the last card: room for "Add a tool" and a few notes. */
const FOOTER_HEIGHT = 88
const SHORTEST_COLUMN = 760
/** How far beyond the columns one can look and write. */
export const BOARD_MARGIN = 320
/** Room around what was drawn beyond that, so that it is not stuck to the edge of the window or under the tools. */
const DRAWN_MARGIN = 120

const STEP = CARD_HEIGHT + CARD_GAP

export interface DropPlace {
  readonly stage: StageId
  /** How many cards of the column are above it, not counting the cards being moved. */
  readonly index: number
}

export interface Layout {
  readonly columns: ReadonlyMap<StageId, Box>
  readonly cards: ReadonlyMap<CardId, Box>
  /** Where columns without cards say what to do. Nothing is put there by itself. */
  readonly empty: readonly Box[]
  /** Where the lifted cards would go, when there are any and they are over a column. */
  readonly place?: Box
  /** Everything, columns and notes. */
  readonly bounds: Box
}

export interface Lifted {
  readonly ids: ReadonlySet<CardId>
  readonly over?: DropPlace
}

/**
 * Places columns and cards. `lifted` cards have no place while someone drags them; the cards below the place
 * they are over make room.
 */
export function layOut(
  stages: readonly StageId[],
  cards: readonly CardSnapshot[],
  { lifted, notes = [] }: { lifted?: Lifted; notes?: readonly Box[] } = {},
): Layout {
  const places = new Map<CardId, Box>()
  let place: Box | undefined
  const empty: Box[] = []
  let longest = 0
  stages.forEach((stage, column) => {
    const x = columnX(column) + COLUMN_PADDING
    if (!cards.some((card) => card.stage === stage)) {
      empty.push({ x, y: rowY(0), w: CARD_WIDTH, h: EMPTY_HEIGHT })
    }
    const staying = cards.filter((card) => card.stage === stage && !lifted?.ids.has(card.id))
    const over = lifted?.over?.stage === stage ? lifted.over : undefined
    const room = over ? lifted!.ids.size : 0
    staying.forEach((card, index) => {
      const row = over && index >= over.index ? index + room : index
      places.set(card.id, { x, y: rowY(row), w: CARD_WIDTH, h: CARD_HEIGHT })
    })
    if (over) {
      const y = rowY(Math.min(over.index, staying.length))
      place = { x, y, w: CARD_WIDTH, h: room * STEP - CARD_GAP }
    }
    longest = Math.max(longest, staying.length + room)
  })
  const lowestNote = Math.max(0, ...notes.map((note) => note.y + note.h + COLUMN_PADDING))
  const h = Math.max(SHORTEST_COLUMN, rowY(longest) + FOOTER_HEIGHT, lowestNote)
  const columns = new Map(
    stages.map((stage, column) => [stage, { x: columnX(column), y: 0, w: COLUMN_WIDTH, h }]),
  )
  return {
    columns,
    cards: places,
    empty,
    ...(place ? { place } : {}),
    bounds: union([...columns.values(), ...notes]),
  }
}

/** Where a card would go if it were let go with its centre here. */
export function dropPlaceAt(
  stages: readonly StageId[],
  cards: readonly CardSnapshot[],
  moving: ReadonlySet<CardId>,
  centre: { readonly x: number; readonly y: number },
): DropPlace {
  const stage = stageAt(stages, centre.x)
  const others = cards.filter((card) => card.stage === stage && !moving.has(card.id)).length
  const row = Math.round((centre.y - HEADER_HEIGHT - CARD_HEIGHT / 2) / STEP)
  return { stage, index: clamp(row, 0, others) }
}

/** The card to put another before, for a drop place; null for the end of the column. */
export function cardAfter(
  cards: readonly CardSnapshot[],
  moving: ReadonlySet<CardId>,
  place: DropPlace,
): CardId | null {
  const others = cards.filter((card) => card.stage === place.stage && !moving.has(card.id))
  return others[place.index]?.id ?? null
}

/** The stage whose column is nearest to an x. */
export function stageAt(stages: readonly StageId[], x: number): StageId {
  const column = Math.floor((x + COLUMN_GAP / 2) / (COLUMN_WIDTH + COLUMN_GAP))
  return stages[clamp(column, 0, stages.length - 1)]!
}

/** A first free place for a new note in a column: under its cards, beside the notes that are there. */
export function freeNotePlace(
  column: Box,
  taken: readonly Box[],
  size: { readonly w: number; readonly h: number },
): readonly [x: number, y: number] {
  const gap = CARD_GAP
  for (let y = column.y + HEADER_HEIGHT; ; y += gap * 2) {
    for (let x = column.x + gap; x + size.w <= column.x + column.w; x += gap * 2) {
      const here = { x, y, ...size }
      if (!taken.some((box) => overlap(here, box, gap / 2))) return [x, y]
    }
  }
}

/** Where the note after another one goes: beside it in its column, else under it, and on nothing. */
export function nextNotePlace(
  column: Box,
  note: Box,
  taken: readonly Box[],
  size: { readonly w: number; readonly h: number },
): { readonly x: number; readonly y: number } {
  const isFree = (at: { x: number; y: number }) =>
    !taken.some((box) => overlap({ ...at, ...size }, box))
  const beside = { x: note.x + note.w + CARD_GAP, y: note.y }
  if (beside.x + size.w <= column.x + column.w && isFree(beside)) return beside
  const under = { x: note.x, y: note.y + note.h + CARD_GAP }
  while (!isFree(under)) under.y += CARD_GAP
  return under
}

export function centreOf(box: Box): { readonly x: number; readonly y: number } {
  return { x: box.x + box.w / 2, y: box.y + box.h / 2 }
}

export function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h
}

export function overlap(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap
  )
}

export function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return {
    x,
    y,
    w: Math.max(...boxes.map((box) => box.x + box.w)) - x,
    h: Math.max(...boxes.map((box) => box.y + box.h)) - y,
  }
}

/**
 * How far one can look: the board with a margin to write in, and whatever was drawn beyond it. Nothing anybody drew
 * may be out of everybody's reach.
 */
export function reachOf(board: Box, drawn: readonly Box[]): Box {
  const margin = {
    x: board.x - BOARD_MARGIN,
    y: board.y - BOARD_MARGIN / 2,
    w: board.w + 2 * BOARD_MARGIN,
    h: board.h + BOARD_MARGIN,
  }
  return union([margin, ...drawn.map((box) => grown(box, DRAWN_MARGIN))])
}

const columnX = (column: number) => column * (COLUMN_WIDTH + COLUMN_GAP)
const rowY = (row: number) => HEADER_HEIGHT + row * STEP
const grown = ({ x, y, w, h }: Box, by: number) => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
})
const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
