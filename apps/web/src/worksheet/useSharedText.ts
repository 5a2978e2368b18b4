import { useCallback, useEffect, useRef, useState, type RefCallback } from 'react'
import type * as Y from 'yjs'
import { bindText, type TextBinding } from './bindText.ts'

/** Far more than any answer: what a person pastes by mistake, a whole book. */
export const TEXT_CEILING = 50_000

export type TextElement = HTMLTextAreaElement | HTMLInputElement

export interface SharedText {
  /** Goes on a textarea or input, which from then on shows the shared text. */
  ref: RefCallback<TextElement>
  value: string
  /** How long a text was that was refused; undefined when none was, or typing has gone on since. */
  refused: number | undefined
  undo(): void
  redo(): void
}

/**
 * Binds a textarea or input to a shared text (bindText.ts says how). The element is the browser's
 * own and not React's: React only hears what is in it.
 */
export function useSharedText(
  text: Y.Text,
  { oneLine = false, ceiling = TEXT_CEILING } = {},
): SharedText {
  const [value, setValue] = useState(() => text.toString())
  const [refused, setRefused] = useState<number>()
  const binding = useRef<TextBinding>(undefined)

  const ref = useCallback(
    (element: TextElement | null) => {
      if (!element) return
      const bound = bindText(element, text, {
        oneLine,
        ceiling,
        isFocused: () => element.ownerDocument.activeElement === element,
        onRefused: setRefused,
        onChange: (next) => {
          setValue(next)
          setRefused(undefined)
        },
      })
      binding.current = bound
      const dropKeys = undoByKey(element, bound)
      const onBlur = () => bound.pause()
      element.addEventListener('blur', onBlur)
      return () => {
        dropKeys()
        element.removeEventListener('blur', onBlur)
        bound.destroy()
        binding.current = undefined
      }
    },
    [text, oneLine, ceiling],
  )

  // The text may be another one than at the last rendering.
  useEffect(() => setValue(text.toString()), [text])

  return {
    ref,
    value,
    refused,
    undo: () => binding.current?.undo(),
    redo: () => binding.current?.redo(),
  }
}

/** The keys of undo and redo act on the text while it has the focus; gives back what ends that. */
export function undoByKey(element: TextElement, bound: TextBinding): () => void {
  const onKeyDown = (event: Event) => {
    const wish = undoWish(event as KeyboardEvent)
    if (!wish || element.readOnly) return
    event.preventDefault()
    // The board has an undo of its own that listens further out.
    event.stopPropagation()
    bound[wish]()
  }
  element.addEventListener('keydown', onKeyDown)
  return () => element.removeEventListener('keydown', onKeyDown)
}

/** Mod+Z takes back; Mod+Shift+Z and Mod+Y bring it back. */
export function undoWish(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : undefined
}
