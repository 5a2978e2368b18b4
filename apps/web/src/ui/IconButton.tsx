import type { ReactNode, Ref } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
import { classes } from './classes.ts'
import './Button.css'

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'children' | 'style' | 'aria-label'
> {
  /** What it does: the name that is read out, and shown when the pointer rests on it. */
  label: string
  icon: ReactNode
  size?: 's' | 'm'
  className?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

export function IconButton({ label, icon, size = 'm', className, ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={classes('icon-button', `icon-button--${size}`, className)}
      render={(props) => <button {...props} title={label} />}
    >
      {icon}
    </AriaButton>
  )
}
