import type { CardId } from '@caseboard/board'
import { createContext, use } from 'react'
import type { SaidHere } from './remarks/said.ts'

/** The worksheet an editor stands on. */
export interface WorksheetPlace {
  readonly cardId: CardId
  readonly isReadOnly: boolean
  /** The answer somebody was sent to; a row that holds it opens. */
  readonly sought: string | undefined
  /** What is said of its answers. */
  readonly said: SaidHere
}

export const Worksheet = createContext<WorksheetPlace | undefined>(undefined)

export function useWorksheet(): WorksheetPlace {
  const place = use(Worksheet)
  if (!place) throw new Error('This part can only be shown on a worksheet')
  return place
}
