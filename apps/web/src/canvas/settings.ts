import { useSyncExternalStore } from 'react'

/** A switch that is kept on this device and looks the same wherever it is read. */
export interface KeptSwitch {
  isOn(): boolean
  set(on: boolean): void
  subscribe(listener: () => void): () => void
}

/** Single keys can be switched off by people who need that (WCAG 2.1.4). */
export const shortcutsOn = keptSwitch('shortcuts', true)
/** Moving pointers of others are moving content, and everybody may have them stop (WCAG 2.2.2). */
export const pointersShown = keptSwitch('pointers', true)
export const mapShown = keptSwitch('map', true)

export function useKept(kept: KeptSwitch): boolean {
  return useSyncExternalStore(kept.subscribe, kept.isOn)
}

function keptSwitch(name: string, otherwise: boolean): KeptSwitch {
  const key = `caseboard.${name}`
  const listeners = new Set<() => void>()
  let isOn = read(key) ?? otherwise
  return {
    isOn: () => isOn,
    set(on) {
      isOn = on
      try {
        globalThis.localStorage.setItem(key, on ? 'on' : 'off')
      } catch {
        // A browser that keeps nothing still has the setting until the page is closed.
      }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function read(key: string): boolean | undefined {
  try {
    const kept = globalThis.localStorage.getItem(key)
    return kept === null ? undefined : kept === 'on'
  } catch {
    return undefined
  }
}
