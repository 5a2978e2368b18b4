import { formatMoney } from '@caseboard/board'
import { overYears, type Figure, type View, type YearOfMoney } from '@caseboard/case'
import type { ReactNode } from 'react'
import { classes, VisuallyHidden } from '../../ui/index.ts'
import { OpeningRow } from '../OpeningRow.tsx'
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
      <Money
        name="Total"
        className="years__total"
        benefits={overYears(years, 'benefits')}
        downsides={overYears(years, 'downsides')}
        costs={overYears(years, 'costs')}
        net={total.net}
      />
    </div>
  )
}

function Year({ year, isDiscounted }: { year: YearOfMoney; isDiscounted: boolean }) {
  const { benefits, downsides, costs, net, cumulative, factor, discounted } = year
  return (
    <Money
      name={
        <>
          <VisuallyHidden>Year </VisuallyHidden>
          {year.year}
        </>
      }
      {...{ benefits, downsides, costs, net }}
    >
      <p>
        Running total {formatMoney(cumulative)}.
        {isDiscounted
          ? ` £1 of this year is worth £${factor.toFixed(4)} in year 0, so its net is worth ${formatMoney(discounted.net)}.`
          : ''}
      </p>
    </Money>
  )
}

/** What comes in, what is spent and what is left, which opens to the rows and cells of each. */
function Money({
  name,
  className,
  benefits,
  downsides,
  costs,
  net,
  children,
}: {
  name: ReactNode
  className?: string | undefined
  net: number
  children?: ReactNode
} & Record<'benefits' | 'downsides' | 'costs', Figure>) {
  const groups = [
    { name: 'In', figure: benefits },
    { name: 'Downsides', figure: downsides },
    { name: 'Out', figure: costs },
  ].filter(({ figure }) => figure.parts.length > 0)
  return (
    <OpeningRow
      headClassName={classes('years__row', className)}
      head={
        <>
          <span>{name}</span>
          <Amount label="In" amount={benefits.amount} />
          <Amount label="Out" amount={costs.amount + downsides.amount} />
          <Amount label="Net" amount={net} />
        </>
      }
    >
      <div className="years__parts">
        {groups.map(({ name: group, figure }) => (
          <div key={group}>
            <h5>{group}</h5>
            <FigureParts figure={figure} />
          </div>
        ))}
        {children}
      </div>
    </OpeningRow>
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
