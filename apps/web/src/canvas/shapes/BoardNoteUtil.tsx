import { noteCategories } from '@caseboard/board'
import { HTMLContainer } from '@tldraw/tldraw'
import { nextFrame } from '../../session/frames.ts'
import { boardOf } from '../board.ts'
import { NOTE_WIDTH, noteSize } from '../note-size.ts'
import { putAway } from '../remove.ts'
import { NotePaper } from './NotePaper.tsx'
import { boardNoteProps, type BoardNoteShape } from './types.ts'
import { ViewShapeUtil } from './view-shape-util.ts'

export class BoardNoteUtil extends ViewShapeUtil<BoardNoteShape> {
  static override type = 'board-note' as const
  static override props = boardNoteProps

  override getDefaultProps(): BoardNoteShape['props'] {
    return {
      w: NOTE_WIDTH,
      h: noteSize('').h,
      noteId: '' as BoardNoteShape['props']['noteId'],
      text: '',
      category: 'idea',
      author: '',
      became: '',
    }
  }

  override canEdit() {
    return true
  }

  override getText({ props }: BoardNoteShape) {
    return props.text
  }

  override getAriaDescriptor({ props }: BoardNoteShape) {
    const category = noteCategories.find(({ id }) => id === props.category)?.name ?? 'Note'
    return [`${category}: ${props.text || 'empty note'}`, props.author, props.became]
      .filter(Boolean)
      .join(', ')
  }

  /** What was on the note that is open, before it was opened. */
  private before = ''

  override onEditStart({ props }: BoardNoteShape) {
    this.before = props.text
  }

  /** A note on which nothing is written is taken away again. */
  override onEditEnd(shape: BoardNoteShape) {
    const text = this.before
    // A word that a keyboard on the screen is still composing comes when the box goes, which is with the next picture.
    nextFrame(() =>
      nextFrame(() => {
        const { noteId } = shape.props
        const notes = boardOf(this.editor)?.current().notes
        if (notes?.find(({ id }) => id === noteId)?.text.trim() !== '') return
        putAway(this.editor, { ...shape, props: { ...shape.props, text } })
      }),
    )
  }

  override component(shape: BoardNoteShape) {
    return (
      <HTMLContainer>
        <NotePaper shape={shape} />
      </HTMLContainer>
    )
  }
}
