import type { CardId, NoteId, OutcomeId } from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'

/*  How the rest of the app points at things on the canvas. It knows nothing of tldraw, so that the top bar can
 *  use it while the canvas is not even loaded; what is asked before it is there waits for it.
 */

export type Destination =
  | { readonly kind: 'stage'; readonly stage: StageId }
  | ({ readonly kind: 'thing'; readonly id: CardId | NoteId | OutcomeId } & Arrival)

export interface Arrival {
  /** It has been read out already: arriving there need not be. */
  readonly isSaid?: boolean
}

let waiting: Destination | undefined
let traveller: ((to: Destination) => void) | undefined
let inView: StageId | undefined
const listeners = new Set<() => void>()

/** Shows a stage's column. */
export function requestStage(stage: StageId): void {
  go({ kind: 'stage', stage })
}

/** Shows a card or note in the middle of the canvas and selects it; a decision or action beside it. */
export function goTo(id: CardId | NoteId | OutcomeId, arrival?: Arrival): void {
  go({ kind: 'thing', id, ...arrival })
}

/** The stage whose column is in the middle of the canvas: "you are here". */
export function stageInView(): StageId | undefined {
  return inView
}

/** For `useSyncExternalStore`: called when the stage in view is another one. */
export function subscribeStageInView(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** For the canvas: takes people where they ask to go, from now until it is closed. */
export function openNavigation(travel: (to: Destination) => void): {
  report(stage: StageId | undefined): void
  close(): void
} {
  traveller = travel
  const first = waiting
  waiting = undefined
  if (first) travel(first)
  return {
    report(stage) {
      if (stage === inView) return
      inView = stage
      for (const listener of listeners) listener()
    },
    close() {
      if (traveller === travel) traveller = undefined
      this.report(undefined)
    },
  }
}

function go(to: Destination): void {
  if (traveller) traveller(to)
  else waiting = to
}
