import { type Editor, type TLShape, type TLShapeId } from '@tldraw/tldraw'
import { useEffect, useRef } from 'react'
import { undoKey } from '../../session/undo.ts'
import { announce } from '../../ui/index.ts'
import type { ThingId } from '../../worksheet/things.ts'
import { duplicate, isCard, isLink, moveByKey, recordOf, writeNoteInView } from '../actions.ts'
import { boardOf } from '../board.ts'
import { fitBoard, keepInView } from '../camera.ts'
import { describe } from '../describe.ts'
import { viewOf } from '../lenses/of.ts'
import { nextInOrder } from '../order.ts'
import { remove } from '../remove.ts'
import { shortcutsOn } from '../settings.ts'
import { isStrayKey } from '../stray-keys.ts'
import { undo } from '../undo.ts'
import { canvasTools, type CanvasTool, takeTool } from './tools-list.ts'

export interface ShortcutAsks {
  move(things: readonly ThingId[]): void
  help(): void
}

/**
 * The canvas's keys. They are taken before tldraw sees them, only while the canvas (or nothing at all) has the
 * focus, and never in a text field or under a dialog.
 */
export function useShortcuts(editor: Editor, asks: ShortcutAsks): void {
  const latest = useRef(asks)
  useEffect(() => {
    latest.current = asks
  })
  useEffect(() => {
    const swallowed = new Set<string>()
    const onKeyDown = (event: KeyboardEvent) => {
      const where = placeOf(editor, event)
      if (!where || event.isComposing) return
      if (where === 'beside' && !undoKey(event)) return
      if (where !== 'beside' && isStrayKey(event.key)) {
        event.preventDefault()
        event.stopPropagation()
        return
      }
      const isTaken =
        onCommand(editor, event) ||
        onLetter(editor, event, latest.current) ||
        goToPart(editor, event) ||
        ((where === 'canvas' || isAboutSelection(event)) && onBoardKey(editor, event))
      if (!isTaken) return
      event.preventDefault()
      event.stopPropagation()
      swallowed.add(event.code)
    }
    // tldraw acts on some keys when they come up; one that was ours going down is ours coming up.
    const onKeyUp = (event: KeyboardEvent) => {
      if (swallowed.delete(event.code)) event.stopPropagation()
    }
    document.addEventListener('keydown', onKeyDown, true)
    document.addEventListener('keyup', onKeyUp, true)
    return () => {
      document.removeEventListener('keydown', onKeyDown, true)
      document.removeEventListener('keyup', onKeyUp, true)
    }
  }, [editor])
}

/**
 * Where a key was pressed: on the canvas, on its buttons, beside it where the board is changed too, or somewhere that is
 * none of its business.
 */
function placeOf(
  editor: Editor,
  { target }: KeyboardEvent,
): 'canvas' | 'buttons' | 'beside' | undefined {
  const container = editor.getContainer()
  if (target === document.body) {
    return document.querySelector('[role="dialog"], [role="alertdialog"]') ? undefined : 'canvas'
  }
  if (!(target instanceof HTMLElement)) return undefined
  // A text has its own undo; a box to tick has none.
  if (target.closest('.outcomes-panel') && !target.matches(withOwnUndo)) return 'beside'
  if (isWriting(target)) return undefined
  if (container.contains(target)) return target.closest('button') ? 'buttons' : 'canvas'
  return target.closest('.canvas') ? 'buttons' : undefined
}

const withOwnUndo = 'input:not([type="checkbox"]), textarea, select'

/** The buttons beside what is selected are about it: Delete there takes it away, Escape lets go of it. */
function isAboutSelection({ key, target }: KeyboardEvent): boolean {
  const isKey = key === 'Delete' || key === 'Backspace' || key === 'Escape'
  return isKey && target instanceof Element && target.closest('.canvas-selection') !== null
}

export function isWriting(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches('input, textarea, select')
}

/** With Ctrl or ⌘. */
function onCommand(editor: Editor, event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  const key = event.key.toLowerCase()
  const quick = { animation: { duration: 160 } }
  const middle = editor.getViewportScreenCenter()
  const way = undoKey(event)
  if (way) undo(editor, way)
  else if (key === 'a') selectAll(editor)
  else if (key === 'd') {
    const view = viewOf(editor)
    if (view) duplicate(editor, view, editor.getSelectedShapes())
  } else if (key === '=' || key === '+') editor.zoomIn(middle, quick)
  else if (key === '-') editor.zoomOut(middle, quick)
  else if (key === '0') editor.resetZoom(middle, quick)
  else return false
  return true
}

