import { findTool } from '@caseboard/toolkit'
import type { CardSnapshot } from './snapshot.ts'
import { isFilled, isRows } from './values.ts'

/** “3 benefits assumed”: how many benefits of a card cite no evidence. Empty when every one does, or there are none. */
export function assumedWords(card: CardSnapshot): string {
  let count = 0
  for (const field of findTool(card.tool)?.fields ?? []) {
    if (field.kind !== 'table') continue
    const evidence = field.columns.find(({ role }) => role === 'benefit.evidence')
    const rows = card.fields[field.id]
    if (!evidence || !isRows(rows)) continue
    count += rows.filter(
      ({ cells }) => Object.values(cells).some(isFilled) && !isFilled(cells[evidence.id]),
    ).length
  }
  return count === 0 ? '' : `${count} ${count === 1 ? 'benefit' : 'benefits'} assumed`
}
