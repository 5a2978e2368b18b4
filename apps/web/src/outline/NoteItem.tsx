import {
  addNote,
  LONGEST_NOTE,
  noteCategories,
  noteText,
  removeNote,
  restoreNote,
  setNoteCategory,
  signNote,
  type BoardSnapshot,
  type NoteCategory,
  type NoteId,
  type NoteSnapshot,
} from '@caseboard/board'
import { findStage } from '@caseboard/toolkit'
import { lazy, memo, Suspense, useCallback } from 'react'
import { announce, useBoard, useBoardSession, useChange, useLiveBoard } from '../session/index.ts'
import {
  ArrowRightIcon,
  BinIcon,
  ConnectIcon,
  CopyIcon,
  MoreIcon,
  MoveIcon,
  ShareIcon,
} from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import { focusSoon } from '../worksheet/focus.ts'
import { placeForNote } from '../worksheet/notePlace.ts'
import { TextBox } from '../worksheet/TextBox.tsx'
import { useTakenAway } from '../worksheet/useTakenAway.ts'
import { signedWords, signing } from '../worksheet/signing.tsx'
import { acts, noteTitle, personName } from '../worksheet/things.ts'
import { OfferSlot } from './OfferSlot.tsx'
import { outlineIds, useOutline } from './outlineContext.ts'

// Most things have no links, and nobody waits for those that have.
const Relations = lazy(async () => ({ default: (await import('./Relations.tsx')).Relations }))

interface NoteItemProps {
  note: NoteSnapshot
  next: NoteId | undefined
  previous: NoteId | undefined
}

export const NoteItem = memo(function NoteItem({ note, next, previous }: NoteItemProps) {
  const { canEdit, offers, ask, copyLink } = useOutline()
  const { doc, me } = useBoardSession()
  const { board } = useLiveBoard()
  const change = useChange()
  const title = noteTitle(note)
  const text = noteText(doc, note.id)
  const isMine = note.author === me.participantId
  const author = useBoard(
    useCallback(
      (now: BoardSnapshot) => (note.author ? personName(now, note.author) : 'No name'),
      [note.author],
    ),
  )

  const item = useTakenAway(note.id, {
    own: outlineIds.note(note.id),
    beside: [next, previous],
    home: outlineIds.stage(note.stage),
  })

  function duplicate() {
    const { stage, category } = note
    const pos = placeForNote(board.current(), stage, note.text)
    const copy = change((_, hand) => addNote(doc, { stage, pos, text: note.text, category }, hand))
    if (!copy) return
    announce(`Duplicated at the end of ${findStage(stage).name}`)
    focusSoon(outlineIds.note(copy), { afterOverlay: true })
  }

  function remove() {
    change((_, hand) => removeNote(doc, note.id, hand))
    const neighbour = next ?? previous
    const whose = isMine ? 'Your note' : note.author ? `${author}’s note` : 'The note'
    offers.make({
      words: `${whose} “${title}” is in the bin`,
      before: next ?? null,
      list: `notes-${note.stage}`,
      undo: () => change((_, hand) => restoreNote(doc, note.id, hand)),
      back: outlineIds.note(note.id),
      next: [...(neighbour ? [outlineIds.note(neighbour)] : []), outlineIds.addNote(note.stage)],
    })
  }

  const link = {
    id: 'link',
    label: acts.copyLink,
    icon: <ShareIcon />,
    onSelect: () => copyLink(note.id),
  }

  return (
    <li className="outline__item" {...item}>
      <OfferSlot before={note.id} />
      <div className="outline-note" data-category={note.category}>
        {text ? (
          <TextBox
            id={outlineIds.note(note.id)}
            text={text}
            place={`note/${note.id}`}
            limit={LONGEST_NOTE}
            ceiling={LONGEST_NOTE}
            isReadOnly={!canEdit}
            placeholder="Write the note"
            className="outline-note__text"
            aria-label={`Note, ${categoryName(note.category)}`}
          />
        ) : (
          <p>{note.text}</p>
        )}
        <div className="outline-note__foot">
          {canEdit ? (
            <select
              className="outline-note__category"
              aria-label={`Kind of note: ${title}`}
              value={note.category}
              onChange={(event) => {
                const category = event.target.value as NoteCategory
                change((_, hand) => setNoteCategory(doc, note.id, category, hand))
                announce(`Now ${categoryName(category)}`)
              }}
            >
              {noteCategories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          ) : (
            <span className="outline-note__category">{categoryName(note.category)}</span>
          )}
          <span className="outline-note__author">{author}</span>
          <Menu
            label={`More for note: ${title}`}
            size="s"
            icon={<MoreIcon />}
            items={
              canEdit
                ? [
                    {
                      id: 'use',
                      label: acts.use,
                      icon: <ArrowRightIcon />,
                      onSelect: () => ask({ ask: 'use', id: note.id }),
                    },
                    {
                      id: 'move',
                      label: acts.move,
                      icon: <MoveIcon />,
                      onSelect: () => ask({ ask: 'move', id: note.id }),
                    },
                    {
                      id: 'connect',
                      label: acts.connect,
                      icon: <ConnectIcon />,
                      onSelect: () => ask({ ask: 'connect', id: note.id }),
                    },
                    {
                      id: 'duplicate',
                      label: acts.duplicate,
                      icon: <CopyIcon />,
                      onSelect: duplicate,
                    },
                    link,
                    ...signing({
                      author: note.author,
                      me: me.participantId,
                      onSign: (isSigned) => {
                        change((_, hand) => signNote(doc, note.id, isSigned, hand))
                        announce(signedWords(isSigned))
                      },
                    }),
                    {
                      id: 'delete',
                      label: acts.delete,
                      icon: <BinIcon />,
                      danger: true,
                      onSelect: remove,
                    },
                  ]
                : [link]
            }
          />
        </div>
        <Suspense fallback={null}>
          <Relations id={note.id} title={title} back={outlineIds.note(note.id)} />
        </Suspense>
      </div>
    </li>
  )
})

const categoryName = (category: NoteCategory) =>
  noteCategories.find(({ id }) => id === category)?.name ?? category
