import type { Appraisal } from '@caseboard/case'
import { findTool } from '@caseboard/toolkit'
import { ChartFigure } from '../charts/ChartFigure.tsx'
import { useKnown } from '../useKnown.ts'
import { WhereLink } from '../WhereLink.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { appraisalOf, chartsOfBoard, remarksOfBoard } from './appraisalOf.ts'
import { FigureRow } from './FigureRow.tsx'
import { FigureSettings } from './FigureSettings.tsx'
import { OptionList } from './OptionList.tsx'
import { RemarkList } from './RemarkList.tsx'
import { Sureness } from './Sureness.tsx'
import { ViewCard } from './ViewCard.tsx'
import './ValuePart.css'

/** What the board comes to in money: two views side by side, and everything they rest on. */
export function ValuePart() {
  const appraisal = useKnown(appraisalOf)
  const charts = useKnown(chartsOfBoard)
  const remarks = useKnown(remarksOfBoard)
  const { public: value, council, problem } = appraisal
  const empty = isEmpty(appraisal)
  const own = charts.filter(({ kind }) => kind !== 'classes' && kind !== 'tornado')
  const behind = charts.filter(({ kind }) => kind === 'classes' || kind === 'tornado')
  return (
    <div className="case-part">
      <header className="case-part__head">
        <h2>Value</h2>
        <p className="case-part__lead">
          Two ways to look at the money, never mixed. Every figure opens to the cells it was worked
          out from.
        </p>
      </header>
      {empty ? (
        <Nothing />
      ) : (
        <>
          <div className="value__views">
            {[value, council].map((view) => (
              <ViewCard
                key={view.id}
                appraisal={appraisal}
                view={view}
                charts={own.filter((chart) => chart.view === view.id)}
              />
            ))}
          </div>
          {behind.length > 0 ? (
            <section className="value__block" aria-labelledby="value-behind">
              <h3 id="value-behind">Behind the public value</h3>
              <div className="value__pair">
                {behind.map((chart) => (
                  <ChartFigure key={chart.id} chart={chart} appraisal={appraisal} />
                ))}
              </div>
            </section>
          ) : null}
        </>
      )}
      <div className="value__views">
        <div className="value__stack">
          {empty ? null : <Sureness appraisal={appraisal} />}
          {problem.parts.length > 0 ? (
            <section className="value__block" aria-labelledby="value-problem">
              <h3 id="value-problem">The problem today</h3>
              <FigureRow label="What it costs a year" figure={problem} />
            </section>
          ) : null}
          {appraisal.options.length > 0 ? <OptionList appraisal={appraisal} /> : null}
          <RemarkList
            title="Left out of the sums"
            none="Nothing is left out."
            remarks={appraisal.leftOut}
          />
          {remarks.elsewhere.length > 0 ? (
            <RemarkList title="Left out elsewhere" none="" remarks={remarks.elsewhere} />
          ) : null}
          <RemarkList
            title="Taken as given"
            none="Nothing had to be taken as given."
            remarks={remarks.all.filter(({ kind }) => kind === 'assumed')}
          />
          <RemarkList
            title="Rows still to be finished"
            none="No row is half there."
            remarks={remarks.all.filter(({ kind }) => kind === 'unfinished')}
          />
        </div>
        <FigureSettings appraisal={appraisal} />
      </div>
    </div>
  )
}

const isEmpty = ({ benefits, unpriced, council, public: value }: Appraisal): boolean =>
  benefits.length + unpriced.length === 0 &&
  council.central.total.costs === 0 &&
  value.central.total.downsides === 0

/** The worksheets that figures come from. */
const wanted = ['cost-of-problem', 'benefits-register', 'cost-plan'] as const

function Nothing() {
  return (
    <section className="value__block" aria-labelledby="value-nothing">
      <h3 id="value-nothing">No figures yet</h3>
      <p>Figures come from three cards. Start with what the problem costs today.</p>
      <p className="value__start">
        {wanted.map((tool) => (
          <WhereLink key={tool} to={{ tool }} says="card" className={buttonClass('secondary')}>
            Add ‘{findTool(tool)?.name}’
          </WhereLink>
        ))}
      </p>
    </section>
  )
}
