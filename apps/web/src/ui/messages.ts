import { useSyncExternalStore } from 'react'
import { announce } from './announce.ts'

/** What the board has to say to the person at it: shown for a while and read out. */
export interface Message {
  readonly text: string
  /** Something that can be done about it, by pressing a button in the message. */
  readonly offer?: { readonly label: string; readonly run: () => void }
}

const SHOWN_FOR_MS = 9000
/** An offer needs time to be read, and to be reached with the keyboard. */
const OFFERED_FOR_MS = 20_000

let message: Message | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

export function say(text: string, offer?: Message['offer']): Message {
  const said = { text, ...(offer ? { offer } : {}) }
  show(said)
  announce(text)
  clearTimeout(timer)
  timer = setTimeout(() => show(undefined), offer ? OFFERED_FOR_MS : SHOWN_FOR_MS)
  return said
}

/** Takes back what is shown; one message only when it is named. */
export function unsay(only?: Message): void {
  if (only && only !== message) return
  clearTimeout(timer)
  show(undefined)
}

export function useMessage(): Message | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => message,
  )
}

function show(next: Message | undefined): void {
  message = next
  for (const listener of listeners) listener()
}
