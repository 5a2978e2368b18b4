import {
  type LinkId,
  linkKinds,
  noteCategories,
  type NoteId,
  setLink,
  setNoteCategory,
  signNote,
} from '@caseboard/board'
import { type Editor, type TLShape, useValue } from '@tldraw/tldraw'
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Toolbar as KeyToolbar } from 'react-aria-components/Toolbar'
import {
  announce,
  ArrowRightIcon,
  BinIcon,
  Button,
  classes,
  ConnectIcon,
  CopyIcon,
  IconButton,
  MoreIcon,
  MoveIcon,
  PencilIcon,
  ShareIcon,
} from '../../ui/index.ts'
import { Menu } from '../../ui/Menu.tsx'
import { signedWords, signing } from '../../worksheet/signing.tsx'
import { acts, linkKindName, type ThingId } from '../../worksheet/things.ts'
import { duplicate, isCard, isLink, isNote, recordOf, step } from '../actions.ts'
import { boardOf } from '../board.ts'
import type { Box } from '../layout.ts'
import { viewOf } from '../lenses/of.ts'
import { linkPaper, linkWords } from '../link-words.ts'
import { useMayEdit } from '../may-edit.ts'
import { authorOf, remove } from '../remove.ts'
import { pathOf } from '../shapes/BoardLinkUtil.tsx'
import type { BoardLinkShape, BoardNoteShape } from '../shapes/types.ts'

export interface SelectionBarProps {
  editor: Editor
  onMove: (things: readonly ThingId[]) => void
  onConnect: (from: ThingId) => void
  onUse: (note: NoteId) => void
  onSay: (link: LinkId) => void
  onCopyLink: (thing: ThingId) => void
}

/** Between the bar and what it is about. */
const GAP = 12
/** The bar's own height, so that it is not laid over the top bar. */
const HEIGHT = 48

