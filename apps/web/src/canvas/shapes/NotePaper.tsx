import { type NoteCategory, noteCategories } from '@caseboard/board'
import { useIsEditing, useValue } from '@tldraw/tldraw'
import { classes } from '../../ui/index.ts'
import { pickedCategory } from '../note-filter.ts'
import { NoteText } from './NoteText.tsx'
import type { BoardNoteShape } from './types.ts'
import { useIsLifted, useIsSelected } from './use-shape-state.ts'
import './NotePaper.css'

/** A note on the canvas: its words, who wrote it, and its category by name as well as by colour. */
export function NotePaper({ shape }: { shape: BoardNoteShape }) {
  const { props } = shape
  const isEditing = useIsEditing(shape.id)
  const isSelected = useIsSelected(shape.id)
  const isLifted = useIsLifted(shape.id)
  const isBack = useValue('steps back', () => stepsBack(props.category), [props.category])
  const category = noteCategories.find(({ id }) => id === props.category)?.name ?? 'Note'
  return (
    <div
      className={classes(
        'note-paper',
        `note-paper--${props.category}`,
        isSelected && 'note-paper--selected',
        isLifted && 'note-paper--lifted',
        isBack && 'note-paper--back',
      )}
    >
      {isEditing ? <NoteText shape={shape} /> : <p className="note-paper__text">{props.text}</p>}
      <p className="note-paper__about">
        <b>{category}</b>
        {props.author && ` · ${props.author}`}
        {props.became && <em className="note-paper__became"> · {props.became}</em>}
      </p>
    </div>
  )
}

function stepsBack(category: NoteCategory): boolean {
  const picked = pickedCategory.get()
  return picked !== undefined && picked !== category
}
