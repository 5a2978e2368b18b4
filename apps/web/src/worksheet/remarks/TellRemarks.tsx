import type { CardId } from '@caseboard/board'
import { findField, type Tool } from '@caseboard/toolkit'
import { useEffect } from 'react'
import { evidenceOfBoard, remarksOfBoard } from '../../case/appraisal/appraisalOf.ts'
import { useKnown } from '../../case/useKnown.ts'
import { announce } from '../../session/index.ts'
import { placeOf } from '../answers.ts'
import { byPlace } from './byPlace.ts'
import { NOTHING_SAID, type SaidHere } from './said.ts'

/**
 * Works out what is said of one card's answers and tells whoever shows it. Fetched after the worksheet
 * itself, because people can type before anything is said.
 */
export function TellRemarks({
  card,
  tool,
  said,
}: {
  card: CardId
  tool: Tool | undefined
  said: SaidHere
}) {
  const remarks = useKnown(remarksOfBoard)
  const evidence = useKnown(evidenceOfBoard)
  useEffect(() => {
    const notes = evidence
      .filter(({ place }) => place.card === card)
      .map((note) => ({ ...note, kind: 'evidence' as const }))
    said.tell(
      byPlace([...remarks.within(card), ...notes], (field, column) => {
        const table = tool && findField(tool, field)
        return table?.kind === 'table' && table.columns.some(({ id }) => id === column)
      }),
    )
  }, [remarks, evidence, card, tool, said])
  useEffect(() => {
    let before = said.current()
    return said.subscribe(() => {
      const now = said.current()
      const place = placeOf(document.activeElement)
      const here = place === undefined ? NOTHING_SAID : (now.get(place) ?? NOTHING_SAID)
      const isNew = place !== undefined && here !== (before.get(place) ?? NOTHING_SAID)
      before = now
      // What is said of the box one is in is read out; the rest is read with its own box.
      if (isNew && here.length > 0) announce(here.map(({ says }) => says).join('. '))
    })
  }, [said])
  return null
}
