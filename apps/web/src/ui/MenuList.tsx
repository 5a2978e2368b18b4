import type { RefObject } from 'react'
import { Menu as AriaMenu, MenuItem as AriaMenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import type { MenuItem } from './Menu.tsx'
import './Menu.css'

interface MenuListProps {
  label: string
  items: readonly MenuItem[]
  trigger: RefObject<HTMLButtonElement | null>
  onClose(): void
}

export default function MenuList({ label, items, trigger, onClose }: MenuListProps) {
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      placement="bottom end"
      offset={6}
      className="menu-popover"
      aria-label={label}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <AriaMenu
        aria-label={label}
        autoFocus="first"
        className="menu"
        disabledKeys={items.filter((item) => item.disabled).map((item) => item.id)}
        onClose={onClose}
        onAction={(key) => items.find((item) => item.id === key)?.onSelect()}
      >
        {items.map((item) => (
          <AriaMenuItem
            key={item.id}
            id={item.id}
            textValue={item.label}
            className={classes('menu__item', item.danger && 'menu__item--danger')}
          >
            {item.icon}
            <span className="menu__text">
              {item.label}
              {item.hint ? <span className="menu__hint">{item.hint}</span> : null}
            </span>
          </AriaMenuItem>
        ))}
      </AriaMenu>
    </Popover>
  )
}
