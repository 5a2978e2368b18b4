import { useId, useState } from 'react'

/** What opens and closes: the properties of its button, and the id of what the button opens. */
export function useOpening() {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  return {
    isOpen,
    id,
    button: {
      type: 'button',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? id : undefined,
      onClick: () => setIsOpen((before) => !before),
    },
  } as const
}
