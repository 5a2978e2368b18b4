import {
  type TLEditorComponents,
  TldrawHandles,
  TldrawOverlays,
  TldrawScribble,
  TldrawShapeIndicators,
} from '@tldraw/tldraw'
import { Spinner } from '../ui/index.ts'
import { Cursors } from './hud/Cursors.tsx'
import { DropPlace } from './hud/DropPlace.tsx'
import { Ground } from './hud/Ground.tsx'
import { Lasers } from './hud/Lasers.tsx'
import { LinkDraft } from './hud/LinkDraft.tsx'
import { LinkLabels } from './hud/LinkLabels.tsx'
import { OthersSelections } from './hud/OthersSelections.tsx'
import { SelectionFrame } from './hud/SelectionFrame.tsx'

/** What lies over the shapes, in the page's own units. */
function Overlays() {
  return (
    <>
      <LinkLabels />
      <DropPlace />
      <TldrawOverlays />
      <LinkDraft />
      <OthersSelections />
      <Lasers />
      <Cursors />
    </>
  )
}

function Loading() {
  return (
    <div className="canvas__loading">
      <Spinner />
    </div>
  )
}

/** A canvas that fails is the page's business: it shows the way to the outline. */
function Failed({ error }: { error: unknown }): null {
  throw error
}

export const components: TLEditorComponents = {
  Background: Ground,
  Grid: null,
  Overlays,
  Handles: TldrawHandles,
  Scribble: TldrawScribble,
  CollaboratorScribble: TldrawScribble,
  SelectionForeground: SelectionFrame,
  ShapeIndicators: TldrawShapeIndicators,
  LoadingScreen: Loading,
  ErrorFallback: Failed,
  // Others are shown by our own pointers.
  Cursor: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
}
