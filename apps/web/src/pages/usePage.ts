import { useEffect, useRef } from 'react'

let pagesShown = 0

/**
 * Names the page in the browser's title and gives its h1 the focus, so that people who listen hear
 * where they are. Not on the first page: there the browser reads from the top by itself.
 */
export function usePage(title: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = title === 'Caseboard' ? title : `${title} – Caseboard`
  }, [title])
  useEffect(() => {
    pagesShown++
    if (pagesShown > (import.meta.env.DEV ? 2 : 1)) {
      heading.current?.focus({ preventScroll: true })
      globalThis.scrollTo?.(0, 0)
    }
  }, [])
  return heading
}
