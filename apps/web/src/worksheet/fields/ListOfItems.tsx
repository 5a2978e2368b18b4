import {
  addRow,
  cellText,
  isItems,
  moveRow,
  removeRow,
  restoreRow,
  type RowId,
} from '@caseboard/board'
import { useId, useState } from 'react'
import { announce, useBoardSession, useChange } from '../../session/index.ts'
import { Button } from '../../ui/Button.tsx'
import { MoreIcon, PlusIcon } from '../../ui/icons.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { cellPlace, rowPlace } from '../answers.ts'
import { focusSoon } from '../focus.ts'
import { MoveRowTo } from '../table/MoveRowTo.tsx'
import { TextBox } from '../TextBox.tsx'
import { isAtEnd, UndoOfferNotice, useUndoOffer } from '../UndoOffer.tsx'
import { linesOf } from '../values/cells.ts'
import { useWorksheet } from '../worksheetContext.ts'
import type { EditorProps } from './editor.ts'
import './ListOfItems.css'

const LIMIT = 200
const ITEM_TEXT = 'text'

export function ListOfItems({ definition, answer, ids, isReadOnly }: EditorProps<'list'>) {
  const { doc } = useBoardSession()
  const { cardId } = useWorksheet()
  const change = useChange()
  const offers = useUndoOffer()
  const [moving, setMoving] = useState<RowId>()
  // Who may no longer change the board is not asked again when that comes back.
  if (moving && isReadOnly) setMoving(undefined)
  const id = useId()
  const field = definition.id
  const items = isItems(answer.value) ? answer.value : []
  const addId = `${id}-add`
  const textId = (row: RowId) => `${id}-${row}`

  /** Adds items behind another, or at the end, as one step, and goes to the last of them. */
  function add(texts: readonly string[], after?: RowId) {
    const before = after && items[items.findIndex((item) => item.id === after) + 1]?.id
    const added = change((_, hand) =>
      doc.transact(
        () =>
          texts.map((text) => {
            const row = addRow(doc, cardId, field, { [ITEM_TEXT]: text }, hand)
            if (before) moveRow(doc, cardId, field, row, { before }, hand)
            return row
          }),
        hand.origin,
      ),
    )
    if (!added?.length) return
    focusSoon(textId(added.at(-1)!))
    if (added.length > 1) announce(`${added.length} items added`)
  }

  function move(row: RowId, to: number, afterOverlay = false) {
    const others = items.filter((item) => item.id !== row)
    const place = Math.max(0, Math.min(to, others.length))
    const before = others[place]?.id ?? null
    if (!change((_, hand) => moveRow(doc, cardId, field, row, { before }, hand))) return
    announce(`Moved to ${place + 1} of ${items.length}`)
    focusSoon(textId(row), { afterOverlay })
  }

  function remove(row: RowId) {
    const at = items.findIndex((item) => item.id === row)
    if (!change((_, hand) => removeRow(doc, cardId, field, row, hand))) return
    const next = items[at + 1]?.id ?? items[at - 1]?.id
    offers.make({
      words: `Removed “${short(items[at]?.text ?? '')}”`,
      before: items[at + 1]?.id ?? null,
      undo: () => change((_, hand) => restoreRow(doc, cardId, field, row, hand)),
      back: textId(row),
      next: next ? [textId(next), addId] : [addId],
    })
  }

  /** An empty item goes without a word: there is nothing in it to bring back. */
  function dissolve(row: RowId, at: number) {
    change((_, hand) => removeRow(doc, cardId, field, row, hand))
    const next = items[at - 1]?.id ?? items[at + 1]?.id
    focusSoon(next ? [textId(next), addId] : [addId])
  }

  return (
    <div className="item-list">
      {items.length > 0 || offers.offer ? (
        <ol
          className="item-list__items"
          aria-labelledby={ids.label}
          aria-describedby={ids.description}
        >
          {items.map((item, at) => {
            const text = cellText(doc, cardId, field, item.id, ITEM_TEXT)
            const name = item.text === '' ? `Item ${at + 1}` : `Item ${at + 1}, ${short(item.text)}`
            return (
              <li key={item.id} className="item-list__item" data-place={rowPlace(field, item.id)}>
                {offers.offer?.before === item.id ? <UndoOfferNotice offers={offers} /> : null}
                <div className="item-list__row">
                  <span className="item-list__number" aria-hidden="true">
                    {at + 1}
                  </span>
                  {text ? (
                    <TextBox
                      id={textId(item.id)}
                      text={text}
                      place={cellPlace(field, item.id, ITEM_TEXT)}
                      oneLine
                      limit={LIMIT}
                      isReadOnly={isReadOnly}
                      className="item-list__text"
                      aria-label={`${definition.label}, item ${at + 1}`}
                      onKeyDown={(event) => {
                        if (isReadOnly || event.nativeEvent.isComposing) return
                        if (event.key === 'Enter') {
                          event.preventDefault()
                          add([''], item.id)
                        } else if (event.key === 'Backspace' && text.length === 0) {
                          event.preventDefault()
                          dissolve(item.id, at)
                        } else if (event.altKey && event.key === 'ArrowUp') {
                          event.preventDefault()
                          move(item.id, at - 1)
                        } else if (event.altKey && event.key === 'ArrowDown') {
                          event.preventDefault()
                          move(item.id, at + 1)
                        }
                      }}
                      onPaste={(event) => {
                        const lines = linesOf(event.clipboardData.getData('text/plain'))
                        if (isReadOnly || lines.length < 2) return
                        event.preventDefault()
                        add(lines, item.id)
                        if (text.length === 0) {
                          change((_, hand) => removeRow(doc, cardId, field, item.id, hand))
                        }
                      }}
                    />
                  ) : (
                    <p className="answer__plain item-list__text">{item.text}</p>
                  )}
                  {isReadOnly ? null : (
                    <Menu
                      label={`${name}: move or remove`}
                      icon={<MoreIcon />}
                      items={[
                        {
                          id: 'up',
                          label: 'Move up',
                          disabled: at === 0,
                          onSelect: () => move(item.id, at - 1, true),
                        },
                        {
                          id: 'down',
                          label: 'Move down',
                          disabled: at === items.length - 1,
                          onSelect: () => move(item.id, at + 1, true),
                        },
                        {
                          id: 'move',
                          label: 'Move to…',
                          disabled: items.length < 2,
                          onSelect: () => setMoving(item.id),
                        },
                        {
                          id: 'remove',
                          label: 'Remove',
                          danger: true,
                          onSelect: () => remove(item.id),
                        },
                      ]}
                    />
                  )}
                </div>
              </li>
            )
          })}
          {isAtEnd(offers.offer, items) ? (
            <li className="item-list__item item-list__item--end">
              <UndoOfferNotice offers={offers} />
            </li>
          ) : null}
        </ol>
      ) : null}
      {isReadOnly ? (
        items.length === 0 ? (
          <p className="answer__plain">No answer</p>
        ) : null
      ) : (
        <Button
          id={addId}
          size="s"
          icon={<PlusIcon size={18} />}
          aria-label={
            items.length === 0
              ? `Add the first one to ${definition.label}`
              : `Add another to ${definition.label}`
          }
          onPress={() => add([''])}
        >
          {items.length === 0 ? 'Add the first one' : 'Add another'}
        </Button>
      )}
      {moving ? (
        <MoveRowTo
          rows={items.map((item, at) => ({
            id: item.id,
            name: short(item.text) || `Item ${at + 1}`,
          }))}
          row={moving}
          onMove={(to) => move(moving, to, true)}
          onClose={() => {
            // The button that asked has gone with its item.
            if (!items.some((item) => item.id === moving)) focusSoon(addId, { afterOverlay: true })
            setMoving(undefined)
          }}
        />
      ) : null}
    </div>
  )
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text)
