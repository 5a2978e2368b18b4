import type { LinkId, NoteId } from '@caseboard/board'
import { type Editor, useValue } from '@tldraw/tldraw'
import { lazy, Suspense, useState } from 'react'
import { copyLink } from '../../worksheet/copyLink.ts'
import type { ThingId } from '../../worksheet/things.ts'
import { boardOf } from '../board.ts'
import { useMayEdit } from '../may-edit.ts'
import { offerUndo } from '../undo.ts'
import { Corner } from './Corner.tsx'
import { Following } from './Following.tsx'
import { InkStyles } from './InkStyles.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { Toolbar } from './Toolbar.tsx'
import { takenTool } from './tools-list.ts'
import { useClipboard } from './use-clipboard.ts'
import { useDroppedTools } from './use-dropped-tools.ts'
import { usePrint } from './use-print.ts'
import { useShortcuts } from './use-shortcuts.ts'
import { useTouchPans } from './use-touch-pans.ts'
import './Hud.css'

const MoveToDialog = lazy(() =>
  import('../../worksheet/MoveTo.tsx').then((part) => ({ default: part.MoveToDialog })),
)
const ConnectToDialog = lazy(() =>
  import('../../worksheet/ConnectTo.tsx').then((part) => ({ default: part.ConnectToDialog })),
)
const LinkWordsDialog = lazy(() =>
  import('../../worksheet/LinkWords.tsx').then((part) => ({ default: part.LinkWordsDialog })),
)
const CopyLinkDialog = lazy(() =>
  import('../../worksheet/CopyLinkDialog.tsx').then((part) => ({ default: part.CopyLinkDialog })),
)
const UseNoteDialog = lazy(() =>
  import('../../worksheet/UseNote.tsx').then((part) => ({ default: part.UseNoteDialog })),
)
const ShortcutsDialog = lazy(() =>
  import('./ShortcutsDialog.tsx').then((part) => ({ default: part.ShortcutsDialog })),
)

const PictureDialog = lazy(() =>
  import('./PictureDialog.tsx').then((part) => ({ default: part.PictureDialog })),
)

type Question =
  | { readonly ask: 'move'; readonly things: readonly ThingId[] }
  | { readonly ask: 'use'; readonly note: NoteId }
  | { readonly ask: 'connect'; readonly from: ThingId }
  | { readonly ask: 'words'; readonly link: LinkId }
  | { readonly ask: 'link'; readonly thing: ThingId }
  | { readonly ask: 'shortcuts' }
  | { readonly ask: 'picture' }

/** What may be asked of people who can only look. */
const forAll: ReadonlySet<Question['ask']> = new Set(['link', 'shortcuts', 'picture'])

/** Everything on the canvas that is not the board: tools, zoom, what to do with the selection, messages. */
export function Hud({ editor }: { editor: Editor }) {
  const [question, setQuestion] = useState<Question>()
  const canEdit = useMayEdit(editor)
  // Who may no longer change the board is not asked again when that comes back.
  if (question && !canEdit && !forAll.has(question.ask)) setQuestion(undefined)
  const hint = useValue('hint', () => takenTool(editor)?.hint, [editor])
  const move = (things: readonly ThingId[]) => setQuestion({ ask: 'move', things })
  const use = (note: NoteId) => setQuestion({ ask: 'use', note })
  const connect = (from: ThingId) => setQuestion({ ask: 'connect', from })
  const sayOn = (link: LinkId) => setQuestion({ ask: 'words', link })
  const copyLinkTo = (thing: ThingId) => {
    const board = boardOf(editor)
    if (board) copyLink(board.session.boardId, thing, () => setQuestion({ ask: 'link', thing }))
  }
  const help = () => setQuestion({ ask: 'shortcuts' })
  const close = () => {
    setQuestion(undefined)
    editor.getContainer().focus({ preventScroll: true })
  }
  const print = usePrint(editor)
  useShortcuts(editor, { move, help })
  useClipboard(editor)
  useDroppedTools(editor)
  useTouchPans(editor)
  return (
    <div className="canvas-hud">
      <Following editor={editor} />
      <SelectionBar
        editor={editor}
        onMove={move}
        onConnect={connect}
        onUse={use}
        onSay={sayOn}
        onCopyLink={copyLinkTo}
      />
      <div className="canvas-hud__foot">
        <Corner
          editor={editor}
          onHelp={help}
          onPicture={() => setQuestion({ ask: 'picture' })}
          onPrint={print}
        />
        <div className="canvas-hud__tools">
          <InkStyles editor={editor} />
          {hint && <p className="canvas-hud__hint">{hint}</p>}
          <Toolbar editor={editor} />
        </div>
      </div>
      <Suspense fallback={null}>
        {question?.ask === 'move' && <MoveToDialog ids={question.things} onClose={close} />}
        {question?.ask === 'use' && (
          <UseNoteDialog
            noteId={question.note}
            onClose={close}
            onUsed={(words) => offerUndo(editor, `${words}.`)}
          />
        )}
        {question?.ask === 'connect' && <ConnectToDialog from={question.from} onClose={close} />}
        {question?.ask === 'words' && <LinkWordsDialog link={question.link} onClose={close} />}
        {question?.ask === 'link' && <CopyLinkDialog id={question.thing} onClose={close} />}
        {question?.ask === 'shortcuts' && <ShortcutsDialog onClose={close} />}
        {question?.ask === 'picture' && <PictureDialog editor={editor} onClose={close} />}
      </Suspense>
    </div>
  )
}
