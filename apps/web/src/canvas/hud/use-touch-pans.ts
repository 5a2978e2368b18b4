import { type Editor, react, type TLShape } from '@tldraw/tldraw'
import { useEffect } from 'react'
import { isCard, isNote } from '../actions.ts'
import { boardOf } from '../board.ts'

/** A finger that moves less than this taps. */
const TAP = 8
/** Two taps on one thing within this time open it. */
const TWICE_MS = 400

const DRAWING = new Set(['draw', 'eraser', 'geo', 'line', 'arrow', 'text', 'laser'])

interface Down {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly tool: string
  readonly shape: TLShape | undefined
  /** Another finger came: this is no tap any more. */
  isOneOfTwo: boolean
}

/**
 * What a finger does: it moves the view, wherever it comes down, unless on something that is selected; a tap
 * selects, a second one opens. Somebody who has a pen draws with the pen, and a finger moves the view then too.
 */
export function useTouchPans(editor: Editor): void {
  useEffect(() => {
    const container = editor.getContainer()
    let hasPen = false
    let down: Down | undefined
    let tapped: { shape: TLShape; at: number } | undefined

    const onDown = (event: PointerEvent) => {
      if (event.pointerType === 'pen') hasPen = true
      if (event.pointerType !== 'touch') return
      if (!event.isPrimary) {
        if (down) down.isOneOfTwo = true
        return
      }
      if (!(event.target instanceof Element) || !event.target.closest('.tl-canvas')) return
      // The words on a link are pressed as they are with a mouse, whatever lies under them.
      if (event.target.closest('.board-link__label--free')) return
      const point = editor.screenToPage({ x: event.clientX, y: event.clientY })
      const shape = editor.getShapeAtPoint(point, { hitInside: true, margin: 8 })
      const tool = editor.getCurrentToolId()
      const moves = editor.isIn('select.idle')
        ? !shape || !editor.getSelectedShapeIds().includes(shape.id)
        : hasPen && DRAWING.has(tool)
      if (!moves) return
      down = {
        id: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        tool,
        shape,
        isOneOfTwo: false,
      }
      editor.setCurrentTool('hand')
    }

    const onUp = (event: PointerEvent) => {
      if (!down || event.pointerId !== down.id) return
      const { x, y, tool, shape, isOneOfTwo } = down
      down = undefined
      restore(tool)
      const isTap = !isOneOfTwo && Math.hypot(event.clientX - x, event.clientY - y) < TAP
      // After tldraw has seen the finger go.
      if (isTap && tool === 'select') setTimeout(() => tap(shape))
    }

    function restore(tool: string) {
      setTimeout(() => {
        if (editor.getCurrentToolId() === 'hand') editor.setCurrentTool(tool)
      })
    }

    function tap(shape: TLShape | undefined) {
      const isSecond = shape && tapped?.shape.id === shape.id && Date.now() - tapped.at < TWICE_MS
      tapped = shape && { shape, at: Date.now() }
      if (!shape || shape.isLocked) editor.selectNone()
      else if (isSecond && isCard(shape)) boardOf(editor)?.openCard(shape.props.cardId)
      else if (isSecond && isNote(shape)) editor.setEditingShape(shape.id)
      else editor.select(shape.id)
    }

    // tldraw hears nothing but the pen once one has been used, not even a mouse.
    const stopPenMode = react('pen', () => {
      if (!editor.getInstanceState().isPenMode) return
      queueMicrotask(() => editor.updateInstanceState({ isPenMode: false }))
    })
    container.addEventListener('pointerdown', onDown, true)
    container.addEventListener('pointerup', onUp, true)
    container.addEventListener('pointercancel', onUp, true)
    return () => {
      stopPenMode()
      container.removeEventListener('pointerdown', onDown, true)
      container.removeEventListener('pointerup', onUp, true)
      container.removeEventListener('pointercancel', onUp, true)
    }
  }, [editor])
}
