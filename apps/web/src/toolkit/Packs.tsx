import { findTool, packs } from '@caseboard/toolkit'
import { useId, useState } from 'react'
import { Button } from '../ui/Button.tsx'

interface PacksProps {
  onBoard: ReadonlySet<string>
  onAdd(name: string, tools: readonly string[], buttonId: string): void
}

/** Tools that make a good session together, put on the board in one go. */
export function Packs({ onBoard, onAdd }: PacksProps) {
  const id = useId()
  // Open on an empty board, and from then on as people leave it.
  const [startsOpen] = useState(onBoard.size === 0)
  return (
    <details className="packs" open={startsOpen}>
      <summary className="packs__summary">
        Packs: tools for one session
        <span className="packs__about">Put several on the board in one go</span>
      </summary>
      <ul className="packs__list">
        {packs.map((pack) => {
          const missing = pack.tools.filter((tool) => !onBoard.has(tool))
          const here = pack.tools.length - missing.length
          const buttonId = `${id}-${pack.id}`
          return (
            <li key={pack.id} className="packs__pack">
              <div className="packs__words">
                <h3 className="packs__name">{pack.name}</h3>
                <p className="packs__note">
                  {`${duration(pack.minutes)}, ${pack.tools.length} tools${here > 0 ? `, ${here} on the board` : ''}. ${pack.note}`}
                </p>
                <p className="packs__tools">
                  {pack.tools.map((tool) => findTool(tool)?.name ?? tool).join(', ')}
                </p>
              </div>
              <Button
                id={buttonId}
                size="s"
                isDisabled={missing.length === 0}
                aria-label={
                  missing.length === 0
                    ? `All tools of ${pack.name} are on the board`
                    : `Add ${missing.length} ${missing.length === 1 ? 'tool' : 'tools'} of ${pack.name}`
                }
                onPress={() => onAdd(pack.name, missing, buttonId)}
              >
                {missing.length === 0 ? 'All added' : `Add ${missing.length}`}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** “60 minutes”, “3 hours 15 minutes”, “about 17 hours”. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (minutes <= 90) return `${minutes} minutes`
  if (hours >= 10) return `About ${Math.round(minutes / 60)} hours`
  return rest === 0 ? `${hours} hours` : `${hours} hours ${rest} minutes`
}
