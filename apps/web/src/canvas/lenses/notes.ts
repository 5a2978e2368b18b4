import type { BoardSnapshot, NoteSnapshot } from '@caseboard/board'
import { noteShapeId } from '../ids.ts'
import type { Box } from '../layout.ts'
import { type NoteSize, noteSize } from '../note-size.ts'
import type { BoardNoteShape } from '../shapes/types.ts'
import { record } from './record.ts'

/** Notes as shapes, where people put them. */
export function noteShapes(board: BoardSnapshot): BoardNoteShape[] {
  const names = new Map(board.people.map((person) => [person.id, person.name]))
  const became = whatNotesBecame(board)
  return board.notes.map((note) => {
    const author = (note.author && names.get(note.author)) ?? ''
    const now = became.get(note.id) ?? ''
    const before = known.get(note)
    if (before && before.props.author === author && before.props.became === now) return before
    const shape = noteShape(note, author, now)
    known.set(note, shape)
    return shape
  })
}

function noteShape(note: NoteSnapshot, author: string, became: string): BoardNoteShape {
  const box = noteBox(note)
  return record('board-note', noteShapeId(note.id), box, {
    w: box.w,
    h: box.h,
    noteId: note.id,
    text: note.text,
    category: note.category,
    author,
    became,
  })
}

// While one note moves, the three hundred others stay the shapes they were.
let known = new WeakMap<NoteSnapshot, BoardNoteShape>()

/** Notes that a decision or action came from, and which. */
function whatNotesBecame({ outcomes }: BoardSnapshot): ReadonlyMap<string, string> {
  return new Map(
    outcomes.flatMap(({ kind, sources }) =>
      sources.map((id): [string, string] => [id, kind === 'action' ? 'now an action' : 'decided']),
    ),
  )
}

/** The place and size of a note. */
export function noteBox(note: NoteSnapshot): Box {
  let size = sizes.get(note)
  if (!size) sizes.set(note, (size = noteSize(note.text)))
  return { x: within(note.pos[0]), y: within(note.pos[1]), ...size }
}

/** A note that something else than this canvas put out of all reach lies at the edge, where it can be found. */
const within = (value: number) => Math.min(Math.max(value, -REACH), REACH)
const REACH = 20_000

let sizes = new WeakMap<NoteSnapshot, NoteSize>()

/** Notes are measured again, for example when their letters have arrived. */
export function forgetNoteSizes(): void {
  sizes = new WeakMap()
  known = new WeakMap()
}
