import {
  atom,
  DefaultColorStyle,
  DefaultDashStyle,
  DefaultFontStyle,
  DefaultSizeStyle,
  type Editor,
  react,
  registerDefaultSideEffects,
  type TLClickEventInfo,
  type TLEventInfo,
  unsafe__withoutCapture,
} from '@tldraw/tldraw'
import type { StageId } from '@caseboard/toolkit'
import { LOCAL_EDIT } from '../session/index.ts'
import { nanoid } from 'nanoid'
import { drop, writeNote } from './actions.ts'
import { type CanvasBoard, setBoard } from './board.ts'
import { arrive } from './arrive.ts'
import { cameraOptions, openingView, showStage, stageInMiddle } from './camera.ts'
import { markFar } from './far.ts'
import { isView } from './ids.ts'
import { openInkLens } from './lenses/ink.ts'
import { blankInk } from './lenses/blank-ink.ts'
import { forgetNoteSizes } from './lenses/notes.ts'
import { setLenses, viewOf } from './lenses/of.ts'
import { openViewLens, type ViewLens } from './lenses/view.ts'
import { openFollowing, withoutHand } from './open-following.ts'
import { say } from '../ui/messages.ts'
import { openReach } from './reach.ts'
import { remove } from './remove.ts'
import { stopDrawingWhenFull } from './room.ts'
import { openNavigation } from './navigation.ts'
import { oneStepPerGesture } from './one-step.ts'
import { showMyself } from './show-myself.ts'

/** Puts a board on an editor: the lenses, the camera, the rules of this canvas. Closes all it opens. */
export function openCanvas(
  editor: Editor,
  board: CanvasBoard,
  subscribe: (listener: () => void) => () => void,
): { close(): void } {
  const { session } = board
  setBoard(editor, board)
  let isOpen = true
  const closing: (() => void)[] = [registerDefaultSideEffects(editor)]
  editor.focus({ focusContainer: false })
  editor.getContainer().tabIndex = 0

  const cannotShow = (id: string, reason: unknown) => {
    console.warn(`Something on the board cannot be shown (${id})`, reason)
    say(NOT_SHOWN)
  }
  const view = openViewLens(editor, {
    read: board.current,
    onDrop: (drops) => drop(editor, drops),
    report: cannotShow,
  })
  closing.push(view.close, subscribe(view.show))

  const ink = openInkLens({
    store: editor.store,
    doc: session.doc,
    canEdit: () => board.canEdit,
    undo: session.undo,
    blank: blankInk,
    hand: () => ({
      by: session.me.participantId,
      now: new Date().toISOString(),
      newId: () => nanoid(),
      origin: LOCAL_EDIT,
    }),
    report: cannotShow,
  })
  closing.push(ink.close)
  setLenses(editor, { view, ink })

  const reach = openReach(editor, view.bounds)
  closing.push(
    react('board bounds', () => {
      const options = cameraOptions(reach.get())
      // Setting them reads the camera: without this it would be set again, and stopped, at its every move.
      unsafe__withoutCapture(() => withoutHand(editor, () => editor.setCameraOptions(options)))
    }),
    whenMeasured(editor, () => {
      // Closed before there was a size: what is opened now nobody would close.
      if (!isOpen) return
      withoutHand(editor, () => openingView(editor, view.layout()))
      closing.push(openTravel(editor, view))
    }),
    ...rulesOf(editor),
    markFar(editor),
    stopDrawingWhenFull(editor),
    oneStepPerGesture(editor, session.undo, () => ink.flush()),
    openFollowing(editor, board),
    showMyself(editor, session),
  )

  for (const [style, value] of [
    [DefaultFontStyle, 'sans'],
    [DefaultDashStyle, 'solid'],
    [DefaultSizeStyle, 'm'],
    [DefaultColorStyle, 'black'],
  ] as const) {
    editor.setStyleForNextShapes(style, value)
  }

  // Text written in the meantime, and what waits when the tab is put away, is sent.
  const onHide = () => ink.flush()
  document.addEventListener('visibilitychange', onHide)
  globalThis.addEventListener('pagehide', onHide)
  void document.fonts.ready.then(() => {
    if (!isOpen) return
    forgetNoteSizes()
    view.show()
  })
  closing.push(() => {
    isOpen = false
    document.removeEventListener('visibilitychange', onHide)
    globalThis.removeEventListener('pagehide', onHide)
  })

  return {
    close() {
      for (const close of closing.splice(0).toReversed()) close()
    },
  }
}

