/*
 * Opens the app without a network. Keeps the built files only; what people write is kept by the
 * page itself. The build fills in the two constants (vite.config.ts).
 */
const VERSION = '__VERSION__'
const SHELL = ['__SHELL__']

const cacheName = `caseboard-${VERSION}`

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => keep(cache, SHELL))
      .then(() => self.skipWaiting()),
  )
})

/** For each file that is kept, so many times as long nothing is. */
const REST = 5

/**
 * One after another with rests between: somebody has just opened a board, and what moves there must not stutter. With
 * a network there is no hurry; a slow or busy machine takes longer over a file and rests longer after it.
 */
async function keep(cache, paths) {
  for (const path of paths) {
    const since = performance.now()
    await cache.add(path)
    const rest = REST * (performance.now() - since)
    await new Promise((resolve) => setTimeout(resolve, rest))
  }
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('caseboard-') && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('message', (event) => {
  const paths = Array.isArray(event.data?.keep) ? event.data.keep : []
  event.waitUntil(
    caches.open(cacheName).then(async (cache) => {
      const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
      const missing = paths.filter(
        (path) => typeof path === 'string' && path.startsWith('/assets/') && !kept.has(path),
      )
      for (const path of missing) await keep(cache, [path]).catch(() => undefined)
    }),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') {
    if (!url.pathname.startsWith('/api/')) event.respondWith(page(request))
  } else if (url.pathname.startsWith('/assets/') || SHELL.includes(url.pathname)) {
    event.respondWith(asset(request))
  }
})

/** The newest page when the server answers in a few seconds, else the kept one. */
async function page(request) {
  const cache = await caches.open(cacheName)
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(4000) })
    if (response.ok || response.status < 500) return response
    throw new Error(`The server answered ${response.status}`)
  } catch (error) {
    const kept = await cache.match('/')
    if (kept) return kept
    throw error
  }
}

/** A built file's name changes with its content: what is kept never goes stale. */
async function asset(request) {
  const cache = await caches.open(cacheName)
  const kept = await cache.match(request, { ignoreSearch: true })
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) void cache.put(request, response.clone())
  return response
}
