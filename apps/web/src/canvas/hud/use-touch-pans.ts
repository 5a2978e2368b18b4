import type { Editor } from '@tldraw/tldraw'
import { useEffect } from 'react'

/** A finger that moves less than this taps. */
const TAP = 8

/** One finger on an empty place moves the view; on a card or a drawing it does what a mouse does. */
export function useTouchPans(editor: Editor): void {
  useEffect(() => {
    const container = editor.getContainer()
    let down: { id: number; x: number; y: number } | undefined

    const onDown = (event: PointerEvent) => {
      if (event.pointerType !== 'touch' || !event.isPrimary || !editor.isIn('select.idle')) return
      const canvas = event.target instanceof Element && event.target.closest('.tl-canvas')
      if (!canvas) return
      const point = editor.screenToPage({ x: event.clientX, y: event.clientY })
      if (editor.getShapeAtPoint(point, { hitInside: true, margin: 8 })) return
      down = { id: event.pointerId, x: event.clientX, y: event.clientY }
      editor.setCurrentTool('hand')
    }
    const onUp = (event: PointerEvent) => {
      if (!down || event.pointerId !== down.id) return
      const isTap = Math.hypot(event.clientX - down.x, event.clientY - down.y) < TAP
      down = undefined
      // After tldraw has seen the finger go.
      setTimeout(() => {
        if (editor.getCurrentToolId() === 'hand') editor.setCurrentTool('select')
        if (isTap) editor.selectNone()
      })
    }
    container.addEventListener('pointerdown', onDown, true)
    container.addEventListener('pointerup', onUp, true)
    container.addEventListener('pointercancel', onUp, true)
    return () => {
      container.removeEventListener('pointerdown', onDown, true)
      container.removeEventListener('pointerup', onUp, true)
      container.removeEventListener('pointercancel', onUp, true)
    }
  }, [editor])
}
