import { boardRoom, type NoteId } from '@caseboard/board'
import { findStage, type StageId } from '@caseboard/toolkit'
import { useState } from 'react'
import { fullWords } from '../session/full.ts'
import { announce, useChange, useLiveBoard } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/TextField.tsx'
import { addNotes } from '../worksheet/notePlace.ts'
import { MOST_NOTES, noteRows, rowsTooLong } from '../worksheet/noteRows.ts'

/** Several notes at once: on the canvas rows are pasted on the board, here into a box. */
export function PasteNotesDialog({
  stage,
  onClose,
}: {
  stage: StageId
  /** With the first of the notes that were made. */
  onClose(made?: NoteId): void
}) {
  const change = useChange()
  const { board, doc } = useLiveBoard()
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const rows = noteRows(typed)
  const count = rows.length === 1 ? '1 note' : `${rows.length} notes`

  function add() {
    if (rows.length === 0) return setProblem('Paste or write at least one line')
    if (rows.length > MOST_NOTES) {
      return setProblem(`That is ${rows.length} notes. Paste ${MOST_NOTES} or fewer at a time`)
    }
    const tooLong = rowsTooLong(rows)
    if (tooLong) return setProblem(tooLong)
    const made = change((doc, hand) => addNotes(doc, board.current(), stage, rows, hand))
    // What cannot be added stays in the box.
    if (!made) return setProblem(fullWords({ left: boardRoom(doc).left, wanted: rows.length }))
    announce(`${count} added to ${findStage(stage).name}`)
    onClose(made[0])
  }

  return (
    <Dialog
      title={`Paste notes into ${findStage(stage).name}`}
      onClose={() => onClose()}
      actions={
        <>
          <Button variant="primary" onPress={add}>
            {rows.length === 0 ? 'Add notes' : `Add ${count}`}
          </Button>
          <Button onPress={() => onClose()}>Cancel</Button>
        </>
      }
    >
      <TextArea
        label="Lines or rows"
        hint="Copy a list or the rows of a spreadsheet and paste them here. Each becomes a note."
        rows={8}
        autoFocus
        value={typed}
        error={problem}
        onChange={(next) => {
          setTyped(next)
          setProblem(undefined)
        }}
      />
    </Dialog>
  )
}
