import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import './Tag.css'

export type TagTone =
  | 'plain'
  | 'info'
  | 'good'
  | 'warn'
  | 'bad'
  | 'goals'
  | 'data-use'
  | 'value'
  | 'champion'

export function Tag({
  tone = 'plain',
  children,
  className,
}: {
  tone?: TagTone
  children: ReactNode
  className?: string
}) {
  return <span className={classes('tag', `tag--${tone}`, className)}>{children}</span>
}