/** Takes people where the rest of the app asks, and tells it which stage they see. */
function openTravel(editor: Editor, view: ViewLens): () => void {
  // The board ends: the first and the last column cannot always come to the middle. Whoever asked for a stage is
  // there, until the view is moved again.
  const asked = atom<StageId | undefined>('asked for', undefined)
  const onMoved = () => asked.set(undefined)
  const navigation = openNavigation((to) => {
    if (to.kind !== 'stage') return arrive(editor, view, to.id, to)
    showStage(editor, view.layout(), to.stage)
    asked.set(to.stage)
  })
  const stopReporting = react('stage in view', () => {
    const stage = asked.get() ?? stageInMiddle(editor)
    queueMicrotask(() => navigation.report(stage))
  })
  editor.on('stop-camera-animation', onMoved)
  return () => {
    editor.off('stop-camera-animation', onMoved)
    stopReporting()
    navigation.close()
  }
}

/** Runs once, as soon as the canvas has a size. */
function whenMeasured(editor: Editor, run: () => void): () => void {
  let isDone = false
  return react('first size', () => {
    if (isDone || editor.getViewportScreenBounds().w < 10) return
    isDone = true
    queueMicrotask(run)
  })
}

/** What tldraw would do to the board's own shapes and must not. */
function rulesOf(editor: Editor): (() => void)[] {
  // The eraser rubs out drawings only.
  const stopErasing = editor.sideEffects.registerBeforeChangeHandler(
    'instance_page_state',
    (_previous, next) => {
      const erasable = next.erasingShapeIds.filter((id) => {
        const shape = editor.getShape(id)
        return shape && !isView(shape)
      })
      return erasable.length === next.erasingShapeIds.length
        ? next
        : { ...next, erasingShapeIds: erasable }
    },
  )
  // A record leaves the board by going to its bin, whichever way somebody takes its shape away.
  const stopDeleting = editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) => {
    if (source === 'remote' || !isView(shape)) return
    queueMicrotask(() => remove(editor, [shape]))
    return false
  })
  // Alt-dragging a card would leave tldraw's copy of it, which no one else could see.
  const onBefore = (info: TLEventInfo) => {
    if ('altKey' in info && info.altKey && editor.getSelectedShapes().some(isView))
      info.altKey = false
  }
  editor.on('before-event', onBefore)
  // tldraw tells a shape nothing of double clicks while the canvas is read only; reading a worksheet is allowed.
  const onAfter = (info: TLEventInfo) => {
    if (info.type !== 'click' || info.name !== 'double_click' || info.phase !== 'up') return
    const hit = editor.getIsReadonly() && editor.getHoveredShape()
    if (hit && hit.type === 'tool-card') editor.getShapeUtil(hit).onDoubleClick?.(hit)
  }
  editor.on('event', onAfter)
  // A double click on an empty place makes a note there.
  const idle = editor.getStateDescendant('select.idle') as unknown as
    | { handleDoubleClickOnCanvas: (info: TLClickEventInfo) => void }
    | undefined
  if (idle) {
    idle.handleDoubleClickOnCanvas = (info) => {
      // tldraw also comes here after a double click on a shape that changes nothing in its store.
      if (info.target === 'shape') return
      const view = viewOf(editor)
      if (view && !editor.getIsReadonly()) writeNote(editor, view, editor.inputs.currentPagePoint)
    }
  }
  for (const kind of [
    'files',
    'url',
    'embed',
    'svg-text',
    'text',
    'tldraw',
    'excalidraw',
  ] as const) {
    editor.registerExternalContentHandler(kind, () => {
      if (kind === 'files') say(NO_PICTURES)
    })
  }
  return [
    stopErasing,
    stopDeleting,
    () => editor.off('before-event', onBefore),
    () => editor.off('event', onAfter),
  ]
}

const NOT_SHOWN =
  'Part of this board cannot be shown here. It is kept, and everything else works. Reload the page to try again.'

export const NO_PICTURES =
  'Pictures and files cannot be put on a board yet. Write a note with a link to where the file is.'