/** Single keys. They can be switched off: people who speak to their computer set them off by accident. */
function onLetter(editor: Editor, event: KeyboardEvent, asks: ShortcutAsks): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || !shortcutsOn.isOn()) return false
  const quick = { animation: { duration: 220 } }
  if (event.shiftKey && (event.code === 'Digit1' || event.key === '!')) {
    fitBoard(editor)
    return true
  }
  if (event.shiftKey && (event.code === 'Digit0' || event.key === ')')) {
    editor.resetZoom(editor.getViewportScreenCenter(), quick)
    return true
  }
  if (event.shiftKey && (event.code === 'Digit2' || event.key === '"')) {
    editor.zoomToSelection(quick)
    return true
  }
  if (event.key === '?') {
    asks.help()
    return true
  }
  if (event.shiftKey || event.repeat || editor.getEditingShapeId()) return false
  const key = event.key.toLowerCase()
  const records = editor.getSelectedShapes().flatMap((shape) => recordOf(shape) ?? [])
  if (key === 'm' && records.length > 0 && boardOf(editor)?.canEdit) {
    asks.move(records)
    return true
  }
  const tool = Object.values<CanvasTool>(canvasTools).find(({ keys }) => keys.includes(key))
  if (!tool || (tool.needsEdit && !boardOf(editor)?.canEdit)) return false
  takeTool(editor, tool)
  return true
}

/**
 * F6 goes from the board to the buttons of what is selected, to the tools, and on to what the browser has; with
 * Shift the other way.
 */
function goToPart(editor: Editor, { key, shiftKey, target }: KeyboardEvent): boolean {
  if (key !== 'F6') return false
  const board = editor.getContainer()
  const parts = ['.canvas-selection', '.canvas-toolbar'].map((part) => document.querySelector(part))
  const all = [board, ...parts].filter((part) => part !== null)
  const at = all.findLastIndex((part) => part.contains(target as Node))
  const next = all[Math.max(at, 0) + (shiftKey ? -1 : 1)]
  const control = next === board ? board : next?.querySelector<HTMLElement>('button')
  control?.focus({ preventScroll: true })
  return control !== undefined && control !== null
}

/** Keys that move through the board and act on what is selected. */
function onBoardKey(editor: Editor, event: KeyboardEvent): boolean {
  if (event.key === 'Enter' && editor.isIn('board-note')) {
    const view = viewOf(editor)
    if (view) writeNoteInView(editor, view)
    return true
  }
  if (!editor.isIn('select.idle')) return false
  const selected = editor.getSelectedShapes()
  const only = selected.length === 1 ? selected[0] : undefined
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      if (selected.length === 0) return false
      remove(editor, selected)
      editor.getContainer().focus({ preventScroll: true })
      return true
    case 'Escape':
      if (selected.length === 0) return false
      editor.selectNone()
      editor.getContainer().focus({ preventScroll: true })
      return true
    case 'Tab':
      return goOn(editor, only, event.shiftKey ? -1 : 1)
    case 'Enter':
      if (selected.length === 0) return goOn(editor, undefined, 1, true)
      if (!only || !isCard(only)) return false
      boardOf(editor)?.openCard(only.props.cardId)
      return true
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      if (event.ctrlKey || event.metaKey) return false
      if (selected.length > 1 && selected.every((shape) => isCard(shape) || isLink(shape))) {
        announce('Several cards are moved with Move to… in the bar above them')
        return true
      }
      if (!only || !isCard(only)) return false
      if (boardOf(editor)?.canEdit) moveByKey(editor, only.props.cardId, event.key)
      followSelection(editor, only.id)
      return true
    default:
      return false
  }
}

/** The next thing in the order of the outline: down each column, cards before notes. */
function goOn(editor: Editor, from: TLShape | undefined, way: 1 | -1, isFirst = false): boolean {
  if (!from && !isFirst) return false
  const next = nextInOrder(editor, from, way)
  if (!next) {
    // At the end the focus goes on to what comes after the canvas.
    editor.selectNone()
    return false
  }
  editor.select(next.id)
  followSelection(editor, next.id)
  announce(describe(editor, next))
  return true
}

function followSelection(editor: Editor, id: TLShapeId): void {
  requestAnimationFrame(() => {
    const box = editor.getShapePageBounds(id)
    if (box) keepInView(editor, box)
  })
}

function selectAll(editor: Editor): void {
  editor.setCurrentTool('select')
  editor.selectAll()
}
