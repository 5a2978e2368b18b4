import { isIPv6 } from 'node:net'

/**
 * The address; of an IPv6 address its first 64 bits. Whoever has one such address has all that begin
 * like it, and could come from another each time.
 */
export function networkOf(address: string): string {
  const [bare = ''] = address.split('%')
  const inIPv4 = /^::ffff:([\d.]+)$/i.exec(bare)?.[1]
  if (inIPv4 !== undefined || !isIPv6(bare)) return inIPv4 ?? address
  const [start = '', end = ''] = bare.split('::')
  const left = start === '' ? [] : start.split(':')
  const right = end === '' ? [] : end.split(':')
  // The last 32 bits may be written as an IPv4 address.
  const gap = 8 - left.length - right.length - (bare.includes('.') ? 1 : 0)
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}
