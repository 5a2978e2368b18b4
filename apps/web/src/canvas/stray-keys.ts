/** Who has made no key for so long has seen what happened. */
const PAUSE_MS = 1000

let until = 0

/** What was being written is gone: the next keys are letters of it, and no wishes to the board. */
export function ignoreStrayKeys(now = performance.now()): void {
  until = now + PAUSE_MS
}

/** What was being written is there again, or has been seen to be gone. */
export function heedKeys(): void {
  until = 0
}

/** Whether a key belongs to what was being written. It lasts until there is a pause, or a key that no text has. */
export function isStrayKey(key: string, now = performance.now()): boolean {
  const isText = key !== 'Escape' && key !== 'Tab' && key !== 'F6'
  const isStray = isText && now < until
  until = isStray ? now + PAUSE_MS : 0
  return isStray
}
