import { useKnown } from '../useKnown.ts'
import { GateList } from './GateList.tsx'
import { readinessOfBoard } from './readinessOfBoard.ts'
import { SectionRow } from './SectionRow.tsx'
import { stateMeanings } from './states.ts'
import './SignOffPart.css'

/** How ready the case is to be signed off: what it needs, section by section. */
export function SignOffPart() {
  const readiness = useKnown(readinessOfBoard)
  return (
    <div className="case-part">
      <header className="case-part__head">
        <h2>Sign-off</h2>
        <p className="case-part__lead">
          What a reader asks for before they sign, and how far each section of the document is.
        </p>
      </header>
      <div className="sign-off">
        <section className="sign-off__sections" aria-labelledby="sign-off-sections">
          <h3 id="sign-off-sections">Sections</h3>
          <p className="sign-off__meanings">{stateMeanings}</p>
          <ul className="sign-off__list">
            {readiness.map((section) => (
              <SectionRow key={section.id} section={section} />
            ))}
          </ul>
        </section>
        <div className="sign-off__gates">
          <GateList />
        </div>
      </div>
    </div>
  )
}
