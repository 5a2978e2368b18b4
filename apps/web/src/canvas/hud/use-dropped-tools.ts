import type { Editor } from '@tldraw/tldraw'
import { useEffect } from 'react'
import { TOOL_DRAG_TYPE } from '../../toolkit/dragType.ts'
import { dropTool } from '../actions.ts'
import { boardOf } from '../board.ts'
import { dropPlace } from '../drag.ts'
import {
  COLUMN_PADDING,
  CARD_HEIGHT,
  CARD_WIDTH,
  dropPlaceAt,
  HEADER_HEIGHT,
  CARD_GAP,
} from '../layout.ts'
import { viewOf } from '../lenses/of.ts'
import { stageIds } from '../lenses/view.ts'

/** A tool dragged from the toolkit becomes a card where it is let go, the bars over the canvas included. */
export function useDroppedTools(editor: Editor): void {
  useEffect(() => {
    const container = editor.getContainer().closest<HTMLElement>('.canvas')
    if (!container) return undefined
    const pointOf = (event: DragEvent) =>
      editor.screenToPage({ x: event.clientX, y: event.clientY })
    const isTool = (event: DragEvent) =>
      Boolean(event.dataTransfer?.types.includes(TOOL_DRAG_TYPE) && boardOf(editor)?.canEdit)

    const onOver = (event: DragEvent) => {
      if (!isTool(event)) return
      event.preventDefault()
      event.stopPropagation()
      event.dataTransfer!.dropEffect = 'copy'
      showPlace(editor, pointOf(event))
    }
    const onLeave = () => dropPlace.set(undefined)
    const onDrop = (event: DragEvent) => {
      if (!isTool(event)) return
      event.preventDefault()
      event.stopPropagation()
      dropPlace.set(undefined)
      dropTool(editor, event.dataTransfer!.getData(TOOL_DRAG_TYPE), pointOf(event))
    }
    container.addEventListener('dragover', onOver, true)
    container.addEventListener('dragleave', onLeave, true)
    container.addEventListener('drop', onDrop, true)
    return () => {
      container.removeEventListener('dragover', onOver, true)
      container.removeEventListener('dragleave', onLeave, true)
      container.removeEventListener('drop', onDrop, true)
    }
  }, [editor])
}

function showPlace(editor: Editor, point: { x: number; y: number }): void {
  const board = boardOf(editor)
  const layout = viewOf(editor)?.layout()
  if (!board || !layout) return
  const { stage, index } = dropPlaceAt(stageIds, board.current().cards, new Set(), point)
  const column = layout.columns.get(stage)
  if (!column) return
  const y = HEADER_HEIGHT + index * (CARD_HEIGHT + CARD_GAP)
  const box = { x: column.x + COLUMN_PADDING, y: y - CARD_GAP / 2 - 2, w: CARD_WIDTH, h: 4 }
  dropPlace.set(box)
}
