import type { CSSProperties } from 'react'

/** Hands a person's colour to the stylesheet as `--person`. */
export const personColour = (colour: string) => ({ '--person': colour }) as CSSProperties
