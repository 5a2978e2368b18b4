import type { SectionReadiness } from '@caseboard/case'
import { Mark } from '../Mark.tsx'
import { markOf } from './states.ts'
import { SectionQuestions } from './SectionQuestions.tsx'
import './SectionRow.css'

/** One section of the document: how far it is and what to ask next. */
export function SectionRow({ section }: { section: SectionReadiness }) {
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
      </div>
    </li>
  )
}
