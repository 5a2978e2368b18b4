import { atom, type TLShapeId } from '@tldraw/tldraw'
import type { Box } from './layout.ts'

/** Shapes of the board in this person's hand right now. */
export const liftedShapes = atom<ReadonlySet<TLShapeId>>('lifted shapes', new Set())

/** Where the cards in the hand would go. */
export const dropPlace = atom<Box | undefined>('drop place', undefined)
