import type { ReactNode } from 'react'
import './VisuallyHidden.css'

/** Words for people who listen instead of look. */
export function VisuallyHidden({ children, id }: { children: ReactNode; id?: string }) {
  return (
    <span className="visually-hidden" id={id}>
      {children}
    </span>
  )
}
