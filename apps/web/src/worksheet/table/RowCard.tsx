import { isFilled, type Row } from '@caseboard/board'
import type { Column, FieldOf } from '@caseboard/toolkit'
import { lazy, memo, Suspense, useId } from 'react'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { ArrowDownIcon, ArrowUpIcon, BinIcon, ChevronDownIcon } from '../../ui/icons.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { AnswerFrame } from '../AnswerFrame.tsx'
import { rowPlace, useCellAnswer } from '../answers.ts'
import { focusSoon } from '../focus.ts'
import { PeopleTags, usePeopleAt } from '../PeopleTags.tsx'
import { Remarks, RemarksInside } from '../remarks/Remarks.tsx'
import { useSaid } from '../remarks/useSaid.ts'
import { useWorksheet } from '../worksheetContext.ts'
import { cellWords, rowTitle } from './columns.ts'

const CiteEvidence = lazy(() =>
  import('../CiteEvidence.tsx').then(({ CiteEvidence: part }) => ({ default: part })),
)

interface RowCardProps {
  table: FieldOf<'table'>
  row: Row
  at: number
  of: number
  shown: readonly Column[]
  tableId: string
  isOpen: boolean
  onToggle(isOpen: boolean): void
  onMove(to: number): void
  onMoveTo(): void
  onRemove(): void
}

/** The ids of a row's parts, for those who bring the focus there. */
export const rowIds = (table: string, row: string) => ({
  line: `${table}-${row}-line`,
  form: `${table}-${row}-form`,
  firstCell: `${table}-${row}-first`,
  up: `${table}-${row}-up`,
  down: `${table}-${row}-down`,
})

/** One row: a line of its main cells that opens to a form of them all. */
export function RowCard({
  table,
  row,
  at,
  of,
  shown,
  tableId,
  isOpen,
  onToggle,
  onMove,
  onMoveTo,
  onRemove,
}: RowCardProps) {
  const { cardId, isReadOnly } = useWorksheet()
  const place = rowPlace(table.id, row.id)
  const people = usePeopleAt(cardId, place)
  const said = useSaid(place)
  const saidId = useId()
  const ids = rowIds(tableId, row.id)
  const filled = table.columns.filter((column) => isFilled(row.cells[column.id])).length
  const words = shown.map((column) => cellWords(column, row))
  const isEmpty = filled === 0
  const name = rowTitle(table.columns, row, at)

  return (
    <div className={classes('row-card', isOpen && 'row-card--open')}>
      <button
        type="button"
        id={ids.line}
        className="row-card__line"
        aria-expanded={isOpen}
        aria-controls={isOpen ? ids.form : undefined}
        aria-describedby={saidId}
        onClick={() => onToggle(!isOpen)}
        onKeyDown={(event) => {
          if (isReadOnly || !event.altKey) return
          const to = event.key === 'ArrowUp' ? at - 1 : event.key === 'ArrowDown' ? at + 1 : -1
          if (to < 0 || to >= of) return
          event.preventDefault()
          onMove(to)
          focusSoon(ids.line)
        }}
      >
        <VisuallyHidden>{`Row ${at + 1} of ${of}: `}</VisuallyHidden>
        {isEmpty ? (
          <span className="row-card__empty">Empty row</span>
        ) : (
          words.map((cell, column) => (
            <span
              key={shown[column]!.id}
              className={classes('row-card__cell', column === 0 && 'row-card__cell--main')}
            >
              {cell || (
                <span className="row-card__nothing" aria-hidden="true">
                  –
                </span>
              )}
              <VisuallyHidden>, </VisuallyHidden>
            </span>
          ))
        )}
        <VisuallyHidden>{`${filled} of ${table.columns.length} filled in`}</VisuallyHidden>
        <ChevronDownIcon size={18} />
      </button>
      {people.length > 0 ? (
        <p className="row-card__people">
          <PeopleTags people={people} />
        </p>
      ) : null}
      <div className="row-card__said" id={saidId}>
        <Remarks said={said} />
        {isOpen ? null : <RemarksInside place={place} />}
      </div>
      {isOpen ? (
        <div
          className="row-card__form"
          id={ids.form}
          role="group"
          aria-label={`Row ${at + 1}, ${name}`}
        >
          <div className="row-card__cells">
            {table.columns.map((column, index) => (
              <RowCell
                key={column.id}
                field={table.id}
                column={column}
                row={row}
                {...(index === 0 ? { inputId: ids.firstCell } : {})}
              />
            ))}
          </div>
          <div className="row-card__actions">
            <span className="row-card__count">
              Row {at + 1} of {of}, {filled} of {table.columns.length} filled in
            </span>
            {isReadOnly ? null : (
              <>
                <IconButton
                  id={ids.up}
                  size="s"
                  label={`Move ${name} up`}
                  icon={<ArrowUpIcon size={18} />}
                  isDisabled={at === 0}
                  onPress={() => {
                    onMove(at - 1)
                    focusSoon(at === 1 ? ids.down : ids.up)
                  }}
                />
                <IconButton
                  id={ids.down}
                  size="s"
                  label={`Move ${name} down`}
                  icon={<ArrowDownIcon size={18} />}
                  isDisabled={at === of - 1}
                  onPress={() => {
                    onMove(at + 1)
                    focusSoon(at === of - 2 ? ids.up : ids.down)
                  }}
                />
                <Button size="s" variant="quiet" isDisabled={of < 2} onPress={onMoveTo}>
                  Move to…
                </Button>
                <Button
                  size="s"
                  variant="quiet"
                  icon={<BinIcon size={18} />}
                  aria-label={`Remove ${name}`}
                  onPress={onRemove}
                >
                  Remove
                </Button>
                <Button
                  size="s"
                  className="row-card__done"
                  onPress={() => {
                    onToggle(false)
                    focusSoon(ids.line)
                  }}
                >
                  Done
                </Button>
              </>
            )}
          </div>
        </div>
      ) : null}
    </div>
  )
}

const RowCell = memo(function RowCell({
  field,
  column,
  row,
  inputId,
}: {
  field: string
  column: Column
  row: Row
  inputId?: string
}) {
  const { cardId, isReadOnly } = useWorksheet()
  const answer = useCellAnswer(cardId, field, row.id, column.id, row.cells[column.id])
  return (
    <AnswerFrame definition={column} answer={answer} size="cell" {...(inputId ? { inputId } : {})}>
      {column.role === 'benefit.evidence' && !isReadOnly ? (
        <Suspense fallback={null}>
          <CiteEvidence answer={answer} />
        </Suspense>
      ) : null}
    </AnswerFrame>
  )
})
