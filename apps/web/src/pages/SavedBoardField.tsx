import type { BoardJson } from '@caseboard/board/json'
import { limits } from '@caseboard/protocol'
import { useState } from 'react'
import { FieldFrame, useFieldIds } from '../ui/FieldParts.tsx'

/** The file of a board that was downloaded as “Everything”. What it holds is checked by the server. */
export function SavedBoardField({
  id,
  error,
  onRead,
}: {
  id: string
  error: string | undefined
  onRead(board: BoardJson | undefined): void
}) {
  const [problem, setProblem] = useState<string>()
  const words = {
    label: 'File',
    hint: 'The file “Everything” from a case summary. Its name ends in .json',
    error: problem ?? error,
  }
  const ids = useFieldIds(words, id)

  async function read(file: File | undefined) {
    const { board, problem: found } = file ? await readBoard(file) : {}
    setProblem(found)
    onRead(board)
  }

  return (
    <FieldFrame ids={ids} words={words}>
      <input
        id={ids.id}
        className="field__input"
        type="file"
        accept=".json,application/json"
        aria-describedby={ids.describedBy}
        aria-invalid={words.error ? true : undefined}
        onChange={(event) => void read(event.target.files?.[0])}
      />
    </FieldFrame>
  )
}

async function readBoard(file: File): Promise<{ board?: BoardJson; problem?: string }> {
  if (file.size > limits.importBody) {
    return { problem: 'This file is too large to be a board. Choose the file “Everything”.' }
  }
  try {
    const board: unknown = JSON.parse(await file.text())
    if (typeof board === 'object' && board !== null && 'cards' in board) {
      return { board: board as BoardJson }
    }
  } catch {
    // Not JSON: the same words serve.
  }
  return { problem: 'This is not a board saved from Caseboard. Choose the file “Everything”.' }
}
