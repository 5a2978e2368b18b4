/** One stretch of a text taken out and another put in its place. */
export interface TextEdit {
  readonly index: number
  readonly removed: number
  readonly inserted: string
}

/**
 * The smallest edit that turns one text into the other. Where several would do (a letter typed into
 * a run of the same letter) the caret decides: people type in front of the caret.
 */
export function textDifference(before: string, after: string, caret: number): TextEdit | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let end = commonEnd(before, after, Math.min(after.length - caret, shorter))
  let start = 0
  while (start < shorter - end && before[start] === after[start]) start++
  // The caret may be far from the edit (dropped text, a browser's own correction): then what is
  // still alike behind the caret does not belong to the edit either.
  end = commonEnd(before, after, shorter - start)
  // Half of a surrogate pair is no character: Yjs would store it as “�”.
  if (start > 0 && isHighSurrogate(before, start - 1)) start--
  if (end > 0 && isLowSurrogate(before, before.length - end)) end--
  return {
    index: start,
    removed: before.length - start - end,
    inserted: after.slice(start, after.length - end),
  }
}

/** One step of a Yjs text event. */
export interface DeltaStep {
  readonly retain?: number
  readonly delete?: number
  readonly insert?: unknown
}

/**
 * Where a caret goes when somebody else changes the text. What they write exactly at it comes after
 * it, unless it is the start of a selection: nobody meant to select what was not there.
 */
export function caretAfter(caret: number, delta: readonly DeltaStep[], selects = false): number {
  let at = 0
  let moved = caret
  for (const step of delta) {
    if (selects ? at > moved : at >= moved) break
    if (step.retain !== undefined) at += step.retain
    else if (step.delete !== undefined) moved -= Math.min(step.delete, moved - at)
    else if (typeof step.insert === 'string') {
      at += step.insert.length
      moved += step.insert.length
    }
  }
  return moved
}

/** Where one character goes when somebody else changes the text; undefined when they deleted it. */
export function characterAfter(index: number, delta: readonly DeltaStep[]): number | undefined {
  let at = 0
  let moved = index
  for (const step of delta) {
    if (at > moved) break
    if (step.retain !== undefined) at += step.retain
    else if (step.delete !== undefined) {
      if (moved < at + step.delete) return undefined
      moved -= step.delete
    } else if (typeof step.insert === 'string') {
      at += step.insert.length
      moved += step.insert.length
    }
  }
  return moved
}

function commonEnd(before: string, after: string, most: number): number {
  let end = 0
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  return end
}

const isHighSurrogate = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text[at] ?? '')
const isLowSurrogate = (text: string, at: number) => /[\uDC00-\uDFFF]/.test(text[at] ?? '')