/** What can be done with what is selected, right above it: the twin of every drag and key. */
export function SelectionBar({
  editor,
  onMove,
  onConnect,
  onUse,
  onSay,
  onCopyLink,
}: SelectionBarProps) {
  const selected = useValue('selected shapes', () => settledSelection(editor), [editor])
  const canEdit = useMayEdit(editor)
  const bar = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(480)
  const at = useValue('bar place', () => placeAbove(editor, width), [editor, width])
  // Beside the edges it has to know how wide it is; what is in it depends on what is selected.
  useLayoutEffect(() => {
    if (bar.current) setWidth(bar.current.offsetWidth)
  }, [selected, canEdit])
  const board = boardOf(editor)
  const only = selected.length === 1 ? selected[0] : undefined
  if (selected.length === 0 || !at || !board) return null
  const records = selected.flatMap((shape) => recordOf(shape) ?? [])
  const record = only && records[0]
  if (!canEdit && !record) return null
  const copy = () => {
    const view = viewOf(editor)
    if (view) duplicate(editor, view, selected)
  }
  return (
    <KeyToolbar
      ref={bar}
      className={classes('canvas-selection', at.below && 'canvas-selection--below')}
      style={{ left: at.x, top: at.y }}
      aria-label="Selection"
    >
      {only && isCard(only) && (
        <Button size="s" variant="quiet" onPress={() => board.openCard(only.props.cardId)}>
          Open
        </Button>
      )}
      {canEdit && records.length > 0 && !(only && isNote(only)) && (
        <Button
          size="s"
          variant="quiet"
          icon={<MoveIcon size={16} />}
          onPress={() => onMove(records)}
        >
          {acts.move}
        </Button>
      )}
      {canEdit && only && isNote(only) && (
        <>
          <NoteChoices editor={editor} shape={only} />
          <Button
            size="s"
            variant="quiet"
            icon={<ArrowRightIcon size={16} />}
            onPress={() => onUse(only.props.noteId)}
          >
            {acts.use}
          </Button>
        </>
      )}
      {only && isLink(only) && (
        <>
          <LinkChoices editor={editor} shape={only} />
          <Button
            size="s"
            variant="quiet"
            icon={<PencilIcon size={16} />}
            onPress={() => onSay(only.props.linkId)}
          >
            {acts.linkWords}
          </Button>
        </>
      )}
      {canEdit && record && (
        <Button
          size="s"
          variant="quiet"
          icon={<ConnectIcon size={16} />}
          onPress={() => onConnect(record)}
        >
          {acts.connect}
        </Button>
      )}
      {record && !(canEdit && only && isNote(only)) && (
        <IconButton
          size="s"
          label={acts.copyLink}
          icon={<ShareIcon size={18} />}
          onPress={() => onCopyLink(record)}
        />
      )}
      {canEdit && (
        <>
          {only && isNote(only) ? (
            <Menu
              label="More for this note"
              size="s"
              icon={<MoreIcon size={18} />}
              items={[
                {
                  id: 'move',
                  label: acts.move,
                  icon: <MoveIcon size={18} />,
                  onSelect: () => onMove([only.props.noteId]),
                },
                {
                  id: 'duplicate',
                  label: acts.duplicate,
                  icon: <CopyIcon size={18} />,
                  onSelect: copy,
                },
                {
                  id: 'link',
                  label: acts.copyLink,
                  icon: <ShareIcon size={18} />,
                  onSelect: () => onCopyLink(only.props.noteId),
                },
                ...signing({
                  author: authorOf(board.current(), only.props.noteId),
                  me: board.session.me.participantId,
                  onSign: (isSigned) => {
                    step(editor, () =>
                      board.change((doc, hand) => signNote(doc, only.props.noteId, isSigned, hand)),
                    )
                    announce(signedWords(isSigned))
                  },
                }),
              ]}
            />
          ) : !(only && isLink(only)) ? (
            <IconButton
              size="s"
              label={`${acts.duplicate} (Ctrl D)`}
              icon={<CopyIcon size={18} />}
              onPress={copy}
            />
          ) : null}
          <IconButton
            size="s"
            label={only && isLink(only) ? acts.removeLink : acts.delete}
            icon={<BinIcon size={18} />}
            onPress={() => {
              remove(editor, selected)
              editor.getContainer().focus({ preventScroll: true })
            }}
          />
        </>
      )}
    </KeyToolbar>
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

function placeAbove(
  editor: Editor,
  width: number,
): { x: number; y: number; below: boolean } | undefined {
  const box = editor.getSelectionPageBounds()
  if (!box || !editor.isIn('select.idle')) return undefined
  const view = editor.getViewportScreenBounds()
  const words = wordsOf(editor)
  const from = editor.pageToViewport({ x: box.minX, y: Math.min(box.minY, words?.y ?? Infinity) })
  const bottom = words ? words.y + words.h : -Infinity
  const to = editor.pageToViewport({ x: box.maxX, y: Math.max(box.maxY, bottom) })
  if (to.x < 0 || from.x > view.w || to.y < 0 || from.y > view.h) return undefined
  const below = from.y < HEIGHT + GAP * 2
  const x = (Math.max(from.x, 0) + Math.min(to.x, view.w)) / 2
  const half = Math.min(width / 2 + 8, view.w / 2)
  return {
    x: Math.round(Math.min(Math.max(x, half), view.w - half)),
    y: Math.round(below ? Math.min(to.y + GAP, view.h - HEIGHT * 2.5) : from.y - GAP),
    below,
  }
}

/** A link's words can be higher than its line: the bar is not laid over them either. */
function wordsOf(editor: Editor): Box | undefined {
  const link = editor.getOnlySelectedShape()
  if (!link || !isLink(link)) return undefined
  const middle = pathOf(editor, link)?.middle
  return middle && linkPaper(linkWords(link.props) || linkKindName(link.props.kind), middle)
}
