/** How many colours people can have; more people than that share them. */
export const personColourCount = 8

/**
 * Which colour a person has, 0 to 7. It follows from their id alone, so that it is the same on every
 * screen; the server hands out ids whose colour few others on the board have.
 */
export function personColour(participantId: string): number {
  let hash = 2166136261
  for (let i = 0; i < participantId.length; i++) {
    hash = Math.imul(hash ^ participantId.charCodeAt(i), 16777619)
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % personColourCount
}
