import {
  type CardId,
  linkKinds,
  noteCategories,
  type NoteId,
  setLink,
  setNoteCategory,
} from '@caseboard/board'
import { type Editor, type TLShape, useValue } from '@tldraw/tldraw'
import type { ReactNode } from 'react'
import {
  BinIcon,
  Button,
  classes,
  ConnectIcon,
  CopyIcon,
  IconButton,
  MoveIcon,
  PencilIcon,
} from '../../ui/index.ts'
import { duplicate, isCard, isLink, isNote, recordOf, remove, step } from '../actions.ts'
import { boardOf } from '../board.ts'
import { viewOf } from '../lenses/of.ts'
import type { BoardLinkShape, BoardNoteShape } from '../shapes/types.ts'

export interface SelectionBarProps {
  editor: Editor
  onMove: (card: CardId) => void
  onConnect: (from: CardId | NoteId) => void
}

/** Between the bar and what it is about. */
const GAP = 12
/** The bar's own height, so that it is not laid over the top bar. */
const HEIGHT = 48

/** What can be done with what is selected, right above it: the twin of every drag and key. */
export function SelectionBar({ editor, onMove, onConnect }: SelectionBarProps) {
  const selected = useValue('selected shapes', () => settledSelection(editor), [editor])
  const at = useValue('bar place', () => placeAbove(editor), [editor])
  const board = boardOf(editor)
  const only = selected.length === 1 ? selected[0] : undefined
  if (selected.length === 0 || !at || !board) return null
  const canEdit = board.canEdit
  if (!canEdit && !(only && isCard(only))) return null
  const record = only && recordOf(only)
  return (
    <div
      className={classes('canvas-selection', at.below && 'canvas-selection--below')}
      style={{ left: at.x, top: at.y }}
      role="toolbar"
      aria-label="Selection"
    >
      {only && isCard(only) && (
        <>
          <Button size="s" variant="quiet" onPress={() => board.openCard(only.props.cardId)}>
            Open
          </Button>
          {canEdit && (
            <Button
              size="s"
              variant="quiet"
              icon={<MoveIcon size={16} />}
              onPress={() => onMove(only.props.cardId)}
            >
              Move to…
            </Button>
          )}
        </>
      )}
      {only && isNote(only) && <NoteChoices editor={editor} shape={only} />}
      {only && isLink(only) && <LinkChoices editor={editor} shape={only} />}
      {canEdit && record && (
        <Button
          size="s"
          variant="quiet"
          icon={<ConnectIcon size={16} />}
          onPress={() => onConnect(record)}
        >
          Connect…
        </Button>
      )}
      {canEdit && (
        <>
          {!(only && isLink(only)) && (
            <IconButton
              size="s"
              label="Duplicate (Ctrl D)"
              icon={<CopyIcon size={18} />}
              onPress={() => {
                const view = viewOf(editor)
                if (view) duplicate(editor, view, selected)
              }}
            />
          )}
          <IconButton
            size="s"
            label="Remove (Delete)"
            icon={<BinIcon size={18} />}
            onPress={() => remove(editor, selected)}
          />
        </>
      )}
    </div>
  )
}

function NoteChoices({ editor, shape }: { editor: Editor; shape: BoardNoteShape }) {
  return (
    <>
      <div className="canvas-selection__choices" role="group" aria-label="What kind of note">
        {noteCategories.map(({ id, name }) => (
          <Choice
            key={id}
            isChosen={shape.props.category === id}
            onChoose={() =>
              step(editor, () =>
                boardOf(editor)?.change((doc, hand) =>
                  setNoteCategory(doc, shape.props.noteId, id, hand),
                ),
              )
            }
          >
            <i className={`canvas-selection__swatch canvas-selection__swatch--${id}`} />
            {name}
          </Choice>
        ))}
      </div>
      <IconButton
        size="s"
        label="Write (Enter)"
        icon={<PencilIcon size={18} />}
        onPress={() => editor.setEditingShape(shape.id)}
      />
    </>
  )
}

function LinkChoices({ editor, shape }: { editor: Editor; shape: BoardLinkShape }) {
  return (
    <div className="canvas-selection__choices" role="group" aria-label="What the link says">
      {linkKinds.map(({ id, name }) => (
        <Choice
          key={id}
          isChosen={shape.props.kind === id}
          onChoose={() =>
            step(editor, () =>
              boardOf(editor)?.change((doc, hand) =>
                setLink(doc, shape.props.linkId, { kind: id }, hand),
              ),
            )
          }
        >
          {name}
        </Choice>
      ))}
    </div>
  )
}

function Choice({
  isChosen,
  onChoose,
  children,
}: {
  isChosen: boolean
  onChoose: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      className={classes(
        'canvas-selection__choice',
        isChosen && 'canvas-selection__choice--chosen',
      )}
      onClick={onChoose}
    >
      {children}
    </button>
  )
}

const NOTHING: TLShape[] = []

/** What is selected, once the hand rests. */
function settledSelection(editor: Editor): TLShape[] {
  return editor.isIn('select.idle') ? editor.getSelectedShapes() : NOTHING
}

function placeAbove(editor: Editor): { x: number; y: number; below: boolean } | undefined {
  const box = editor.getSelectionPageBounds()
  if (!box || !editor.isIn('select.idle')) return undefined
  const view = editor.getViewportScreenBounds()
  const from = editor.pageToViewport({ x: box.minX, y: box.minY })
  const to = editor.pageToViewport({ x: box.maxX, y: box.maxY })
  if (to.x < 0 || from.x > view.w || to.y < 0 || from.y > view.h) return undefined
  const below = from.y < HEIGHT + GAP * 2
  const x = (Math.max(from.x, 0) + Math.min(to.x, view.w)) / 2
  const half = Math.min(240, view.w / 2)
  return {
    x: Math.round(Math.min(Math.max(x, half), view.w - half)),
    y: Math.round(below ? Math.min(to.y + GAP, view.h - HEIGHT * 2.5) : from.y - GAP),
    below,
  }
}
