import type { Box } from './layout.ts'

interface Point {
  readonly x: number
  readonly y: number
}

/** A curve from the edge of one thing to the edge of another, as a cubic Bézier. */
export interface LinkPath {
  readonly start: Point
  readonly control1: Point
  readonly control2: Point
  readonly end: Point
  readonly middle: Point
}

/** The arrowhead stops a little before the edge it points at. */
const BREATH = 3

/**
 * The curve between two boxes. Things side by side are joined from side to side; things above one another
 * by a bow around the cards between them, so that a link never runs through what is written.
 */
export function linkPath(from: Box, to: Box): LinkPath {
  const a = { x: from.x + from.w / 2, y: from.y + from.h / 2 }
  const b = { x: to.x + to.w / 2, y: to.y + to.h / 2 }
  const beside = to.x >= from.x + from.w || from.x >= to.x + to.w
  if (beside) {
    const way = to.x >= from.x ? 1 : -1
    const start = { x: a.x + (way * from.w) / 2, y: a.y }
    const end = { x: b.x - way * (to.w / 2 + BREATH), y: b.y }
    const reach = Math.max(24, Math.abs(end.x - start.x) / 2)
    return path(
      start,
      { x: start.x + way * reach, y: a.y },
      { x: end.x - way * reach, y: b.y },
      end,
    )
  }
  const gap = to.y > from.y ? to.y - (from.y + from.h) : from.y - (to.y + to.h)
  if (gap < 40) {
    const way = to.y > from.y ? 1 : -1
    const start = { x: a.x, y: a.y + (way * from.h) / 2 }
    const end = { x: b.x, y: b.y - way * (to.h / 2 + BREATH) }
    const reach = Math.max(4, Math.abs(end.y - start.y) / 2)
    return path(
      start,
      { x: a.x, y: start.y + way * reach },
      { x: b.x, y: end.y - way * reach },
      end,
    )
  }
  const start = { x: from.x + from.w, y: a.y }
  const end = { x: to.x + to.w + BREATH, y: b.y }
  const reach = Math.max(start.x, end.x) + Math.min(64, 24 + gap / 12)
  return path(start, { x: reach, y: a.y }, { x: reach, y: b.y }, end)
}

/** As an SVG path. */
export function pathData({ start, control1, control2, end }: LinkPath): string {
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`
  return `M${at(start)}C${at(control1)} ${at(control2)} ${at(end)}`
}

/** The arrowhead at the end of the curve, as the points of a triangle. */
export function arrowhead({ control2, end }: LinkPath, size = 9): string {
  const angle = Math.atan2(end.y - control2.y, end.x - control2.x)
  const corner = (turn: number) =>
    `${round(end.x - size * Math.cos(angle + turn))},${round(end.y - size * Math.sin(angle + turn))}`
  return `${round(end.x)},${round(end.y)} ${corner(0.45)} ${corner(-0.45)}`
}

function path(start: Point, control1: Point, control2: Point, end: Point): LinkPath {
  const middle = {
    x: (start.x + 3 * control1.x + 3 * control2.x + end.x) / 8,
    y: (start.y + 3 * control1.y + 3 * control2.y + end.y) / 8,
  }
  return { start, control1, control2, end, middle }
}

const round = (value: number) => Math.round(value * 10) / 10
