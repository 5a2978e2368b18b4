import { useSyncExternalStore } from 'react'

/** A switch that is kept on this device and looks the same wherever it is read. */
export interface KeptSwitch {
  isOn(): boolean
  set(on: boolean): void
  subscribe(listener: () => void): () => void
}

export function useKept(kept: KeptSwitch): boolean {
  return useSyncExternalStore(kept.subscribe, kept.isOn)
}

export function keptSwitch(name: string, otherwise: boolean): KeptSwitch {
  const key = `caseboard:${name}`
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
