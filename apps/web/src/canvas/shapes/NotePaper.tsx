import { noteCategories } from '@caseboard/board'
import { useIsEditing } from '@tldraw/tldraw'
import { classes } from '../../ui/index.ts'
import { NoteText } from './NoteText.tsx'
import type { BoardNoteShape } from './types.ts'
import { useIsFar, useIsLifted, useIsSelected } from './use-shape-state.ts'
import './NotePaper.css'

/** A note on the canvas: its words, who wrote it, and its category by name as well as by colour. */
export function NotePaper({ shape }: { shape: BoardNoteShape }) {
  const { props } = shape
  const isEditing = useIsEditing(shape.id)
  const isSelected = useIsSelected(shape.id)
  const isLifted = useIsLifted(shape.id)
  const isFar = useIsFar()
  const category = noteCategories.find(({ id }) => id === props.category)?.name ?? 'Note'
  return (
    <div
      className={classes(
        'note-paper',
        `note-paper--${props.category}`,
        isSelected && 'note-paper--selected',
        isLifted && 'note-paper--lifted',
      )}
    >
      {isEditing ? <NoteText shape={shape} /> : <p className="note-paper__text">{props.text}</p>}
      {!isFar && (
        <p className="note-paper__about">
          <b>{category}</b>
          {props.author && ` · ${props.author}`}
          {props.became && <em className="note-paper__became"> · {props.became}</em>}
        </p>
      )}
    </div>
  )
}
