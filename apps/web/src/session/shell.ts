/** The page itself comes first: fetched at once, the eighty files to keep stand in the way of the few it waits for. */
const AFTER_MS = 4000

/**
 * Keeps the app itself on the device, so that a reload without a network still opens it. Browsers
 * allow this on https and on this very machine only; elsewhere nothing happens.
 */
export function keepShellOnDevice(): void {
  if (!('serviceWorker' in navigator) || !globalThis.isSecureContext) return
  globalThis.addEventListener('load', () => {
    const start = () => void register().catch(() => undefined)
    setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(start), AFTER_MS)
  })
}

async function register(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js')
  const { active } = await navigator.serviceWorker.ready
  // What this page loaded before the worker was there; what comes later passes through it.
  const loaded = performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && url.pathname.startsWith('/assets/'))
    .map((url) => url.pathname)
  active?.postMessage({ keep: [...new Set(loaded)] })
}
