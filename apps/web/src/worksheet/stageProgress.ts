import { completeness, type CardSnapshot } from '@caseboard/board'

/** How far a stage is, in the same words on the canvas and in the outline: “4 cards, 2 to finish”. */
export function stageProgress(cards: readonly CardSnapshot[]): string {
  if (cards.length === 0) return 'No cards yet'
  const done = cards.map(completeness)
  const open = done.filter((card) => card.requiredMissing.length > 0).length
  const count = cards.length === 1 ? '1 card' : `${cards.length} cards`
  if (open > 0) return `${count}, ${open} to finish`
  const isWhole = done.every((card) => card.filled === card.total)
  return `${count}, ${isWhole ? 'complete' : 'all required answers given'}`
}
