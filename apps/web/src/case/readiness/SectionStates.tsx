import type { CaseSummary, SectionReadiness } from '@caseboard/case'
import { useState } from 'react'
import { Button, ChevronDownIcon } from '../../ui/index.ts'
import { Mark } from '../Mark.tsx'
import { useKnown } from '../useKnown.ts'
import { readinessOfBoard } from './readinessOfBoard.ts'
import { SectionQuestions } from './SectionQuestions.tsx'
import { markOf } from './states.ts'
import './SectionStates.css'

/** How far each section is, beside the document it stands in. */
export function SectionStates({
  summary,
  onShow,
}: {
  summary: CaseSummary
  onShow(section: string): void
}) {
  const readiness = useKnown(readinessOfBoard)
  // On a phone the list of sections would push the document far down.
  const [wide] = useState(() => globalThis.matchMedia('(min-width: 821px)').matches)
  return (
    <section aria-labelledby="case-sections">
      <details className="section-states" open={wide}>
        <summary className="section-states__fold">
          <h2 id="case-sections">Sections</h2>
          <ChevronDownIcon size={20} />
        </summary>
        <ul className="section-states__list">
          {readiness.map((section) => (
            <li key={section.id}>
              <SectionState section={section} summary={summary} onShow={onShow} />
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function SectionState({
  section,
  summary,
  onShow,
}: {
  section: SectionReadiness
  summary: CaseSummary
  onShow(id: string): void
}) {
  const { id, name, state, stateLabel } = section
  const written = summary.sections.find((one) => one.id === id)
  return (
    <details className="section-state">
      <summary>
        <Mark state={markOf(state)} />
        <span>
          {name}
          <span className="section-state__label"> · {stateLabel.toLocaleLowerCase('en-GB')}</span>
        </span>
      </summary>
      <div className="section-state__body">
        <SectionQuestions section={section} />
        {written && written.words > written.maxWords * 1.5 ? (
          <p className="section-state__long">
            About {written.words} words. Around {written.maxWords} is a good length for this
            section.
          </p>
        ) : null}
        {written && written.blocks.length > 0 ? (
          <Button size="s" onPress={() => onShow(id)}>
            Show it in the document
          </Button>
        ) : null}
      </div>
    </details>
  )
}
