import { useSyncExternalStore } from 'react'
import { announce } from '../ui/index.ts'

/** What the canvas has to say to the person at it: shown for a while and read out. */
const SHOWN_FOR_MS = 9000

let message: string | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

export function say(text: string): void {
  show(text)
  announce(text)
  clearTimeout(timer)
  timer = setTimeout(() => show(undefined), SHOWN_FOR_MS)
}

export function unsay(): void {
  clearTimeout(timer)
  show(undefined)
}

export function useMessage(): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => message,
  )
}

function show(next: string | undefined): void {
  message = next
  for (const listener of listeners) listener()
}
