import type { NoteCategory } from '@caseboard/board'
import { atom } from '@tldraw/tldraw'

/** The one category of notes that this person has picked out; the others step back. */
export const pickedCategory = atom<NoteCategory | undefined>('picked category', undefined)
