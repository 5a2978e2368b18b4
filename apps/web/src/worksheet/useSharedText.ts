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
export function useSharedText(text: Y.Text, { oneLine = false } = {}): SharedText {
  const [value, setValue] = useState(() => text.toString())
  const [refused, setRefused] = useState<number>()
  const binding = useRef<TextBinding>(undefined)

  const ref = useCallback(
    (element: TextElement | null) => {
      if (!element) return
      const bound = bindText(element, text, {
        oneLine,
        ceiling: TEXT_CEILING,
        isFocused: () => element.ownerDocument.activeElement === element,
        onRefused: setRefused,
        onChange: (next) => {
          setValue(next)
          setRefused(undefined)
        },
      })
      binding.current = bound
      const onKeyDown = (event: Event) => {
        const wish = undoWish(event as KeyboardEvent)
        if (!wish || element.readOnly) return
        event.preventDefault()
        // The board has an undo of its own that listens further out.
        event.stopPropagation()
        bound[wish]()
      }
      const onBlur = () => bound.pause()
      element.addEventListener('keydown', onKeyDown)
      element.addEventListener('blur', onBlur)
      return () => {
        element.removeEventListener('keydown', onKeyDown)
        element.removeEventListener('blur', onBlur)
        bound.destroy()
        binding.current = undefined
      }
    },
    [text, oneLine],
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

/** Mod+Z takes back; Mod+Shift+Z and Mod+Y bring it back. */
export function undoWish(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): 'undo' | 'redo' | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : undefined
}
