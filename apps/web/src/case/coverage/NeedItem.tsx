import type { IndicatorCoverage, NeedCoverage } from '@caseboard/case'
import { Tag } from '../../ui/Tag.tsx'
import { ChevronDownIcon, VisuallyHidden } from '../../ui/index.ts'
import { Mark } from '../Mark.tsx'
import { toolName, whereOf } from '../places.ts'
import { WhereLink } from '../WhereLink.tsx'
import { Relevance } from './Relevance.tsx'
import './NeedItem.css'

/** One need: how far it is answered, and when opened what shows it and where to answer the rest. */
export function NeedItem({
  need,
  isOpen,
  onToggle,
}: {
  need: NeedCoverage
  isOpen: boolean
  onToggle(isOpen: boolean): void
}) {
  const { name, short, indicators, notRelevant } = need
  return (
    <li className="need" data-state={need.state}>
      <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary className="need__head">
          <span className="need__title">
            <h3 className="need__short">{short}</h3>
            <StateTag need={need} />
          </span>
          <span className="need__how-far">
            <Meter need={need} />
            <span className="need__count">{countWords(need)}</span>
          </span>
          <ChevronDownIcon size={20} />
        </summary>
        <div className="need__body">
          <p className="need__name">{name}.</p>
          {notRelevant === undefined ? null : (
            <p className="need__reason">
              <b>Not relevant here.</b> {notRelevant}
            </p>
          )}
          <ul className="need__indicators">
            {indicators.map((indicator) => (
              <Indicator key={indicator.id} indicator={indicator} />
            ))}
          </ul>
          <Relevance need={need} />
        </div>
      </details>
    </li>
  )
}

function StateTag({ need: { state, stateLabel } }: { need: NeedCoverage }) {
  return <Tag tone={state === 'answered' ? 'good' : 'plain'}>{stateLabel}</Tag>
}

/** One part an indicator, as wide as its weight; the words beside it say the same. */
function Meter({ need: { indicators } }: { need: NeedCoverage }) {
  return (
    <span className="need__meter" aria-hidden="true">
      {indicators.map(({ id, weight, met }) => (
        <span key={id} style={{ flexGrow: weight }} data-met={met || undefined} />
      ))}
    </span>
  )
}

/** “4 of 6, 1 compulsory to go” */
function countWords({ indicators }: NeedCoverage): string {
  const met = indicators.filter((indicator) => indicator.met).length
  const musts = indicators.filter((indicator) => indicator.must && !indicator.met).length
  return `${met} of ${indicators.length}${musts > 0 ? `, ${musts} compulsory to go` : ''}`
}

function Indicator({ indicator }: { indicator: IndicatorCoverage }) {
  const { label, weight, must, met, says, target } = indicator
  return (
    <li className="indicator">
      <Mark state={met ? 'done' : 'none'} />
      <div className="indicator__words">
        <p className="indicator__label">
          <VisuallyHidden>{met ? 'Met: ' : 'Not met yet: '}</VisuallyHidden>
          {label}
        </p>
        <p className="indicator__about">
          {must ? <strong>Compulsory</strong> : 'Optional'}, counts {weight} of 100. {says}.
        </p>
        <p className="indicator__way">
          <WhereLink to={whereOf(target)} says="card">
            {target.card ? 'Open' : 'Add'} ‘{toolName(target.tool)}’
          </WhereLink>
        </p>
      </div>
    </li>
  )
}
