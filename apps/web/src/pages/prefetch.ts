import { loadCanvas, loadOutline, loadShell, loadWorksheet } from './views.ts'

/** Below this width a board opens as its outline. */
export const PHONE = 700

export const isPhone = () => globalThis.innerWidth < PHONE

/**
 * Fetches the view a person will land on while they type their name. The canvas is large: not for
 * phones, nor for people who ask to save data.
 */
export function prefetchViews(): void {
  const fetchThem = () => {
    void loadShell().catch(() => undefined)
    void loadOutline().catch(() => undefined)
    void loadWorksheet().catch(() => undefined)
    if (!isPhone() && !savesData()) void loadCanvas().catch(() => undefined)
  }
  if ('requestIdleCallback' in globalThis) requestIdleCallback(fetchThem, { timeout: 4000 })
  else setTimeout(fetchThem, 1500)
}

/**
 * Fetches a board's page, and the view the address asks for, while the door is still being opened: the canvas takes
 * longest.
 */
export function prefetchBoard(): void {
  void loadShell().catch(() => undefined)
  fetchToolkit()
  const view =
    new URLSearchParams(location.search).get('view') ?? (isPhone() ? 'outline' : 'canvas')
  const load = view === 'canvas' ? loadCanvas : view === 'outline' ? loadOutline : undefined
  void load?.().catch(() => undefined)
}

/** The forty tools, which a board's page asks for only once it runs (build/toolkit-data.ts): then they are here. */
function fetchToolkit(): void {
  const address = document.querySelector<HTMLMetaElement>('meta[name="toolkit"]')?.content
  if (address) void fetch(address).catch(() => undefined)
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
