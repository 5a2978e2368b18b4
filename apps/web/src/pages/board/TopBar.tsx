import type { CardId } from '@caseboard/board'
import { lazy, Suspense, type RefObject } from 'react'
import { Link } from 'wouter'
import type { BoardView } from '../../session/presence.ts'
import { Button } from '../../ui/Button.tsx'
import {
  CanvasIcon,
  DocumentIcon,
  Logo,
  OutlineIcon,
  PlusIcon,
  SearchIcon,
  ShareIcon,
} from '../../ui/icons.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { BoardTitle } from './BoardTitle.tsx'
import { PeopleHere } from './PeopleHere.tsx'
import { SavedState } from './SavedState.tsx'
import { StageTabs } from './StageTabs.tsx'

const NeedsStrip = lazy(async () => ({
  default: (await import('../../case/coverage/NeedsStrip.tsx')).NeedsStrip,
}))

const views = [
  { view: 'canvas', name: 'Canvas', Icon: CanvasIcon },
  { view: 'outline', name: 'Outline', Icon: OutlineIcon },
  { view: 'summary', name: 'Case summary', Icon: DocumentIcon },
] as const

export function TopBar({
  title,
  heading,
  view,
  hrefOf,
  inert,
  onShare,
  onSearch,
  onOpenCard,
  onFollow,
  onAddTool,
  needs,
}: {
  title: string
  heading: RefObject<HTMLHeadingElement | null>
  view: BoardView
  hrefOf(view: BoardView): string
  inert: boolean
  onShare(): void
  onSearch(): void
  onOpenCard(id: CardId): void
  onFollow(id: string): void
  onAddTool: (() => void) | undefined
  /** The way to how far the board answers the needs; absent where the view says it itself. */
  needs: { isOpen: boolean; onToggle(): void } | undefined
}) {
  return (
    <header className="top-bar" inert={inert}>
      <Link href="/" className="top-bar__brand" aria-label="Caseboard, start page">
        <Logo />
        <span className="top-bar__brand-name">Caseboard</span>
      </Link>
      <div className="top-bar__title">
        <BoardTitle title={title} heading={heading} />
        <SavedState />
      </div>
      <div className="top-bar__stages">{view === 'canvas' ? <StageTabs /> : null}</div>
      <div className="top-bar__views">
        <nav className="view-switch" aria-label="Views of the board">
          {views.map(({ view: other, name, Icon }) => (
            <Link
              key={other}
              href={hrefOf(other)}
              className="view-switch__link"
              aria-current={other === view ? 'page' : undefined}
            >
              <Icon size={18} />
              {name}
            </Link>
          ))}
        </nav>
        {needs ? (
          <Suspense fallback={null}>
            <NeedsStrip {...needs} />
          </Suspense>
        ) : null}
      </div>
      <div className="top-bar__people">
        {onAddTool ? (
          <Button icon={<PlusIcon size={18} />} onPress={onAddTool} className="top-bar__add">
            Add a tool
          </Button>
        ) : null}
        <IconButton
          label="Search the board"
          icon={<SearchIcon />}
          onPress={onSearch}
          className="top-bar__search"
        />
        <PeopleHere onOpenCard={onOpenCard} onFollow={onFollow} />
        <Button
          variant="primary"
          icon={<ShareIcon size={18} />}
          onPress={onShare}
          className="top-bar__share"
        >
          Share
        </Button>
      </div>
    </header>
  )
}
