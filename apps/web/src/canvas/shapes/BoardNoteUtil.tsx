import { noteCategories } from '@caseboard/board'
import { HTMLContainer } from '@tldraw/tldraw'
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
    const { noteId } = shape.props
    const board = boardOf(this.editor)
    const note = board?.current().notes.find((entry) => entry.id === noteId)
    if (note?.text.trim() !== '') return
    const text = this.before
    queueMicrotask(() => putAway(this.editor, { ...shape, props: { ...shape.props, text } }))
  }

  override component(shape: BoardNoteShape) {
    return (
      <HTMLContainer>
        <NotePaper shape={shape} />
      </HTMLContainer>
    )
  }
}
