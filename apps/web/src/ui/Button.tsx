import type { ReactNode, Ref } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
import { classes } from './classes.ts'
import './Button.css'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  variant?: ButtonVariant
  size?: 's' | 'm'
  icon?: ReactNode
  children: ReactNode
  className?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

/** The classes of a button, for a link that looks like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: 's' | 'm' = 'm'): string {
  return `button button--${variant} button--${size}`
}

export function Button({
  variant = 'secondary',
  size = 'm',
  icon,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(buttonClass(variant, size), className)}>
      {icon}
      <span className="button__text">{children}</span>
    </AriaButton>
  )
}
