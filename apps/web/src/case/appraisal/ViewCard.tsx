import {
  headline,
  paybackWords,
  shareWords,
  type Appraisal,
  type Chart,
  type View,
} from '@caseboard/case'
import type { ReactNode } from 'react'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { FigureRow } from './FigureRow.tsx'
import { overYears } from './overYears.ts'
import { UnitCosts } from './UnitCosts.tsx'
import { YearByYear } from './YearByYear.tsx'
import './ViewCard.css'

const about = {
  public: 'Every priced benefit, whoever gains, less what it costs. Worth in year 0.',
  council: 'Cash and new income to this council only, against what it spends. Year by year.',
}

/** One way to look at the money: its headline, the figures behind it and its charts. */
export function ViewCard({
  appraisal,
  view,
  charts,
}: {
  appraisal: Appraisal
  view: View
  charts: readonly Chart[]
}) {
  const { basis, priced } = appraisal
  const { central } = view
  const id = `value-${view.id}`
  return (
    <section className="view-card" aria-labelledby={id}>
      <header className="view-card__head">
        <h3 id={id}>{view.name}</h3>
        <p className="view-card__about">{about[view.id]}</p>
      </header>
      {view.id === 'public' ? (
        <PublicHeadline appraisal={appraisal} />
      ) : (
        <CouncilHeadline appraisal={appraisal} />
      )}
      <div className="view-card__figures">
        {view.id === 'council' ? (
          <>
            <FigureRow label="Cash in" figure={overYears(central.years, 'benefits')} />
            <FigureRow label="Cash out" figure={overYears(central.years, 'costs')} />
          </>
        ) : (
          <>
            {priced ? (
              <FigureRow label="Benefits, present value" figure={central.pvBenefits} />
            ) : null}
            {central.pvDownsides.parts.length > 0 ? (
              <FigureRow label="Downsides, present value" figure={central.pvDownsides} />
            ) : null}
            <FigureRow label="Costs, present value" figure={central.pvCosts} />
          </>
        )}
        {central.npv ? (
          <FigureRow label="Net present value" figure={central.npv} strong={view.id === 'public'} />
        ) : null}
        {priced ? (
          <dl className="view-card__facts">
            <Fact label="Paid back">
              {paybackWords(central.simplePaybackYears, basis.years)}
              {central.simplePaybackYears !== null && central.simplePaybackYears > 0
                ? `; discounted, ${paybackWords(central.discountedPaybackYears, basis.years)}`
                : ''}
            </Fact>
            {central.switchingFall === null ? null : (
              <Fact label="Benefits may fall by">
                {shareWords(central.switchingFall)} before it is worth nothing
              </Fact>
            )}
            {view.id === 'public' && central.ratio !== null ? (
              <Fact label="For every £1 of cost">
                £{central.ratio.toFixed(2)} of benefits. Never judge by this alone
              </Fact>
            ) : null}
          </dl>
        ) : null}
      </div>
      {charts.map((chart) => (
        <ChartFigure key={chart.id} chart={chart} />
      ))}
      <YearByYear view={view} />
    </section>
  )
}

function PublicHeadline({ appraisal }: { appraisal: Appraisal }) {
  const { basis, priced, public: view } = appraisal
  if (!priced || view.central.npv === null) return <UnitCosts appraisal={appraisal} />
  const [low, high] = [view.low.npv?.amount ?? 0, view.high.npv?.amount ?? 0]
  return (
    <Headline
      amount={headline(view.central.npv.amount)}
      words={`net present value over ${yearWords(basis.years)}`}
      range={rangeWords(low, high)}
    />
  )
}

function CouncilHeadline({ appraisal: { basis, council, priced } }: { appraisal: Appraisal }) {
  return (
    <Headline
      amount={headline(council.central.total.net)}
      words={`net cash over ${yearWords(basis.years)}, not discounted`}
      range={priced ? rangeWords(council.low.total.net, council.high.total.net) : undefined}
    />
  )
}

function Headline({
  amount,
  words,
  range,
}: {
  amount: string
  words: string
  range: string | undefined
}) {
  return (
    <p className="view-card__headline">
      <b>{amount}</b>
      <span>
        {words}
        {range === undefined ? null : <span className="view-card__range">{range}</span>}
      </span>
    </p>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

const rangeWords = (low: number, high: number): string =>
  low === high
    ? 'Nobody gave a lower or a higher figure'
    : `Low ${headline(low)}, high ${headline(high)}`

const yearWords = (years: number): string => (years === 1 ? '1 year' : `${years} years`)
