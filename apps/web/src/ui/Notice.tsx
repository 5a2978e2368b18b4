import type { ReactNode } from 'react'
import { CloseIcon, InfoIcon, StopIcon, TickCircleIcon, WarningIcon } from './icons.tsx'
import { IconButton } from './IconButton.tsx'
import { classes } from './classes.ts'
import './Notice.css'

export type NoticeTone = 'info' | 'warn' | 'bad' | 'good'

export interface NoticeProps {
  tone?: NoticeTone
  title?: ReactNode
  children?: ReactNode
  /** Read out when it appears: 'status' waits its turn, 'alert' does not. */
  role?: 'status' | 'alert'
  onDismiss?: (() => void) | undefined
  action?: ReactNode
  className?: string | undefined
}

const icons = { info: InfoIcon, warn: WarningIcon, bad: StopIcon, good: TickCircleIcon }

export function Notice({
  tone = 'info',
  title,
  children,
  role,
  onDismiss,
  action,
  className,
}: NoticeProps) {
  const ToneIcon = icons[tone]
  return (
    <div className={classes('notice', `notice--${tone}`, className)} role={role}>
      <ToneIcon size={22} />
      <div className="notice__text">
        {title ? <p className="notice__title">{title}</p> : null}
        {children}
      </div>
      {action}
      {onDismiss ? (
        <IconButton size="s" label="Dismiss" icon={<CloseIcon size={18} />} onPress={onDismiss} />
      ) : null}
    </div>
  )
}
