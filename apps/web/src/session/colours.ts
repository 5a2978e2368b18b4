/** Eight colours that white letters are readable on (4.5:1 at least), none of them close to another. */
export const personColours = [
  '#4c2c92',
  '#b8430f',
  '#00703c',
  '#1a5fa8',
  '#a8216b',
  '#0b6a70',
  '#7d4b00',
  '#4d5560',
] as const

/** A person has the same colour on every screen: it follows from their id, and is nobody's choice. */
export function colourOf(participantId: string): string {
  let hash = 2166136261
  for (let i = 0; i < participantId.length; i++) {
    hash = Math.imul(hash ^ participantId.charCodeAt(i), 16777619)
  }
  return (
    personColours[(((hash >>> 0) ^ (hash >>> 15)) % personColours.length) >>> 0] ?? personColours[0]
  )
}
