import type { RowId } from '@caseboard/board'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Select } from '../../ui/Select.tsx'

interface MoveRowToProps {
  rows: readonly { readonly id: RowId; readonly name: string }[]
  row: RowId
  /** The place, counted from 0 among the others. */
  onMove(to: number): void
  onClose(): void
}

/** Moves a row, or an item of a list, to a place that is chosen from all there are. */
export function MoveRowTo({ rows, row, onMove, onClose }: MoveRowToProps) {
  const others = rows.filter((other) => other.id !== row)
  const here = rows.findIndex((other) => other.id === row)
  const [to, setTo] = useState(String(here === 0 ? others.length : 0))
  const options = [
    { value: '0', label: '1: at the top' },
    ...others.slice(0, -1).map((other, at) => ({
      value: String(at + 1),
      label: `${at + 2}: after ${other.name}`,
    })),
    { value: String(others.length), label: `${others.length + 1}: at the end` },
  ]
  const moved = rows[here]
  if (!moved) {
    return (
      <Dialog title="Move to…" onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
        <p>Somebody has just removed it.</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      title={`Move “${moved.name}”`}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            onPress={() => {
              onClose()
              onMove(Number(to))
            }}
          >
            Move
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <Select label="To place" options={options} value={to} onChange={setTo} />
    </Dialog>
  )
}
