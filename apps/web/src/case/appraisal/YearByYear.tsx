import { formatMoney } from '@caseboard/board'
import type { View, YearOfMoney } from '@caseboard/case'
import { ChevronDownIcon, VisuallyHidden } from '../../ui/index.ts'
import { FigureParts } from './FigureRow.tsx'
import './YearByYear.css'

/** The money of each year, which opens to the rows and cells it is the sum of. */
export function YearByYear({ view }: { view: View }) {
  const { years, total } = view.central
  return (
    <div className="years">
      <h4>Year by year</h4>
      <p className="years__head" aria-hidden="true">
        <span>Year</span>
        <span>In</span>
        <span>Out</span>
        <span>Net</span>
      </p>
      {years.map((year) => (
        <Year key={year.year} year={year} isDiscounted={view.id === 'public'} />
      ))}
      <p className="years__total">
        <span>Total</span>
        <Amount label="In" amount={total.benefits} />
        <Amount label="Out" amount={total.costs + total.downsides} />
        <Amount label="Net" amount={total.net} />
      </p>
    </div>
  )
}

function Year({ year, isDiscounted }: { year: YearOfMoney; isDiscounted: boolean }) {
  const { benefits, downsides, costs, net, cumulative, factor, discounted } = year
  const groups = [
    { name: 'In', figure: benefits },
    { name: 'Downsides', figure: downsides },
    { name: 'Out', figure: costs },
  ].filter(({ figure }) => figure.parts.length > 0)
  return (
    <details className="years__year">
      <summary>
        <span>
          <VisuallyHidden>Year </VisuallyHidden>
          {year.year}
        </span>
        <Amount label="In" amount={benefits.amount} />
        <Amount label="Out" amount={costs.amount + downsides.amount} />
        <Amount label="Net" amount={net} />
        <ChevronDownIcon size={18} />
      </summary>
      <div className="years__parts">
        {groups.map(({ name, figure }) => (
          <div key={name}>
            <h5>{name}</h5>
            <FigureParts figure={figure} />
          </div>
        ))}
        <p>
          Running total {formatMoney(cumulative)}.
          {isDiscounted
            ? ` £1 of this year is worth £${factor.toFixed(4)} in year 0, so its net is worth ${formatMoney(discounted.net)}.`
            : ''}
        </p>
      </div>
    </details>
  )
}

function Amount({ label, amount }: { label: string; amount: number }) {
  return (
    <span>
      <VisuallyHidden>{label} </VisuallyHidden>
      {formatMoney(amount)}
    </span>
  )
}
