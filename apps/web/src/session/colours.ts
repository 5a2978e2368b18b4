import { personColour } from '@caseboard/protocol'

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

/** The colour a person has on every screen. */
export function colourOf(participantId: string): string {
  return personColours[personColour(participantId)] ?? personColours[0]
}
