import { CheckIcon } from '../ui/index.ts'
import './Mark.css'

export type MarkState = 'none' | 'part' | 'most' | 'done'

/** How far something is, told apart by shape as well as colour; words beside it say the same. */
export function Mark({ state }: { state: MarkState }) {
  return (
    <span className={`mark mark--${state}`} aria-hidden="true">
      {state === 'done' ? <CheckIcon size={14} /> : null}
    </span>
  )
}
