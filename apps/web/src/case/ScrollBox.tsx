import { useEffect, useRef, useState, type ReactNode } from 'react'

/** A table wider than the page scrolls by itself; only then is it a stop for the keyboard. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watch = new ResizeObserver(() =>
      setScrolls(element.scrollWidth > element.clientWidth + 1),
    )
    watch.observe(element)
    if (element.firstElementChild) watch.observe(element.firstElementChild)
    return () => watch.disconnect()
  }, [])
  return (
    <div
      ref={box}
      className="paper__scroll"
      {...(scrolls && { tabIndex: 0, role: 'region', 'aria-label': `Table: ${label}` })}
    >
      {children}
    </div>
  )
}
