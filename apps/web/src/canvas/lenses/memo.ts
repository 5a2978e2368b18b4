import type { TLShape } from '@tldraw/tldraw'

/**
 * `next`, but with the properties object of `previous` where the two say the same: tldraw draws a shape again
 * when that object is another one.
 */
export function keep<Shape extends TLShape>(previous: TLShape | undefined, next: Shape): Shape {
  if (previous === next || previous?.type !== next.type) return next
  const props = sameProps(previous.props, next.props) ? previous.props : next.props
  const stays =
    props === previous.props &&
    previous.x === next.x &&
    previous.y === next.y &&
    previous.index === next.index
  return (stays ? previous : { ...next, props }) as Shape
}

function sameProps(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), b as Record<string, unknown>]
  return (
    left.length === Object.keys(b).length && left.every(([key, value]) => same(value, right[key]))
  )
}

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => Object.is(item, b[at]))
  }
  return Object.is(a, b)
}
