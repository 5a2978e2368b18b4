import { lazy, Suspense, useRef, useState, type ReactNode } from 'react'
import { Button, type ButtonVariant } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { ChevronDownIcon } from './icons.tsx'

export interface MenuItem {
  id: string
  label: string
  onSelect(): void
  hint?: string
  icon?: ReactNode
  disabled?: boolean
  /** Something is lost by it: shown in the colour of danger. */
  danger?: boolean
}

export interface MenuProps {
  /** The button's text, or with `icon` its name. */
  label: string
  items: readonly MenuItem[]
  /** Show this icon instead of the label. */
  icon?: ReactNode
  variant?: ButtonVariant
  size?: 's' | 'm'
  isDisabled?: boolean
  className?: string | undefined
}

const load = () => import('./MenuList.tsx')
const MenuList = lazy(load)

/** A button that opens a list of things to do. The list's code comes when a menu is first near. */
export function Menu({
  label,
  items,
  icon,
  variant,
  size,
  isDisabled = false,
  className,
}: MenuProps) {
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const shared = {
    ref: trigger,
    isDisabled,
    className,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    onPress: () => setOpen(true),
    onHoverStart: () => void load(),
    onFocus: () => void load(),
  }
  return (
    <>
      {icon ? (
        <IconButton {...shared} label={label} icon={icon} size={size ?? 'm'} />
      ) : (
        <Button {...shared} variant={variant ?? 'secondary'} size={size ?? 'm'}>
          <span className="menu-trigger">
            {label}
            <ChevronDownIcon size={16} />
          </span>
        </Button>
      )}
      {open ? (
        <Suspense fallback={null}>
          <MenuList label={label} items={items} trigger={trigger} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
