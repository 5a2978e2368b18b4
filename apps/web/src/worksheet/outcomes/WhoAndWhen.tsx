import type { OutcomeSnapshot } from '@caseboard/board'
import { useId } from 'react'
import { DateOfDay } from '../fields/DateOfDay.tsx'
import { DraftInput } from '../fields/DraftInput.tsx'

const OWNER_LIMIT = 200
const due = { id: 'due', kind: 'date', label: 'Due', hint: '', required: false } as const

interface WhoAndWhenProps {
  action: OutcomeSnapshot
  isReadOnly: boolean
  onChange(part: { owner: string } | { due: string }): void
}

/** Who does an action, and by when. */
export function WhoAndWhen({ action, isReadOnly, onChange }: WhoAndWhenProps) {
  const id = useId()
  const idsOf = (part: string) => ({
    input: `${id}-${part}`,
    label: `${id}-${part}-label`,
    description: undefined,
  })
  const owner = idsOf('owner')
  const day = idsOf('due')
  return (
    <>
      <div className="outcome__part">
        <label id={owner.label} htmlFor={owner.input}>
          Owner
        </label>
        <DraftInput
          ids={owner}
          shown={action.owner}
          isReadOnly={isReadOnly}
          parse={parseOwner}
          onCommit={(name) => onChange({ owner: name ?? '' })}
        />
      </div>
      <div className="outcome__part">
        <label id={day.label} htmlFor={day.input}>
          Due
        </label>
        <DateOfDay
          definition={due}
          isReadOnly={isReadOnly}
          compact
          ids={day}
          answer={{
            place: `outcome/${action.id}/due`,
            value: action.due || undefined,
            set: (date) => onChange({ due: typeof date === 'string' ? date : '' }),
            text: () => undefined,
            personText: () => undefined,
            answer: () => undefined,
          }}
        />
      </div>
    </>
  )
}

function parseOwner(typed: string) {
  const owner = typed.replace(/\s+/g, ' ').trim()
  return owner.length > OWNER_LIMIT
    ? { problem: `Shorten it to ${OWNER_LIMIT} characters or fewer` }
    : { value: owner }
}
