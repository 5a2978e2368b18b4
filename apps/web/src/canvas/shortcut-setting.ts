import { useSyncExternalStore } from 'react'

/** Kept on this device: single keys can be switched off by people who need that (WCAG 2.1.4). */
const KEY = 'caseboard.shortcuts'
const listeners = new Set<() => void>()
let isOn = read()

export function areShortcutsOn(): boolean {
  return isOn
}

export function switchShortcuts(on: boolean): void {
  isOn = on
  try {
    globalThis.localStorage.setItem(KEY, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing still has the setting until the page is closed.
  }
  for (const listener of listeners) listener()
}

export function useShortcutSetting(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, areShortcutsOn)
}

function read(): boolean {
  try {
    return globalThis.localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}
