import {
  type BoardSnapshot,
  noteText,
  removeCard,
  removeLink,
  removeNote,
  writeText,
} from '@caseboard/board'
import type { Editor, TLShape } from '@tldraw/tldraw'
import { announce } from '../ui/index.ts'
import { cardTitle, noteTitle, personName } from '../worksheet/things.ts'
import { isCard, isLink, isNote, step } from './actions.ts'
import { boardOf } from './board.ts'
import { isView } from './ids.ts'
import type { BoardNoteShape } from './shapes/types.ts'
import { offerUndo } from './undo.ts'

/** Puts cards and notes in the bin, takes links away and rubs drawings out; says whose they were. */
export function remove(editor: Editor, shapes: readonly TLShape[]): void {
  const board = boardOf(editor)
  if (!board?.canEdit || shapes.length === 0) return
  const words = farewell(board.current(), shapes, board.session.me.participantId)
  const views = shapes.filter(isView)
  step(editor, () => {
    if (views.length > 0) {
      board.change((doc, hand) => {
        doc.transact(() => {
          for (const shape of views) {
            if (isCard(shape)) removeCard(doc, shape.props.cardId, hand)
            if (isNote(shape)) removeNote(doc, shape.props.noteId, hand)
            if (isLink(shape)) removeLink(doc, shape.props.linkId, hand)
          }
        }, hand.origin)
      })
    }
    editor.deleteShapes(shapes.filter((shape) => !isView(shape)))
  })
  if (views.length > 0) offerUndo(editor, words)
  else announce(`${words} You can undo this.`)
}

/**
 * Takes a note away on which nothing is written any more. `note` has the words it had before: they go into the bin
 * with it, so that undo and the bin give back a note and no empty paper. Never written on, it was never made.
 */
export function putAway(editor: Editor, note: BoardNoteShape): void {
  const board = boardOf(editor)
  const { noteId, text } = note.props
  if (!board?.canEdit) return
  if (text.trim() !== '') {
    board.change((doc) => {
      const words = noteText(doc, noteId)
      // Not this person's step: undo would take the words away again.
      if (words) doc.transact(() => writeText(words, text), PUT_AWAY)
    })
    remove(editor, [note])
  } else if (!board.session.undo.unmake(noteId)) {
    board.change((doc, hand) => removeNote(doc, noteId, { ...hand, origin: PUT_AWAY }))
  }
}

const PUT_AWAY = 'put away'

/** “Tom Okoro’s note “Could crews see it?” is in the bin.” */
export function farewell(board: BoardSnapshot, shapes: readonly TLShape[], me: string): string {
  const [only] = shapes
  if (shapes.length === 1 && only) return farewellToOne(board, only, me)
  const cards = shapes.filter(isCard).length
  const notes = shapes.filter(isNote)
  const links = shapes.filter(isLink).length
  const drawings = shapes.length - cards - notes.length - links
  const others = [
    ...new Set(
      notes.flatMap((note) => {
        const author = authorOf(board, note.props.noteId)
        return author && author !== me ? [personName(board, author)] : []
      }),
    ),
  ]
  const parts = [
    count(cards, 'card'),
    count(notes.length, 'note') + (others.length > 0 ? ` (some by ${list(others)})` : ''),
    count(links, 'link'),
    count(drawings, 'drawing'),
  ].filter(Boolean)
  return `${list(parts)} removed.`
}

function farewellToOne(board: BoardSnapshot, shape: TLShape, me: string): string {
  if (isCard(shape)) {
    const card = board.cards.find(({ id }) => id === shape.props.cardId)
    return `The card “${card ? cardTitle(card) : ''}” is in the bin, with everything written in it.`
  }
  if (isNote(shape)) {
    const author = authorOf(board, shape.props.noteId)
    const whose = author === me ? 'Your' : author ? `${personName(board, author)}’s` : 'The'
    return `${whose} note “${noteTitle(shape.props)}” is in the bin.`
  }
  return isLink(shape) ? 'The link is removed.' : 'The drawing is rubbed out.'
}

/** Who wrote a note; nobody when it has no name on it. */
export function authorOf(board: BoardSnapshot, noteId: string): string | undefined {
  return board.notes.find(({ id }) => id === noteId)?.author
}

const count = (number: number, what: string): string =>
  number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`
}
