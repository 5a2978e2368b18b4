import type { ComponentProps, MouseEvent, ReactNode, Ref } from 'react'
import { classes } from './classes.ts'
import './Button.css'

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

/** What every press-button of ours takes, whatever it looks like. */
export interface PressProps extends Omit<
  ComponentProps<'button'>,
  'children' | 'className' | 'disabled' | 'onClick' | 'style'
> {
  onPress?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
  isDisabled?: boolean | undefined
  /** Busy with what it was pressed for: keeps its place and the focus, and does nothing. */
  isPending?: boolean | undefined
  onHoverStart?: (() => void) | undefined
  className?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

export interface ButtonProps extends PressProps {
  variant?: ButtonVariant | undefined
  size?: 's' | 'm' | undefined
  icon?: ReactNode
  children: ReactNode
}

/** The classes of a button, for a link that looks like one. */
export function buttonClass(variant: ButtonVariant = 'secondary', size: 's' | 'm' = 'm'): string {
  return `button button--${variant} button--${size}`
}

export function Button({ variant, size, icon, children, className, ...rest }: ButtonProps) {
  return (
    <PressButton {...rest} className={classes(buttonClass(variant, size), className)}>
      {icon}
      <span className="button__text">{children}</span>
    </PressButton>
  )
}

/** The browser's own button, without a look. */
export function PressButton({
  onPress,
  isDisabled,
  isPending,
  onHoverStart,
  type = 'button',
  children,
  ...rest
}: PressProps & { children?: ReactNode }) {
  return (
    <button
      {...rest}
      type={type}
      disabled={isDisabled}
      aria-disabled={isPending || rest['aria-disabled'] || undefined}
      aria-busy={isPending || undefined}
      onPointerEnter={onHoverStart}
      onClick={(event) => {
        if (isPending) {
          event.preventDefault()
          return
        }
        // Safari does not focus a pressed button, and what closes later brings the focus back to it.
        event.currentTarget.focus({ preventScroll: true })
        onPress?.(event)
      }}
    >
      {children}
    </button>
  )
}
