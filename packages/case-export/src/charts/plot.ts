import { axisMoney, namedYears, yearAt } from '@caseboard/case'
import type { Scale } from '@caseboard/case'
import type { Child } from '../markup.ts'
import { level, thin, words, zero } from './pen.ts'

/** Left of the years stand the amounts, each on its line. */
const amountsWidth = 13
const height = 150
const yearsHeight = 24

/** The frame of a chart over years, from `top` down: lines with their amounts, years below. */
export function plot(scale: Scale, years: readonly number[], top: number) {
  const y = (amount: number): number =>
    Math.round((top + height * (1 - scale.at(amount) / 100)) * 10) / 10
  const x = (year: number): number =>
    amountsWidth + (yearAt(year, years.length) / 100) * (100 - amountsWidth)
  const isNamed = namedYears(years.length)
  const frame: Child[] = [
    ...scale.ticks.flatMap((tick) => [
      level(0, 100, y(tick), tick === 0 ? zero : thin),
      words(axisMoney(tick), 0, y(tick) - 5, { quiet: true }),
    ]),
    ...years
      .filter((_, index) => isNamed(index))
      .map((year, index) =>
        words(index === 0 ? `Year ${year}` : String(year), x(year), top + height + 18, {
          anchor: 'middle',
          quiet: true,
        }),
      ),
  ]
  return {
    x,
    y,
    frame,
    place: (100 - amountsWidth) / years.length,
    bottom: top + height + yearsHeight,
  }
}
