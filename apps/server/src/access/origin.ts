/**
 * Whether a request comes from a page of this server. Browsers say where a page came from when it
 * opens a socket or sends data; programs do not, and they have no cookies that a page could abuse.
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | undefined,
): boolean {
  if (origin === undefined) return true
  if (publicUrl !== undefined && URL.canParse(publicUrl) && origin === new URL(publicUrl).origin) {
    return true
  }
  // The scheme is not compared: behind a proxy that ends TLS the server does not see it.
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase()
}
