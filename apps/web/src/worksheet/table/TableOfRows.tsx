import { addRow, isRows, moveRow, removeRow, restoreRow, type RowId } from '@caseboard/board'
import { lazy, Suspense, useEffect, useId, useState } from 'react'
import { announce, useBoardSession, useChange } from '../../session/index.ts'
import { Button } from '../../ui/Button.tsx'
import { PlusIcon } from '../../ui/icons.tsx'
import type { EditorProps } from '../fields/editor.ts'
import { focusSoon } from '../focus.ts'
import { isAtEnd, UndoOfferNotice, useUndoOffer } from '../UndoOffer.tsx'
import type { PastedRow } from '../values/cells.ts'
import { useWorksheet } from '../worksheetContext.ts'
import { mainColumns, rowTitle } from './columns.ts'
import { MoveRowTo } from './MoveRowTo.tsx'
import { RowCard, rowIds } from './RowCard.tsx'
import './TableOfRows.css'

const PasteRows = lazy(async () => ({ default: (await import('./PasteRows.tsx')).PasteRows }))
const WideTable = lazy(async () => ({ default: (await import('./WideTable.tsx')).WideTable }))

/**
 * A table as one line a row, each of which opens to a form of its cells: tables have up to
 * seventeen columns, and a phone is as wide as two. All cells at once are in the wide table.
 */
