/**
 * What the server writes into the page itself, as `<meta name="…" content="…">`: there before any script runs, and
 * kept with the page on a device that is offline.
 */
export const pageSettings = {
  /** The operator's key for tldraw; absent without one. */
  tldrawLicenceKey: 'tldraw-licence-key',
} as const
