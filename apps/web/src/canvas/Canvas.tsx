import '@tldraw/tldraw/tldraw.css'
import { createTLStore, type Editor, react, TldrawEditor, useTldrawUser } from '@tldraw/tldraw'
import { type CardId } from '@caseboard/board'
import type { StageId } from '@caseboard/toolkit'
import { useEffect, useMemo, useRef, useState } from 'react'
import { classes } from '../ui/index.ts'
import { useBoardSession, useChange, useLiveBoard } from '../session/index.ts'
import { editorAssets } from './assets.ts'
import type { CanvasBoard } from './board.ts'
import { fitColumns, WALL_FIT } from './camera.ts'
import { components } from './components.tsx'
import { Hud } from './hud/Hud.tsx'
import { bindingUtils, shapeUtils, textOptions, tools } from './ink-tools.ts'
import { viewOf } from './lenses/of.ts'
import { licence } from './licence.ts'
import { setMayEdit } from './may-edit.ts'
import { focusWhenThere } from './skip.ts'
import { openCanvas } from './open-canvas.ts'
import { useArrival } from './use-arrival.ts'
import { useReducedMotion } from './use-reduced-motion.ts'
import { useWall } from './use-wall.ts'
import './Canvas.css'

export interface CanvasProps {
  onOpenCard(id: CardId): void
  onAddTool(stage?: StageId): void
  /** Shows decisions, actions and the bin beside the canvas, at the one with this id on the page. */
  onOpenOutcomes(id: string): void
  /** To the same board as headings and lists, past everything here. */
  onSkip(): void
}

const options = {
  // One page, one board: pages are nobody's business here.
  maxPages: 1,
  branding: 'Board. Press Enter to go to the first card, Tab for the next thing.',
  createTextOnCanvasDoubleClick: false,
}

/** The board as a canvas: columns, cards, notes, links and drawing, and the tools for them. */
export function Canvas({ onOpenCard, onAddTool, onOpenOutcomes, onSkip }: CanvasProps) {
  const session = useBoardSession()
  const live = useLiveBoard()
  const change = useChange()
  const [editor, setEditor] = useState<Editor>()
  const ask = useRef({ onOpenCard, onAddTool, onOpenOutcomes })
  useEffect(() => {
    ask.current = { onOpenCard, onAddTool, onOpenOutcomes }
  })
  // A new connection to a board is a new view of it.
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- that is what `live` stands for here
  const store = useMemo(() => createTLStore({ shapeUtils, bindingUtils }), [live])
  const { isWall } = useWall()
  const user = useCanvasUser(session.me.participantId, isWall)
  useArrival()

  // The canvas outlives many renders; it asks for what is current when it needs it.
  const [host, setHost] = useState<Editor>()
  // A screen that everybody looks at is nobody's to write on.
  const mayEdit = session.canEdit && !isWall
  useEffect(() => {
    if (host) setMayEdit(host, mayEdit)
  }, [host, mayEdit])
  useEffect(() => {
    if (!host) return
    const board: CanvasBoard = {
      session,
      get canEdit() {
        return !host.getIsReadonly()
      },
      current: () => live.board.current(),
      people: live.people.everything,
      get isOnline() {
        return live.connection.current().status === 'online'
      },
      change: (make) => (host.getIsReadonly() ? undefined : change(make)),
      openCard: (id) => ask.current.onOpenCard(id),
      addTool: (stage) => ask.current.onAddTool(stage),
      openOutcomes: (id) => ask.current.onOpenOutcomes(id),
    }
    const opened = openCanvas(host, board, live.board.subscribe)
    setEditor(host)
    return () => {
      opened.close()
      setEditor(undefined)
    }
  }, [host, session, live, change])

  useWallFit(editor, isWall)

  return (
    <div className={classes('canvas', !mayEdit && 'canvas--view-only')}>
      <a
        className="canvas__skip"
        href="?view=outline"
        onClick={(event) => {
          event.preventDefault()
          onSkip()
          focusWhenThere('outline')
        }}
      >
        Skip the canvas: go to the outline
      </a>
      <TldrawEditor
        {...licence()}
        key={session.boardId}
        store={store}
        user={user}
        initialState="select"
        autoFocus={false}
        shapeUtils={shapeUtils}
        bindingUtils={bindingUtils}
        tools={tools}
        textOptions={textOptions}
        assetUrls={editorAssets}
        options={options}
        components={components}
        onMount={setHost}
      />
      {editor && <Hud editor={editor} />}
      <p className="canvas__on-paper">
        To print the whole board, press Ctrl P on the canvas (⌘ P on a Mac), or choose Print in the
        menu at the bottom left of it.
      </p>
    </div>
  )
}

/** tldraw's own settings, given rather than kept in this browser under its name. */
function useCanvasUser(id: string, isWall: boolean) {
  const animationSpeed = useReducedMotion() ? 0 : 1
  const userPreferences = useMemo(
    () => ({
      id,
      colorScheme: isWall ? ('dark' as const) : ('system' as const),
      locale: 'en',
      animationSpeed,
    }),
    [id, isWall, animationSpeed],
  )
  return useTldrawUser({ userPreferences, setUserPreferences: ignore })
}

/** On the wall the board is as large as the screen allows, also when the screen becomes another size. */
function useWallFit(editor: Editor | undefined, isWall: boolean) {
  useEffect(() => {
    if (!editor || !isWall) return
    const fit = () => {
      const view = viewOf(editor)
      if (view) fitColumns(editor, view.layout(), false, WALL_FIT)
    }
    let size = ''
    return react('wall size', () => {
      const { w, h } = editor.getViewportScreenBounds()
      if (size === `${w} ${h}`) return
      size = `${w} ${h}`
      queueMicrotask(fit)
    })
  }, [editor, isWall])
}

function ignore() {}
