import { useEffect, useRef, type ReactNode } from 'react'

/** A panel beside the view; on a narrow screen over it. Escape closes it. */
export function Panel({
  side,
  label,
  onClose,
  children,
}: {
  side: 'start' | 'end'
  label: string
  onClose(): void
  children: ReactNode
}) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    // Into the panel, unless what is in it has taken the focus already.
    if (!panel.current?.contains(document.activeElement)) {
      panel.current?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <aside
      ref={panel}
      className={`panel panel--${side}`}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      {children}
    </aside>
  )
}
