import * as Y from 'yjs'
import {
  caretAfter,
  characterAfter,
  textDifference,
  type DeltaStep,
  type TextEdit,
} from './textDifference.ts'

/** What the binding needs of a textarea or an input: small enough for a test to be one. */
export interface TextBox {
  value: string
  readonly selectionStart: number | null
  readonly selectionEnd: number | null
  readonly selectionDirection: 'forward' | 'backward' | 'none' | null
  scrollTop: number
  setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void
  addEventListener(type: string, listener: (event: Event) => void): void
  removeEventListener(type: string, listener: (event: Event) => void): void
}

export interface BindOptions {
  /** A browser moves the focus to a box whose selection is set; only a focused one is asked to. */
  isFocused(): boolean
  /** Line breaks become spaces. */
  oneLine?: boolean
  /** A text longer than this is refused as a whole, never cut. */
  ceiling?: number
  onRefused?(length: number): void
  /** After every change, whoever made it. */
  onChange?(value: string): void
}

export interface TextBinding {
  undo(): void
  redo(): void
  /** A new step for undo: what is typed from now on is taken back separately. */
  pause(): void
  destroy(): void
}

/**
 * Keeps a text box and a shared text the same. What the person types goes into the shared text as
 * the smallest edit; what others type comes into the box with caret and selection staying at their
 * letters. While an input method is composing a word the box is left alone, and what others did in
 * the meantime is brought together with the word when it is finished.
 */
export function bindText(box: TextBox, text: Y.Text, options: BindOptions): TextBinding {
  const { isFocused, oneLine = false, ceiling = Infinity } = options
  const mine = {}
  /** What the box and the shared text last agreed on. */
  let agreed = text.toString()
  /** What others did since, in order; filled only while the box must not be touched. */
  let waiting: (readonly DeltaStep[])[] = []
  let composing = false
  // Made when there is first something to take back: most boxes of a board are only looked at.
  let undoManager: Y.UndoManager | undefined

  box.value = agreed

  function show(next: string, start: number, end: number) {
    agreed = next
    if (box.value !== next) {
      const { scrollTop, selectionDirection } = box
      box.value = next
      box.scrollTop = scrollTop
      if (isFocused()) box.setSelectionRange(start, end, selectionDirection ?? 'none')
    }
    options.onChange?.(next)
  }

  /** Brings what is in the box into the shared text, and what waited into the box. */
  function agree() {
    if (oneLine && /[\r\n]/.test(box.value)) replaceLineBreaks(box, isFocused())
    const caret = box.selectionEnd ?? box.value.length
    const edit = textDifference(agreed, box.value, caret)
    if (edit && box.value.length > ceiling && edit.inserted.length > edit.removed) {
      options.onRefused?.(box.value.length)
      box.value = agreed
      if (isFocused()) box.setSelectionRange(edit.index + edit.removed, edit.index + edit.removed)
      if (waiting.length === 0) return
      return bringIn(box.selectionStart ?? 0, box.selectionEnd ?? 0)
    }
    if (!edit) {
      if (waiting.length > 0) bringIn(box.selectionStart ?? 0, box.selectionEnd ?? 0)
      return
    }
    const others = waiting
    waiting = []
    const start = landing(box.selectionStart ?? caret, edit, others)
    const end = landing(caret, edit, others)
    const at = follow(edit.index, others)
    const removed = survivors(edit, others)
    undoManager ??= new Y.UndoManager(text, { trackedOrigins: new Set([mine]) })
    text.doc!.transact(() => {
      for (const run of runs(removed).toReversed()) text.delete(run.index, run.length)
      text.insert(at - removed.filter((index) => index < at).length, edit.inserted)
    }, mine)
    show(text.toString(), start, end)
  }

  function bringIn(start: number, end: number) {
    const others = waiting
    waiting = []
    const from = others.reduce((at, delta) => caretAfter(at, delta, start < end), start)
    show(text.toString(), from, Math.max(from, follow(end, others)))
  }

  function onSharedChange(event: Y.YTextEvent, transaction: Y.Transaction) {
    if (transaction.origin === mine) return
    const delta = event.delta as readonly DeltaStep[]
    if (undoManager && transaction.origin === undoManager) {
      const at = endOfChange(delta)
      return show(text.toString(), at, at)
    }
    waiting.push(delta)
    if (composing) return
    if (box.value === agreed) bringIn(box.selectionStart ?? 0, box.selectionEnd ?? 0)
    else agree()
  }

  const onInput = () => {
    if (!composing) agree()
  }
  const onCompositionStart = () => {
    composing = true
  }
  const onCompositionEnd = () => {
    composing = false
    agree()
  }
  const onBeforeInput = (event: Event) => {
    // The browser's own undo knows nothing of what others typed.
    const { inputType } = event as InputEvent
    if (oneLine && (inputType === 'insertLineBreak' || inputType === 'insertParagraph')) {
      event.preventDefault()
    }
    if (inputType !== 'historyUndo' && inputType !== 'historyRedo') return
    event.preventDefault()
    if (inputType === 'historyUndo') binding.undo()
    else binding.redo()
  }

  text.observe(onSharedChange)
  box.addEventListener('input', onInput)
  box.addEventListener('beforeinput', onBeforeInput)
  box.addEventListener('compositionstart', onCompositionStart)
  box.addEventListener('compositionend', onCompositionEnd)

  const binding: TextBinding = {
    undo() {
      if (!composing) undoManager?.undo()
    },
    redo() {
      if (!composing) undoManager?.redo()
    },
    pause: () => undoManager?.stopCapturing(),
    destroy() {
      // A box can go away in the middle of a word.
      composing = false
      agree()
      text.unobserve(onSharedChange)
      undoManager?.destroy()
      box.removeEventListener('input', onInput)
      box.removeEventListener('beforeinput', onBeforeInput)
      box.removeEventListener('compositionstart', onCompositionStart)
      box.removeEventListener('compositionend', onCompositionEnd)
    },
  }
  return binding
}

