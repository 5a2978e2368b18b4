import type { CardId, NoteId, OutcomeId } from '@caseboard/board'
import type { Editor } from '@tldraw/tldraw'
import { announce } from '../ui/index.ts'
import { showPlace } from './camera.ts'
import { boardOf } from './board.ts'
import { describe } from './describe.ts'
import { cardShapeId, noteShapeId } from './ids.ts'
import type { ViewLens } from './lenses/view.ts'
import type { Arrival } from './navigation.ts'
import { outcomeIds } from '../worksheet/outcomes/ids.ts'
import { say } from '../ui/messages.ts'

/** What somebody was sent a link to may still be on its way here. */
const PATIENCE_MS = 4000

/** Brings a card or note to the middle of the canvas and selects it, as soon as it is there. */
export function arrive(
  editor: Editor,
  view: ViewLens,
  id: CardId | NoteId | OutcomeId,
  { isSaid = false }: Arrival = {},
): void {
  const board = boardOf(editor)
  const outcome = board?.current().outcomes.find((each) => each.id === id)
  if (outcome) return board?.openOutcomes(outcomeIds.outcome(outcome.id))
  const shapeIds = [cardShapeId(id as CardId), noteShapeId(id as NoteId)]
  const find = () => shapeIds.map((shapeId) => editor.getShape(shapeId)).find(Boolean)
  let isThere = false

  function show() {
    const shape = find()
    const place = shape && editor.getShapePageBounds(shape)
    if (isThere || !shape || !place) return
    isThere = true
    showPlace(editor, place)
    editor.setCurrentTool('select')
    editor.select(shape.id)
    // Who has just come by a link goes on from here with the keyboard; whoever is somewhere stays there.
    if (document.activeElement === document.body) {
      editor.getContainer().focus({ preventScroll: true })
    }
    if (!isSaid) announce(describe(editor, shape))
  }

  show()
  if (isThere) return
  const callOffs = shapeIds.map((shapeId) => view.whenShown(shapeId, show))
  // Of the canvas's own: what goes on after it has closed says nothing.
  editor.timers.setTimeout(() => {
    for (const callOff of callOffs) callOff()
    if (!isThere)
      say(
        'That is not on the board any more. It may be in the bin, in the menu at the bottom left.',
      )
  }, PATIENCE_MS)
}
