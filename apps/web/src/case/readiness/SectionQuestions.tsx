import type { SectionReadiness } from '@caseboard/case'
import { whereOf } from '../places.ts'
import { WhereLink } from '../WhereLink.tsx'
import './SectionQuestions.css'

/** What a section is still asked: the next best question first, then the others that are open. */
export function SectionQuestions({ section }: { section: SectionReadiness }) {
  const { questions, next } = section
  const open = questions.filter(({ answered }) => !answered)
  if (open.length === 0) {
    return <p className="section-questions__next">{next ? next.ask : 'Every team agrees.'}</p>
  }
  return (
    <ul className="section-questions">
      {open.map(({ ask, target }) => (
        <li key={ask}>{target ? <WhereLink to={whereOf(target)}>{ask}</WhereLink> : ask}</li>
      ))}
    </ul>
  )
}
