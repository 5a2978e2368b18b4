import { plainValue } from '@caseboard/board'
import type { Column, FieldOf } from '@caseboard/toolkit'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/CheckboxGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { cellsOf, hasHeader, readRows, type PastedRow } from '../values/cells.ts'
import './PasteRows.css'

interface PasteRowsProps {
  table: FieldOf<'table'>
  /** What was pasted already, or nothing. */
  text: string
  /** False when they could not be added. */
  onAdd(rows: readonly PastedRow[]): boolean
  onClose(): void
}

/** More at once would be a long wait for everybody on the board. */
const MOST = 500
const PREVIEW = 4
const PROBLEMS = 6

const REFUSED =
  'You cannot change this board any more, so nothing was added. Copy the rows if you want to keep them'

/** Rows from a spreadsheet: pasted into a box, since a page may not look at the clipboard by itself. */
export function PasteRows({ table, text, onAdd, onClose }: PasteRowsProps) {
  const [typed, setTyped] = useState(text)
  const [isHeader, setHeader] = useState<boolean>()
  const [problem, setProblem] = useState<string>()
  const cells = cellsOf(typed)
  const header = isHeader ?? hasHeader(table.columns, cells)
  const { rows, problems, columns } = readRows(table.columns, cells, header)
  const ignored = header ? (cells[0] ?? []).filter((name, at) => name && !columns[at]) : []
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`

  function add() {
    if (rows.length === 0) return setProblem('Paste at least one row')
    if (rows.length > MOST) {
      return setProblem(`That is ${rows.length} rows. Paste ${MOST} or fewer at a time`)
    }
    // What cannot be added stays in the box.
    if (!onAdd(rows)) return setProblem(REFUSED)
    onClose()
  }

  return (
    <Dialog
      wide
      title="Paste from a spreadsheet"
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={add}>
            {rows.length === 0 ? 'Add rows' : `Add ${count}`}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <div className="paste-rows">
        <TextArea
          label="Rows"
          hint={`Copy cells in your spreadsheet and paste them here. Columns: ${table.columns.map((column) => column.label).join(', ')}.`}
          rows={5}
          autoFocus
          value={typed}
          error={problem}
          onChange={(next) => {
            setTyped(next)
            setProblem(undefined)
          }}
        />
        {rows.length > 0 || header ? (
          <>
            <Checkbox isSelected={header} onChange={setHeader}>
              The first line names the columns
            </Checkbox>
            <Preview table={table} rows={rows} />
          </>
        ) : null}
        {ignored.length > 0 ? (
          <Notice tone="warn">
            <p>{`Not in this table, so left out: ${ignored.join(', ')}.`}</p>
          </Notice>
        ) : null}
        {problems.length > 0 ? (
          <Notice tone="warn" title="Some cells will be left empty">
            <ul className="paste-rows__problems">
              {problems.slice(0, PROBLEMS).map((found) => (
                <li key={`${found.row}-${found.column}`}>
                  {`Row ${found.row}, ${found.column}: “${found.typed}”. ${found.problem}.`}
                </li>
              ))}
              {problems.length > PROBLEMS ? (
                <li>{`And ${problems.length - PROBLEMS} more.`}</li>
              ) : null}
            </ul>
          </Notice>
        ) : null}
      </div>
    </Dialog>
  )
}

function Preview({ table, rows }: { table: FieldOf<'table'>; rows: readonly PastedRow[] }) {
  const used = table.columns.filter((column) => rows.some((row) => column.id in row.cells))
  if (rows.length === 0 || used.length === 0) return null
  return (
    // A table wider than the dialog is scrolled, also with the keyboard.
    <div className="paste-rows__scroll" role="region" aria-label="What will be added" tabIndex={0}>
      <table className="paste-rows__table">
        <thead>
          <tr>
            {used.map((column) => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, PREVIEW).map((row, at) => (
            <tr key={at}>
              {used.map((column) => (
                <td key={column.id}>{cellPreview(column, row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > PREVIEW ? (
        <p className="paste-rows__more">{`And ${rows.length - PREVIEW} more.`}</p>
      ) : null}
    </div>
  )
}

function cellPreview(column: Column, row: PastedRow): string {
  const value = row.cells[column.id]
  return value === undefined ? '' : plainValue(column, value)
}
