import type { BoardSnapshot } from '@caseboard/board'
import { type Editor, useValue } from '@tldraw/tldraw'
import type { ReactNode } from 'react'
import { useBoard } from '../../session/index.ts'
import {
  TickCircleIcon,
  BinIcon,
  FullScreenIcon,
  IconButton,
  MoreIcon,
  PointerIcon,
} from '../../ui/index.ts'
import { Menu } from '../../ui/Menu.tsx'
import { afterOverlay } from '../../worksheet/focus.ts'
import { outcomeIds } from '../../worksheet/outcomes/ids.ts'
import { outcomeCount } from '../../worksheet/outcomes/words.ts'
import { tidyNotes } from '../actions.ts'
import { boardOf } from '../board.ts'
import { fitBoard } from '../camera.ts'
import { viewOf } from '../lenses/of.ts'
import { useMayEdit } from '../may-edit.ts'
import { useWall } from '../use-wall.ts'
import { useKept } from '../../ui/keptSwitch.ts'
import { mapShown, pointersShown } from '../settings.ts'
import {
  FitIcon,
  KeyboardIcon,
  MapIcon,
  MinusIcon,
  PictureIcon,
  PlusIcon,
  PrintIcon,
  TidyIcon,
} from './icons.tsx'

const withNotes = ({ notes }: BoardSnapshot) => notes.length > 0

/** Nearer, farther, everything: at the bottom left. */
export function ZoomBar({
  editor,
  onHelp,
  onPicture,
  onPrint,
  hasMapSwitch,
  children,
}: {
  editor: Editor
  onHelp: () => void
  onPicture: () => void
  onPrint: () => void
  /** Whether the map stands beside the board, where it can be switched off. */
  hasMapSwitch: boolean
  /** What stands before the menu. */
  children?: ReactNode
}) {
  const canEdit = useMayEdit(editor)
  const hasNotes = useBoard(withNotes)
  const agreed = useBoard(outcomeCount)
  const arePointersShown = useKept(pointersShown)
  const { enter } = useWall()
  const isMapShown = useKept(mapShown)
  const percent = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  // After the menu: the focus comes back to its button from the panel, and not to what was in the list.
  const openOutcomes = (id: string) => afterOverlay(() => boardOf(editor)?.openOutcomes(id))
  const quick = { animation: { duration: 160 } }
  const middle = () => editor.getViewportScreenCenter()
  return (
    <div className="canvas-zoom" role="group" aria-label="Zoom">
      <IconButton
        size="s"
        label="Zoom out"
        icon={<MinusIcon />}
        onPress={() => editor.zoomOut(middle(), quick)}
      />
      <button
        type="button"
        className="canvas-zoom__level"
        title="Zoom to 100% (Shift 0)"
        aria-label={`Zoom is ${percent}%. Zoom to 100%`}
        onClick={() => editor.resetZoom(middle(), quick)}
      >
        {percent}%
      </button>
      <IconButton
        size="s"
        label="Zoom in"
        icon={<PlusIcon />}
        onPress={() => editor.zoomIn(middle(), quick)}
      />
      <IconButton
        size="s"
        label="Fit the whole board (Shift 1)"
        icon={<FitIcon />}
        onPress={() => fitBoard(editor)}
      />
      {children}
      <Menu
        label="More for the canvas"
        size="s"
        icon={<MoreIcon />}
        items={[
          {
            id: 'outcomes',
            label: 'Decisions and actions',
            hint: agreed,
            icon: <TickCircleIcon />,
            onSelect: () => openOutcomes(outcomeIds.heading),
          },
          {
            id: 'bin',
            label: 'Bin',
            hint: 'What was deleted, to put it back',
            icon: <BinIcon />,
            onSelect: () => openOutcomes(outcomeIds.bin),
          },
          {
            id: 'tidy',
            label: 'Tidy the notes',
            hint: 'Under the cards of their stage, by category',
            icon: <TidyIcon />,
            disabled: !canEdit || !hasNotes,
            onSelect() {
              const view = viewOf(editor)
              if (view) tidyNotes(editor, view)
            },
          },
          {
            id: 'picture',
            label: 'Save a picture…',
            icon: <PictureIcon />,
            onSelect: onPicture,
          },
          {
            id: 'print',
            label: 'Print (Ctrl P)',
            hint: 'The whole board on one page',
            icon: <PrintIcon />,
            onSelect: onPrint,
          },
          {
            id: 'wall',
            label: 'Wall screen',
            hint: 'Large and dark, for a screen everybody looks at',
            icon: <FullScreenIcon />,
            onSelect: enter,
          },
          ...(hasMapSwitch
            ? [
                {
                  id: 'map',
                  label: isMapShown ? 'Hide the map' : 'Show the map',
                  hint: 'While not all of the board is in sight',
                  icon: <MapIcon />,
                  onSelect: () => mapShown.set(!isMapShown),
                },
              ]
            : []),
          {
            id: 'pointers',
            label: arePointersShown
              ? 'Hide other people’s pointers'
              : 'Show other people’s pointers',
            icon: <PointerIcon />,
            onSelect: () => pointersShown.set(!arePointersShown),
          },
          {
            id: 'shortcuts',
            label: 'Keyboard shortcuts (?)',
            icon: <KeyboardIcon />,
            onSelect: onHelp,
          },
        ]}
      />
    </div>
  )
}
