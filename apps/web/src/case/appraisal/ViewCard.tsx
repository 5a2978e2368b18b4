import {
  behindPayback,
  behindRatio,
  behindSwitching,
  discountedPaybackWords,
  downsidesApart,
  figuresOfView,
  headline,
  paybackWords,
  planEndsEarly,
  shareWords,
  type Appraisal,
  type Chart,
  type NamedFigure,
  type View,
} from '@caseboard/case'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { OpeningRow } from '../OpeningRow.tsx'
import { FigureRow, FigureRows } from './FigureRow.tsx'
import { UnitCosts } from './UnitCosts.tsx'
import { YearByYear } from './YearByYear.tsx'
import './ViewCard.css'

const about = {
  public: 'Every priced benefit, whoever gains, less what it costs. Worth in year 0.',
  council: 'Cash and new income to this council only, against its costs. Year by year.',
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
  const { priced } = appraisal
  const id = `value-${view.id}`
  const caveats = [
    view.id === 'council' ? downsidesApart(appraisal) : '',
    planEndsEarly(appraisal) ?? '',
  ].filter((caveat) => caveat !== '')
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
      {caveats.length === 0 ? null : (
        <p className="view-card__caveat">{caveats.map((caveat) => `${caveat}.`).join(' ')}</p>
      )}
      <div className="view-card__figures">
        {figuresOfView(appraisal, view.id).map(({ name, figure, isMain }) => (
          <FigureRow key={name} label={name} figure={figure} strong={isMain} />
        ))}
        {priced ? <Facts view={view} /> : null}
      </div>
      {charts.map((chart) => (
        <ChartFigure key={chart.id} chart={chart} appraisal={appraisal} />
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
      words={`net over ${yearWords(basis.years)}, not discounted`}
      range={
        !priced
          ? undefined
          : council.central.pvBenefits.parts.length === 0
            ? 'Nothing in this view has a range'
            : rangeWords(council.low.total.net, council.high.total.net)
      }
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

/** What the money says in other words than pounds; each opens to the figures it was worked out from. */
function Facts({ view: { id, central } }: { view: View }) {
  const { simplePaybackYears, switchingFall, ratio } = central
  const isOwed = simplePaybackYears !== null && simplePaybackYears > 0
  return (
    <>
      {central.total.costs === 0 ? null : (
        <Fact
          label="Paid back"
          words={[
            paybackWords(central),
            ...(isOwed ? [`discounted, ${discountedPaybackWords(central)}`] : []),
          ].join('; ')}
          says={
            isOwed
              ? 'How much of the next year it takes to pay what is still owed. Discounted, it is the same with each year’s net worth in year 0.'
              : simplePaybackYears === 0
                ? 'The running total is never below zero. These are all years together.'
                : 'The running total is still below zero after the last year. These are all years together.'
          }
          figures={() => behindPayback(central)}
        />
      )}
      {switchingFall === null ? null : (
        <Fact
          label="Benefits may fall by"
          words={`${shareWords(switchingFall)} before it is worth nothing`}
          says="The net present value as a share of the benefits."
          figures={() => behindSwitching(central)}
        />
      )}
      {id === 'public' && ratio !== null ? (
        <Fact
          label="For every £1 of cost"
          words={`£${ratio.toFixed(2)} of benefits. Never judge by this alone`}
          says="Benefits, less any downsides, divided by costs."
          figures={() => behindRatio(central)}
        />
      ) : null}
    </>
  )
}

function Fact({
  label,
  words,
  says,
  figures,
}: {
  label: string
  words: string
  /** How the figures make it. */
  says: string
  figures: () => readonly NamedFigure[]
}) {
  return (
    <OpeningRow
      className="figure-row"
      headClassName="view-card__fact"
      head={
        <>
          <span>{label}</span>
          <span>{words}</span>
        </>
      }
    >
      <p className="figure-rows__says">{says}</p>
      <Behind figures={figures} />
    </OpeningRow>
  )
}

/** Worked out only once it is open. */
function Behind({ figures }: { figures: () => readonly NamedFigure[] }) {
  return <FigureRows figures={figures()} />
}

const rangeWords = (low: number, high: number): string =>
  low === high
    ? 'Nobody gave a lower or a higher figure'
    : `Low ${headline(low)}, high ${headline(high)}; costs are not varied`

const yearWords = (years: number): string => (years === 1 ? '1 year' : `${years} years`)
