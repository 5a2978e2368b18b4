import { useCallback, useState } from 'react'

/** A switch of this device; where it keeps nothing, of this page. */
export function useKeptSwitch(name: string, otherwise: boolean) {
  const key = `caseboard:${name}`
  const [isOn, setOn] = useState(() => read(key) ?? otherwise)
  const set = useCallback(
    (next: boolean) => {
      setOn(next)
      try {
        localStorage.setItem(key, next ? 'on' : 'off')
      } catch {
        // It holds until the page is closed.
      }
    },
    [key],
  )
  return [isOn, set] as const
}

function read(key: string): boolean | undefined {
  try {
    const kept = localStorage.getItem(key)
    return kept === null ? undefined : kept === 'on'
  } catch {
    return undefined
  }
}
