import type { Appraisal } from '../appraisal/appraise.ts'
import { headline, shareWords } from '../appraisal/words.ts'
import type { ClassesChart } from './chart.ts'
import { moneyTable } from './tables.ts'

/** What kinds of benefit the present benefits are made of. Undefined when there are none. */
export function classesChart({ classes, public: view }: Appraisal): ClassesChart | undefined {
  const total = view.central.pvBenefits.amount
  const bars = classes.map(({ id, label, present }) => ({ id, label, amount: present.amount }))
  const most = bars.toSorted((a, b) => b.amount - a.amount)[0]
  if (!most || total <= 0) return undefined
  const title = 'Benefits by class, present value'
  return {
    kind: 'classes',
    id: 'public-classes',
    view: 'public',
    title,
    says:
      bars.length === 1
        ? `All ${headline(total)} of benefits, worth today, are of one class: ${most.label.toLowerCase()}.`
        : `Of ${headline(total)} of benefits, worth today, ${shareWords(most.amount / total)} are of the class ${most.label.toLowerCase()}.`,
    bars,
    table: moneyTable(
      title,
      'Class',
      ['Present value'],
      bars.map(({ label, amount }) => ({ head: label, amounts: [amount] })),
      [total],
    ),
  }
}
