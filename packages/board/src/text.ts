import type * as Y from 'yjs'

/**
 * Makes a shared text read `wanted` by taking out and putting in as little as possible, so that what
 * others type in the rest of it at the same moment stays where it is.
 */
export function writeText(text: Y.Text, wanted: string): void {
  const now = text.toString()
  // Half an emoji would travel as “�” and leave its writer with a text nobody else has.
  const next = wanted.replace(/\p{Surrogate}/gu, '\uFFFD')
  if (now === next) return
  let start = 0
  const shorter = Math.min(now.length, next.length)
  while (start < shorter && now[start] === next[start]) start++
  let end = 0
  while (end < shorter - start && now[now.length - 1 - end] === next[next.length - 1 - end]) end++
  // Never cut between the two halves of a surrogate pair: half an emoji is no character.
  if (start > 0 && isHighSurrogate(now, start - 1)) start--
  if (end > 0 && isLowSurrogate(now, now.length - end)) end--
  text.delete(start, now.length - end - start)
  text.insert(start, next.slice(start, next.length - end))
}

const isHighSurrogate = (text: string, at: number): boolean => inRange(text, at, 0xd800, 0xdbff)
const isLowSurrogate = (text: string, at: number): boolean => inRange(text, at, 0xdc00, 0xdfff)

function inRange(text: string, at: number, from: number, to: number): boolean {
  const code = text.charCodeAt(at)
  return code >= from && code <= to
}
