/** Where people go to join: the public address when a link says it, else the address of this page. */
export function joinPlace(link: string | undefined): {
  origin: string
  host: string
  /** As it is said and typed: no https://. */
  shown: string
} {
  let url = new URL(location.origin)
  try {
    if (link) url = new URL(link)
  } catch {
    // Not an address: this page's own will do.
  }
  return { origin: url.origin, host: url.hostname, shown: url.host }
}

/** Addresses that lead every computer to itself. */
export function onlyThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.')
}
