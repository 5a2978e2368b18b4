import { teamsHeard } from '@caseboard/case'
import { sameName } from '@caseboard/board'
import { useState } from 'react'
import { useBoard, useBoardSession } from '../../session/index.ts'
import { Select } from '../../ui/Select.tsx'
import { TeamVoices } from '../agreement/TeamVoices.tsx'
import { useKnown } from '../useKnown.ts'
import { GateList } from './GateList.tsx'
import { readinessOfBoard } from './readinessOfBoard.ts'
import { SectionRow } from './SectionRow.tsx'
import { stateMeanings } from './states.ts'
import './SignOffPart.css'

/** How ready the case is to be signed off: what it needs, section by section, and who agrees. */
export function SignOffPart() {
  const { me, canEdit } = useBoardSession()
  const readiness = useKnown(readinessOfBoard)
  // Also a team that has left: what it said may still stand in the way.
  const teams = useBoard(teamsHeard)
  const [chosen, setChosen] = useState<string>()
  const own = teams.find((team) => sameName(team) === sameName(me.team)) ?? me.team
  // Somebody who facilitates writes down what a team in the room says; everybody else their own.
  const speaksFor = me.role === 'facilitator' ? (chosen ?? own) : own
  const mayMark = canEdit && speaksFor !== ''

  return (
    <div className="case-part">
      <header className="case-part__head">
        <h2>Sign-off</h2>
        <p className="case-part__lead">
          What a reader asks for before they sign, how far each section of the document is, and
          which teams agree to it.
        </p>
      </header>
      <div className="sign-off">
        <section className="sign-off__sections" aria-labelledby="sign-off-sections">
          <h3 id="sign-off-sections">Sections</h3>
          <p className="sign-off__meanings">{stateMeanings}</p>
          {mayMark && me.role === 'facilitator' && teams.length > 1 ? (
            <Select
              className="sign-off__team"
              label="You mark what this team says"
              value={speaksFor}
              onChange={setChosen}
              options={teams.map((team) => ({ value: team, label: team }))}
            />
          ) : mayMark ? (
            <p>
              You mark what <b>{speaksFor}</b> says.
            </p>
          ) : null}
          <ul className="sign-off__list">
            {readiness.map((section) => (
              <SectionRow
                key={section.id}
                section={section}
                speaksFor={mayMark ? speaksFor : undefined}
              />
            ))}
          </ul>
        </section>
        <div className="sign-off__side">
          <GateList />
          <TeamVoices sections={readiness} />
        </div>
      </div>
    </div>
  )
}
