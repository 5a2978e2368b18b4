import { nanoid } from 'nanoid'

/**
 * This device's ballot for one question: a random name that carries nobody's id, and another one
 * for every question, so that nobody's answers can be read together. Kept on the device, so that one device has one answer.
 */
export function ballotFor(board: string, card: string, field: string): string {
  const key = `caseboard:ballot:${board}:${card}:${field}`
  try {
    const kept = localStorage.getItem(key)
    if (kept) return kept
    const made = nanoid()
    localStorage.setItem(key, made)
    return made
  } catch {
    // Storage is off: one answer for as long as the page is open.
    const made = forThisPage.get(key) ?? nanoid()
    forThisPage.set(key, made)
    return made
  }
}

const forThisPage = new Map<string, string>()
