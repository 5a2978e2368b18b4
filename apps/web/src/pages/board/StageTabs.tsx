import { completeness, type BoardSnapshot } from '@caseboard/board'
import { stages, type StageId } from '@caseboard/toolkit'
import { useSyncExternalStore } from 'react'
import { requestStage, stageInView, subscribeStageInView } from '../../canvas/navigation.ts'
import { useBoard } from '../../session/BoardSessionProvider.tsx'
import { Pie } from './Pie.tsx'

/** The four stages with how far each has come; a press shows the stage's column. */
export function StageTabs() {
  const progress = useBoard(progressOf)
  const here = useSyncExternalStore(subscribeStageInView, stageInView)
  return (
    <nav className="stage-tabs" aria-label="Stages">
      {stages.map(({ id, name }, i) => {
        const share = progress[i] ?? 0
        return (
          <button
            key={id}
            type="button"
            className={`stage-tabs__tab stage-tabs__tab--${id}`}
            aria-current={here === id ? 'true' : undefined}
            onClick={() => requestStage(id)}
          >
            <Pie share={share} />
            <span>{name}</span>
            <span className="visually-hidden">, {Math.round(share * 100)}% filled in</span>
          </button>
        )
      })}
    </nav>
  )
}

function progressOf(board: BoardSnapshot): number[] {
  return stages.map(({ id }) => shareFilled(board, id))
}

function shareFilled(board: BoardSnapshot, stage: StageId): number {
  let filled = 0
  let total = 0
  for (const card of board.cards) {
    if (card.stage !== stage) continue
    const done = completeness(card)
    filled += done.filled
    total += done.total
  }
  return total === 0 ? 0 : filled / total
}
