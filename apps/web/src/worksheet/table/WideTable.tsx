import type { Row, RowId } from '@caseboard/board'
import type { Column, FieldOf } from '@caseboard/toolkit'
import { memo, useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { MoreIcon, PlusIcon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { rowPlace, useCellAnswer } from '../answers.ts'
import { editorOf } from '../fields/index.ts'
import { focusSoon } from '../focus.ts'
import { personColour } from '../personColour.ts'
import { PeopleTags, usePeopleAt } from '../PeopleTags.tsx'
import { Remarks } from '../remarks/Remarks.tsx'
import { useSaid } from '../remarks/useSaid.ts'
import { useWorksheet } from '../worksheetContext.ts'
import { rowTitle } from './columns.ts'
import './WideTable.css'

interface WideTableProps {
  table: FieldOf<'table'>
  rows: readonly Row[]
  isReadOnly: boolean
  onAdd(): RowId | undefined
  onMove(row: RowId, to: number): void
  onRemove(row: RowId): void
  onPaste(text: string): void
  onClose(): void
}

/** All rows and columns at once, as in a spreadsheet, across the whole screen. */
export function WideTable({
  table,
  rows,
  isReadOnly,
  onAdd,
  onMove,
  onRemove,
  onPaste,
  onClose,
}: WideTableProps) {
  const id = useId()
  const cellId = (row: string, column: string) => `${id}-${row}-${column}`
  return (
    <Dialog
      full
      title={table.label}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
          {isReadOnly ? null : (
            <Button
              icon={<PlusIcon size={18} />}
              onPress={() => {
                const row = onAdd()
                if (row) focusSoon(cellId(row, table.columns[0]!.id))
              }}
            >
              Add a row
            </Button>
          )}
        </>
      }
    >
      {table.hint ? <p className="wide-table__hint">{table.hint}</p> : null}
      <div
        className="wide-table__scroll"
        role="region"
        aria-label={`${table.label}, all columns`}
        tabIndex={0}
        onPasteCapture={(event) => {
          const text = event.clipboardData.getData('text/plain')
          if (isReadOnly || !text.includes('\t')) return
          event.preventDefault()
          event.stopPropagation()
          onPaste(text)
        }}
      >
        <table className="wide-table">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {table.columns.map((column) => (
                <th key={column.id} id={`${id}-${column.id}`} scope="col" data-kind={column.kind}>
                  {column.label}
                  {column.required ? <span className="wide-table__required"> Required</span> : null}
                </th>
              ))}
              {isReadOnly ? null : (
                <td>
                  <VisuallyHidden>Move or remove</VisuallyHidden>
                </td>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id}>
                <th scope="row" id={`${id}-${row.id}`}>
                  <VisuallyHidden>Row </VisuallyHidden>
                  {at + 1}
                </th>
                {table.columns.map((column) => (
                  <WideCell
                    key={column.id}
                    field={table.id}
                    column={column}
                    row={row}
                    isFirst={column === table.columns[0]}
                    inputId={cellId(row.id, column.id)}
                    labelId={`${id}-${row.id} ${id}-${column.id}`}
                  />
                ))}
                {isReadOnly ? null : (
                  <td className="wide-table__more">
                    <Menu
                      label={`Move or remove row ${at + 1}, ${rowTitle(table.columns, row, at)}`}
                      icon={<MoreIcon />}
                      items={[
                        {
                          id: 'up',
                          label: 'Move up',
                          disabled: at === 0,
                          onSelect: () => {
                            onMove(row.id, at - 1)
                            focusSoon(cellId(row.id, table.columns[0]!.id), { afterOverlay: true })
                          },
                        },
                        {
                          id: 'down',
                          label: 'Move down',
                          disabled: at === rows.length - 1,
                          onSelect: () => {
                            onMove(row.id, at + 1)
                            focusSoon(cellId(row.id, table.columns[0]!.id), { afterOverlay: true })
                          },
                        },
                        {
                          id: 'remove',
                          label: 'Remove',
                          danger: true,
                          onSelect: () => onRemove(row.id),
                        },
                      ]}
                    />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}

const WideCell = memo(function WideCell({
  field,
  column,
  row,
  isFirst,
  inputId,
  labelId,
}: {
  field: string
  column: Column
  row: Row
  /** What is said of the row as a whole stands in its first cell. */
  isFirst: boolean
  inputId: string
  labelId: string
}) {
  const { cardId, isReadOnly } = useWorksheet()
  const answer = useCellAnswer(cardId, field, row.id, column.id, row.cells[column.id])
  const people = usePeopleAt(cardId, answer.place)
  const ofCell = useSaid(answer.place)
  const ofRow = useSaid(rowPlace(field, row.id))
  const said = isFirst ? [...ofRow, ...ofCell] : ofCell
  const saidId = said.length > 0 ? `${inputId}-said` : undefined
  const { Editor } = editorOf(column)
  const first = people[0]
  return (
    <td
      data-place={answer.place}
      className={first && 'wide-table__cell--with-others'}
      style={first && personColour(first.colour)}
    >
      <PeopleTags people={people} />
      <Editor
        definition={column}
        answer={answer}
        isReadOnly={isReadOnly}
        compact
        ids={{ input: inputId, label: labelId, description: saidId }}
      />
      <Remarks id={saidId} said={said} />
    </td>
  )
})
