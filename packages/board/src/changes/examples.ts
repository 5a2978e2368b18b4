import type { ExampleBoard } from '@caseboard/toolkit'
import type * as Y from 'yjs'
import type { Hand } from '../hand.ts'
import { addCard } from './cards.ts'
import { setField } from './worksheet.ts'
import type { Answer } from './worksheet.ts'

/** Puts an example's cards on a board with their worksheets filled in. The server does this when it makes the board. */
export function placeExample(doc: Y.Doc, example: ExampleBoard, hand: Hand): void {
  doc.transact(() => {
    for (const [tool, answers] of Object.entries(example.cards)) {
      const card = addCard(doc, { tool }, hand)
      for (const [field, value] of Object.entries(answers)) {
        setField(doc, card, field, value as Answer, hand)
      }
    }
  }, hand.origin ?? null)
}
