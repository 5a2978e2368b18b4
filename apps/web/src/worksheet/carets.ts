import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { colourOf, setPresence, useBoardSession } from '../session/index.ts'
import type { TextElement } from './useSharedText.ts'

/** Somebody else's caret in the text one is looking at. */
export interface RemoteCaret {
  readonly clientId: number
  readonly name: string
  readonly colour: string
  readonly index: number
}

/** How often a moving caret is told to the others, in milliseconds. */
const TELL_EVERY = 120

/** Tells the others where this person's caret is while they are in the element. */
export function useToldCaret(element: TextElement | null, text: Y.Text, place: string): void {
  const session = useBoardSession()
  useEffect(() => {
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let told = 0
    const tell = () => {
      timer = undefined
      told = Date.now()
      if (element.ownerDocument.activeElement !== element) return
      const index = Math.min(element.selectionEnd ?? 0, text.length)
      const at = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(text, index))
      setPresence(session, { caret: { place, at } })
    }
    const tellSoon = () => {
      timer ??= setTimeout(tell, Math.max(0, told + TELL_EVERY - Date.now()))
    }
    const onBlur = () => {
      clearTimeout(timer)
      timer = undefined
      const state = session.awareness.getLocalState()
      if (placeOf(state) === place) setPresence(session, { caret: undefined })
    }
    const events = ['focus', 'input', 'keyup', 'pointerup', 'select'] as const
    for (const event of events) element.addEventListener(event, tellSoon)
    element.addEventListener('blur', onBlur)
    return () => {
      for (const event of events) element.removeEventListener(event, tellSoon)
      element.removeEventListener('blur', onBlur)
      onBlur()
    }
  }, [element, text, place, session])
}

/** The carets of others in this text; read again when they move and when the text changes. */
export function useRemoteCarets(text: Y.Text, place: string): readonly RemoteCaret[] {
  const { awareness } = useBoardSession()
  const [carets, setCarets] = useState<readonly RemoteCaret[]>([])
  useEffect(() => {
    const update = () => {
      const next = readCarets(awareness, text, place)
      setCarets((before) => (sameCarets(before, next) ? before : next))
    }
    update()
    awareness.on('change', update)
    text.observe(update)
    return () => {
      awareness.off('change', update)
      text.unobserve(update)
    }
  }, [awareness, text, place])
  return carets
}

function readCarets(awareness: Awareness, text: Y.Text, place: string): RemoteCaret[] {
  const found: RemoteCaret[] = []
  for (const [clientId, state] of awareness.getStates()) {
    if (clientId === awareness.clientID || placeOf(state) !== place) continue
    const index = indexOf(state['caret']?.at, text)
    const user: { id?: unknown; name?: unknown } | undefined = state['user']
    if (index === undefined || typeof user?.name !== 'string') continue
    found.push({
      clientId,
      name: user.name.slice(0, 80),
      colour: colourOf(String(user.id)),
      index,
    })
  }
  return found.toSorted((a, b) => a.index - b.index || a.clientId - b.clientId)
}

function placeOf(state: Record<string, unknown> | null): unknown {
  const caret = state?.['caret']
  return typeof caret === 'object' && caret !== null && 'place' in caret ? caret.place : undefined
}

/** A position another browser sent: anything may be in it. */
function indexOf(at: unknown, text: Y.Text): number | undefined {
  try {
    const position = Y.createRelativePositionFromJSON(at)
    const found = Y.createAbsolutePositionFromRelativePosition(position, text.doc!)
    return found?.type === text ? found.index : undefined
  } catch {
    return undefined
  }
}

function sameCarets(a: readonly RemoteCaret[], b: readonly RemoteCaret[]): boolean {
  return (
    a.length === b.length &&
    a.every((caret, i) => {
      const other = b[i]!
      return caret.clientId === other.clientId && caret.index === other.index
    })
  )
}
