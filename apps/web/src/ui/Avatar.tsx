import { initials } from './initials.ts'
import { classes } from './classes.ts'
import './Avatar.css'

export interface AvatarProps {
  name: string
  colour: string
  size?: 's' | 'm'
  /** The words that stand for it; the name when not given. '' when the name stands beside it. */
  label?: string
  className?: string
}

export function Avatar({ name, colour, size = 'm', label = name, className }: AvatarProps) {
  return (
    <span
      className={classes('avatar', `avatar--${size}`, className)}
      style={{ backgroundColor: colour }}
      {...(label === ''
        ? { 'aria-hidden': true }
        : { role: 'img', 'aria-label': label, title: label })}
    >
      {initials(name)}
    </span>
  )
}
