import { formatMoney } from '@caseboard/board'
import type { ClassesChart } from '@caseboard/case'

/** Present benefits by class, each with its name and amount. */
export function ClassBars({ chart: { bars } }: { chart: ClassesChart }) {
  const total = bars.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <ul className="strips">
      {bars.map(({ id, label, amount }) => (
        <li key={id}>
          <p className="strips__words">
            <span>{label}</span>
            <b>{formatMoney(amount)}</b>
          </p>
          <svg className="strips__strip" width="100%" height="18">
            <rect className="strips__ground" width="100%" height="18" rx="4" />
            <rect
              className="plot__bar plot__bar--benefits"
              width={`${(amount / total) * 100}%`}
              height="18"
              rx="4"
            />
          </svg>
        </li>
      ))}
    </ul>
  )
}
