import { formatMoney } from '@caseboard/board'
import type { ClassesChart } from '@caseboard/case'
import { bar, colour, words } from './pen.ts'
import type { Drawing } from './pen.ts'

const rowHeight = 48

/** Present benefits by class, each with its name and amount. */
export function drawClasses({ bars }: ClassesChart): Drawing {
  const total = bars.reduce((sum, { amount }) => sum + amount, 0)
  return {
    height: rowHeight * bars.length - 10,
    shapes: bars.flatMap(({ label, amount }, index) => {
      const top = rowHeight * index
      return [
        words(label, 0, top + 14),
        words(formatMoney(amount), 100, top + 14, { anchor: 'end', bold: true }),
        bar(0, 100, top + 22, 14, colour.ground),
        bar(0, (amount / total) * 100, top + 22, 14, colour.benefits),
      ]
    }),
  }
}
