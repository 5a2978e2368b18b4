import type { CardId, LinkId } from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'
import { createContext, use } from 'react'
import type { ThingId } from '../worksheet/things.ts'
import type { UndoOffers } from '../worksheet/UndoOffer.tsx'

/** What is asked in a dialog, about a card or note or for a stage. */
export type Question =
  | { readonly ask: 'move' | 'connect' | 'use' | 'link'; readonly id: ThingId }
  | { readonly ask: 'words'; readonly id: ThingId; readonly link: LinkId }
  | { readonly ask: 'paste'; readonly stage: StageId }

/** What every part of the outline shares. */
export interface OutlineParts {
  readonly canEdit: boolean
  /** Answers in full below every card, to read or to print. */
  readonly showsAnswers: boolean
  readonly offers: UndoOffers
  onOpenCard(id: CardId): void
  ask(question: Question): void
  copyLink(id: ThingId): void
}

export const OutlineContext = createContext<OutlineParts | undefined>(undefined)

export function useOutline(): OutlineParts {
  const parts = use(OutlineContext)
  if (!parts) throw new Error('This part can only be shown in the outline')
  return parts
}

/** The ids of what the focus may be brought to. */
export const outlineIds = {
  stage: (stage: string) => `outline-stage-${stage}`,
  addNote: (stage: string) => `outline-add-note-${stage}`,
  pasteNotes: (stage: string) => `outline-paste-notes-${stage}`,
  open: (card: string) => `outline-open-${card}`,
  move: (thing: string) => `outline-move-${thing}`,
  connect: (thing: string) => `outline-connect-${thing}`,
  note: (note: string) => `outline-note-${note}`,
}
