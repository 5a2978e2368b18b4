const POUND = 100

/**
 * A figure as a headline shows it, in pence: to the nearest £100 below £10,000 and to the nearest
 * £1,000 from there (catalogue, `display`). A small amount is never rounded away to nothing.
 */
export function headlinePence(pence: number): number {
  const size = Math.abs(pence)
  const step = size < 10_000 * POUND ? 100 * POUND : 1_000 * POUND
  const rounded = Math.round(size / step) * step
  const shown = rounded === 0 ? Math.round(size / POUND) * POUND || size : rounded
  return shown === 0 ? 0 : Math.sign(pence) * shown
}
