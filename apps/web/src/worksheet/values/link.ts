import type { Parsed } from './parsed.ts'

/** Reads a web address. One without https:// gets it; anything but http and https is refused. */
export function parseLink(typed: string): Parsed<string> {
  const plain = typed.trim()
  if (plain === '') return { value: undefined }
  const address =
    /^[a-z][a-z0-9+.-]*:/i.test(plain) && !/^[^/]+:\d/.test(plain)
      ? plain
      : `https://${plain.replace(/^\/\//, '')}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || /\s/.test(plain)) {
    return { problem: 'Enter a web address, like https://data.example.gov.uk' }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { problem: 'Enter a web address that starts with https:// or http://' }
  }
  if (!url.hostname.includes('.') && url.hostname !== 'localhost' && !url.hostname.includes(':')) {
    return { problem: 'Enter a web address, like https://data.example.gov.uk' }
  }
  if (address.length > 2000) return { problem: 'That address is too long. Enter a shorter one' }
  return { value: address }
}

/** Whether an address that is stored already, from whatever client, may be opened. */
export function isOpenable(address: string): boolean {
  const parsed = parseLink(address)
  return 'value' in parsed && parsed.value === address
}
