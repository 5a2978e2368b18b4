import { LONGEST_NOTE, noteText } from '@caseboard/board'
import { stopEventPropagation, useEditor } from '@tldraw/tldraw'
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { useBoardSession } from '../../session/index.ts'
import { bindText } from '../../worksheet/bindText.ts'
import { undoByKey } from '../../worksheet/useSharedText.ts'
import { writeNextNote } from '../actions.ts'
import { say } from '../../ui/messages.ts'
import { boardOf } from '../board.ts'
import { noteClosed } from '../taken-away.ts'
import { viewOf } from '../lenses/of.ts'
import type { BoardNoteShape } from './types.ts'

/** The words of a note while they are written; several people may be in it at once. */
export function NoteText({ shape }: { shape: BoardNoteShape }) {
  const editor = useEditor()
  const { doc } = useBoardSession()
  const box = useRef<HTMLTextAreaElement>(null)
  const { noteId } = shape.props

  // With the picture that takes the box away: what is still being composed in it is written then.
  useLayoutEffect(() => {
    const text = noteText(doc, noteId)
    const element = box.current
    if (!text || !element) return
    const binding = bindText(element, text, {
      isFocused: () => document.activeElement === element,
      ceiling: LONGEST_NOTE,
      onRefused: (length) => say(tooLong(length)),
    })
    const dropKeys = undoByKey(element, binding)
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
    return () => {
      dropKeys()
      binding.destroy()
    }
  }, [doc, noteId])

  // As soon as it is out of the page, before there is a key that would fall through.
  useLayoutEffect(() => () => queueMicrotask(() => noteClosed(editor, noteId)), [editor, noteId])

  function onKeyDown(event: KeyboardEvent) {
    const isDone =
      event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (isDone) {
      event.preventDefault()
      editor.setEditingShape(null)
      editor.setCurrentTool('select')
      editor.getContainer().focus()
    } else if (event.key === 'Tab' && !event.shiftKey && box.current?.value.trim()) {
      event.preventDefault()
      const view = viewOf(editor)
      if (view && boardOf(editor)?.canEdit) writeNextNote(editor, view, noteId)
    }
  }

  return (
    <textarea
      ref={box}
      className="note-paper__text note-paper__text--writing"
      aria-label="Text of the note"
      placeholder="Write a note"
      spellCheck
      onKeyDown={onKeyDown}
      onPointerDown={stopEventPropagation}
      onPointerMove={stopEventPropagation}
      onTouchStart={stopEventPropagation}
      onTouchEnd={stopEventPropagation}
    />
  )
}

const tooLong = (length: number): string =>
  `That would make ${length.toLocaleString('en-GB')} characters. A note holds ${LONGEST_NOTE.toLocaleString('en-GB')}, so nothing was added. Write it in a worksheet, or paste a shorter part.`
