import type { ReactNode } from 'react'
import { PressButton, type PressProps } from './Button.tsx'
import { classes } from './classes.ts'

export interface IconButtonProps extends Omit<PressProps, 'aria-label' | 'title'> {
  /** What it does: the name that is read out, and shown when the pointer rests on it. */
  label: string
  icon: ReactNode
  size?: 's' | 'm' | undefined
}

export function IconButton({ label, icon, size = 'm', className, ...rest }: IconButtonProps) {
  return (
    <PressButton
      {...rest}
      aria-label={label}
      title={label}
      className={classes('icon-button', `icon-button--${size}`, className)}
    >
      {icon}
    </PressButton>
  )
}
