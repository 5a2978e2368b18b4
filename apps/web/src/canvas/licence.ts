import { pageSettings } from '@caseboard/protocol'

/**
 * The operator's key for tldraw, which the server has written into the page. Without one tldraw shows its mark, which
 * must stay visible and uncovered.
 */
export function licence(): { licenseKey?: string } {
  const meta = document.querySelector<HTMLMetaElement>(
    `meta[name="${pageSettings.tldrawLicenceKey}"]`,
  )
  return meta ? { licenseKey: meta.content } : {}
}
