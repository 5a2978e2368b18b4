import type { BoardSnapshot, OutcomeKind, OutcomeSnapshot } from '@caseboard/board'
import { noteTitle } from '../things.ts'

/** What a decision or action is called in lists and messages. */
export function outcomeTitle({ kind, text }: Pick<OutcomeSnapshot, 'kind' | 'text'>): string {
  return text.trim() === '' ? `Empty ${kind}` : noteTitle({ text })
}

/** “2 decisions, 1 action, 1 to do”. */
export function outcomeCount({ outcomes }: Pick<BoardSnapshot, 'outcomes'>): string {
  const open = outcomes.filter(({ kind, status }) => kind === 'action' && status === 'open').length
  const counts = `${count(outcomes, 'decision')}, ${count(outcomes, 'action')}`
  const words = counts.replace(/^no/, 'No')
  return open > 0 ? `${words}, ${open} to do` : words
}

function count(outcomes: BoardSnapshot['outcomes'], kind: OutcomeKind): string {
  const found = outcomes.filter((outcome) => outcome.kind === kind).length
  return `${found === 0 ? 'no' : found} ${kind}${found === 1 ? '' : 's'}`
}