type Deltas = readonly (readonly DeltaStep[])[]

const follow = (caret: number, others: Deltas) =>
  others.reduce((at, delta) => caretAfter(at, delta), caret)

/** Of the characters an edit takes out, where those are now that nobody else took out as well. */
function survivors(edit: TextEdit, others: Deltas): number[] {
  const found: number[] = []
  for (let index = edit.index; index < edit.index + edit.removed; index++) {
    let at: number | undefined = index
    for (const delta of others) if (at !== undefined) at = characterAfter(at, delta)
    if (at !== undefined) found.push(at)
  }
  return found
}

/** Neighbours taken out together: one at a time would cut an emoji in two. */
function runs(indices: readonly number[]): { index: number; length: number }[] {
  const found: { index: number; length: number }[] = []
  for (const index of indices) {
    const last = found.at(-1)
    if (last && last.index + last.length === index) last.length++
    else found.push({ index, length: 1 })
  }
  return found
}

/** Where a caret of the box stands in the shared text once the edit is in it. */
function landing(caret: number, edit: TextEdit, others: Deltas): number {
  const gone = survivors(edit, others)
  const goneBefore = (at: number) => gone.filter((index) => index < at).length
  const start = follow(edit.index, others)
  const inserted = edit.index + edit.inserted.length
  if (caret < edit.index) return follow(caret, others)
  if (caret <= inserted) return start - goneBefore(start) + caret - edit.index
  const old = follow(caret - edit.inserted.length + edit.removed, others)
  return old - goneBefore(old) + edit.inserted.length
}

function endOfChange(delta: readonly DeltaStep[]): number {
  let at = 0
  let end = 0
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain
    else if (typeof step.insert === 'string') end = at += step.insert.length
    else end = at
  }
  return end
}

function replaceLineBreaks(box: TextBox, focused: boolean) {
  const caret = box.selectionEnd ?? box.value.length
  const toSpaces = (part: string) => part.replace(/\s*[\r\n]+\s*/g, ' ')
  // A break just before the caret is the end of a copied line: nobody means a space by it.
  const before = toSpaces(box.value.slice(0, caret).replace(/[\r\n]+$/, ''))
  const after = toSpaces(box.value.slice(caret))
  box.value = before + after
  if (focused) box.setSelectionRange(before.length, before.length)
}
