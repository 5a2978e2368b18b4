import type { SectionReadiness } from '@caseboard/case'
import { AgreeControl } from '../agreement/AgreeControl.tsx'
import { VoicesOfSection } from '../agreement/VoicesOfSection.tsx'
import { Mark } from '../Mark.tsx'
import { markOf } from './states.ts'
import { SectionQuestions } from './SectionQuestions.tsx'
import './SectionRow.css'

/** One section of the document: how far it is, what to ask next and what the teams say. */
export function SectionRow({
  section,
  speaksFor,
}: {
  section: SectionReadiness
  /** The team this person marks for; absent for somebody who only looks. */
  speaksFor: string | undefined
}) {
  const { name, state, stateLabel } = section
  return (
    <li className="section-row">
      <div className="section-row__head">
        <Mark state={markOf(state)} />
        <h4>{name}</h4>
        <span className="section-row__state">{stateLabel}</span>
      </div>
      <div className="section-row__body">
        <SectionQuestions section={section} />
        <VoicesOfSection agreement={section.agreement} />
        {speaksFor === undefined ? null : <AgreeControl section={section} team={speaksFor} />}
      </div>
    </li>
  )
}
