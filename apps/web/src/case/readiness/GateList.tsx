import type { Gate } from '@caseboard/case'
import { VisuallyHidden } from '../../ui/index.ts'
import { Mark } from '../Mark.tsx'
import { whereOf } from '../places.ts'
import { useKnown } from '../useKnown.ts'
import { WhereLink } from '../WhereLink.tsx'
import { gatesOfBoard } from './readinessOfBoard.ts'
import './GateList.css'

/** What must stand before the case can be signed off, with the way to each thing that is missing. */
export function GateList() {
  const gates = useKnown(gatesOfBoard)
  const open = gates.filter(({ met }) => !met).length
  return (
    <section className="gates" aria-labelledby="case-gates">
      <h2 id="case-gates">Before it can be signed off</h2>
      <p className="gates__count">
        {open === 0
          ? 'Everything a reader asks for first is here.'
          : `${open} of ${gates.length} to do. You can download a draft at any time.`}
      </p>
      <ul className="gates__list">
        {gates.map((gate) => (
          <GateItem key={gate.id} gate={gate} />
        ))}
      </ul>
    </section>
  )
}

function GateItem({ gate: { label, met, toPass } }: { gate: Gate }) {
  return (
    <li className="gate">
      <Mark state={met ? 'done' : 'none'} />
      <div className="gate__words">
        <p>
          <VisuallyHidden>{met ? 'Done: ' : 'To do: '}</VisuallyHidden>
          {label}
        </p>
        {toPass.length === 0 ? null : (
          <ul className="gate__steps">
            {toPass.map(({ text, target }) => (
              <li key={text}>
                <WhereLink to={whereOf(target)}>{text}</WhereLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
