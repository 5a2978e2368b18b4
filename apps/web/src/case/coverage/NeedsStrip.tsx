import { answeredNeeds, type NeedCoverage } from '@caseboard/case'
import { classes } from '../../ui/classes.ts'
import { useKnown } from '../useKnown.ts'
import { coverageOf } from './coverageOf.ts'
import './NeedsStrip.css'

/** How far the board answers the needs, at a glance; a press shows each of them. */
export function NeedsStrip({ isOpen, onToggle }: { isOpen: boolean; onToggle(): void }) {
  const coverage = useKnown(coverageOf)
  const { answered, relevant } = answeredNeeds(coverage)
  return (
    <button
      type="button"
      className="needs-strip"
      aria-expanded={isOpen}
      aria-label={`${answered} of ${relevant} needs answered: show the coverage`}
      title={`${answered} of ${relevant} needs answered: show the coverage`}
      onClick={(event) => {
        // Safari does not focus a pressed button, and closing the panel brings the focus back here.
        event.currentTarget.focus({ preventScroll: true })
        onToggle()
      }}
    >
      <span className="needs-strip__bars" aria-hidden="true">
        {coverage.map((need) => (
          <Bar key={need.id} need={need} />
        ))}
      </span>
      <span className="needs-strip__words" aria-hidden="true">
        {answered} of {relevant} needs
      </span>
    </button>
  )
}

function Bar({ need: { score, state } }: { need: NeedCoverage }) {
  return (
    <span className={classes('needs-strip__bar', `needs-strip__bar--${state}`)}>
      <span style={{ blockSize: `${state === 'not-relevant' ? 0 : score}%` }} />
    </span>
  )
}