export function TableOfRows({ definition, answer, ids, isReadOnly }: EditorProps<'table'>) {
  const { doc } = useBoardSession()
  const { cardId, sought } = useWorksheet()
  const change = useChange()
  const offers = useUndoOffer()
  const [open, setOpen] = useState<ReadonlySet<RowId>>(new Set())
  const [moving, setMoving] = useState<RowId>()
  const [pasting, setPasting] = useState<string>()
  const [isWide, setWide] = useState(false)
  // Who may no longer change the board is not asked again when that comes back. What was pasted is not thrown away.
  if (moving && isReadOnly) setMoving(undefined)
  const id = useId()
  const addId = `${id}-add`
  const pasteId = `${id}-paste`
  const wideId = `${id}-wide`
  const field = definition.id
  const rows = isRows(answer.value) ? answer.value : []
  const shown = mainColumns(definition.columns)

  const [soughtField, soughtRow] = sought?.split('/') ?? []
  useEffect(() => {
    if (soughtField !== field || soughtRow === undefined) return
    setOpen((before) => new Set(before).add(soughtRow as RowId))
  }, [soughtField, soughtRow, field])

  const toggle = (row: RowId, isOpen: boolean) =>
    setOpen((before) => {
      const next = new Set(before)
      if (isOpen) next.add(row)
      else next.delete(row)
      return next
    })

  function add(): RowId | undefined {
    const row = change((_, hand) => addRow(doc, cardId, field, {}, hand))
    if (row) announce(`Row ${rows.length + 1} added`)
    return row
  }

  function move(row: RowId, to: number) {
    const others = rows.filter((other) => other.id !== row)
    const place = Math.max(0, Math.min(to, others.length))
    const before = others[place]?.id ?? null
    const isMoved = change((_, hand) => moveRow(doc, cardId, field, row, { before }, hand))
    if (isMoved) announce(`Moved to row ${place + 1} of ${rows.length}`)
  }

  function remove(row: RowId) {
    const at = rows.findIndex((other) => other.id === row)
    if (!change((_, hand) => removeRow(doc, cardId, field, row, hand))) return
    const next = rows[at + 1]?.id ?? rows[at - 1]?.id
    offers.make({
      words: `Removed “${rowTitle(definition.columns, rows[at]!, at)}”`,
      before: rows[at + 1]?.id ?? null,
      undo: () => change((_, hand) => restoreRow(doc, cardId, field, row, hand)),
      back: rowIds(id, row).line,
      next: next ? [rowIds(id, next).line, addId] : [addId],
    })
  }

  function addPasted(pasted: readonly PastedRow[]): boolean {
    const added = change((_, hand) =>
      doc.transact(
        () => pasted.map((row) => addRow(doc, cardId, field, row.cells, hand)),
        hand.origin,
      ),
    )
    if (!added?.length) return false
    offers.make({
      words: added.length === 1 ? '1 row added' : `${added.length} rows added`,
      before: null,
      undo: () =>
        change((_, hand) =>
          doc.transact(() => {
            for (const row of added) removeRow(doc, cardId, field, row, hand)
            return true
          }, hand.origin),
        ),
      back: pasteId,
      next: [rowIds(id, added[0]!).line],
    })
    return true
  }

  return (
    <div
      className="rows"
      onPasteCapture={(event) => {
        // What is pasted into a dialog of this table comes by here too, and is the dialog's.
        if (isReadOnly || !event.currentTarget.contains(event.target as Node)) return
        const text = event.clipboardData.getData('text/plain')
        if (!text.includes('\t')) return
        event.preventDefault()
        event.stopPropagation()
        setPasting(text)
      }}
    >
      {rows.length === 0 && !offers.offer ? (
        <p className="rows__empty">
          {isReadOnly
            ? 'No rows'
            : 'No rows yet. Add the first one, or paste rows you have in a spreadsheet.'}
        </p>
      ) : (
        <>
          <div className="rows__head" aria-hidden="true">
            {shown.map((column) => (
              <span key={column.id}>{column.label}</span>
            ))}
          </div>
          <ol className="rows__list" aria-labelledby={ids.label} aria-describedby={ids.description}>
            {rows.map((row, at) => (
              <li key={row.id} className="rows__item">
                {offers.offer?.before === row.id ? <UndoOfferNotice offers={offers} /> : null}
                <RowCard
                  table={definition}
                  row={row}
                  at={at}
                  of={rows.length}
                  shown={shown}
                  tableId={id}
                  isOpen={open.has(row.id)}
                  onToggle={(isOpen) => toggle(row.id, isOpen)}
                  onMove={(to) => move(row.id, to)}
                  onMoveTo={() => setMoving(row.id)}
                  onRemove={() => remove(row.id)}
                />
              </li>
            ))}
            {isAtEnd(offers.offer, rows) ? (
              <li className="rows__item">
                <UndoOfferNotice offers={offers} />
              </li>
            ) : null}
          </ol>
        </>
      )}
      <div className="rows__actions">
        {isReadOnly ? null : (
          <>
            <Button
              id={addId}
              size="s"
              icon={<PlusIcon size={18} />}
              aria-label={`Add a row to ${definition.label}`}
              onPress={() => {
                const row = add()
                if (!row) return
                toggle(row, true)
                focusSoon(rowIds(id, row).firstCell)
              }}
            >
              Add a row
            </Button>
            <Button id={pasteId} size="s" onPress={() => setPasting('')}>
              Paste from a spreadsheet
            </Button>
          </>
        )}
        {rows.length > 0 ? (
          <Button id={wideId} size="s" variant="quiet" onPress={() => setWide(true)}>
            Wide table
          </Button>
        ) : null}
      </div>
      {moving ? (
        <MoveRowTo
          rows={rows.map((row, at) => ({
            id: row.id,
            name: rowTitle(definition.columns, row, at),
          }))}
          row={moving}
          onMove={(to) => {
            move(moving, to)
            focusSoon(rowIds(id, moving).line, { afterOverlay: true })
          }}
          onClose={() => {
            // The button that asked has gone with its row.
            if (!rows.some((row) => row.id === moving)) focusSoon(addId, { afterOverlay: true })
            setMoving(undefined)
          }}
        />
      ) : null}
      <Suspense fallback={null}>
        {pasting === undefined ? null : (
          <PasteRows
            table={definition}
            text={pasting}
            onAdd={addPasted}
            onClose={() => setPasting(undefined)}
          />
        )}
        {isWide ? (
          <WideTable
            table={definition}
            rows={rows}
            isReadOnly={isReadOnly}
            onAdd={add}
            onMove={move}
            onRemove={(row) => {
              remove(row)
              setWide(false)
            }}
            onPaste={(text) => {
              setWide(false)
              setPasting(text)
            }}
            onClose={() => {
              setWide(false)
              focusSoon(wideId, { afterOverlay: true })
            }}
          />
        ) : null}
      </Suspense>
    </div>
  )
}
