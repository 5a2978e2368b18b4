import { answeredNeeds } from '@caseboard/case'
import type { NeedId } from '@caseboard/toolkit'
import { useState } from 'react'
import { useKnown } from '../useKnown.ts'
import { coverageOf } from './coverageOf.ts'
import { NeedItem } from './NeedItem.tsx'
import './NeedList.css'

/** The six needs, each of which opens; the first that is not answered stands open. */
export function NeedList() {
  const coverage = useKnown(coverageOf)
  const { answered, relevant } = answeredNeeds(coverage)
  const [open, setOpen] = useState<ReadonlySet<NeedId>>(() => {
    const first = coverage.find(({ state }) => state !== 'answered' && state !== 'not-relevant')
    return new Set(first ? [first.id] : [])
  })
  return (
    <div className="need-list">
      <p className="need-list__count">
        {answered} of {relevant} answered. What is filled in counts, not how good it is.
      </p>
      <ul className="need-list__items">
        {coverage.map((need) => (
          <NeedItem
            key={need.id}
            need={need}
            isOpen={open.has(need.id)}
            onToggle={(isOpen) =>
              setOpen((before) => {
                if (before.has(need.id) === isOpen) return before
                const next = new Set(before)
                if (isOpen) next.add(need.id)
                else next.delete(need.id)
                return next
              })
            }
          />
        ))}
      </ul>
    </div>
  )
}
