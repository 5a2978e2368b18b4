import type { ReactNode } from 'react'
import { WarningIcon } from './icons.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** What every field says about itself. */
export interface FieldWords {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to put it right. */
  error?: string | undefined
  /** A word at the end of the label's line: "Optional", "Required". */
  note?: ReactNode
}

export function FieldErrorText({ children }: { children: string }) {
  return (
    <>
      <WarningIcon size={18} />
      <span>
        <VisuallyHidden>Error: </VisuallyHidden>
        {children}
      </span>
    </>
  )
}
