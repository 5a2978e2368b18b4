import type { BoardSnapshot, CardId } from '@caseboard/board'
import { type StageId } from '@caseboard/toolkit'
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import {
  useBoard,
  useBoardSession,
  useConnection,
  useLiveBoard,
  useOpening,
} from '../../session/BoardSessionProvider.tsx'
import { setPresence } from '../../session/presence.ts'
import { updateRemembered } from '../../session/remembered.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { preloadDialog } from '../../ui/Dialog.tsx'
import { unsay } from '../../ui/messages.ts'
import { Spinner } from '../../ui/Spinner.tsx'
import { afterOverlay } from '../../worksheet/focus.ts'
import { isPhone, prefetchViews } from '../prefetch.ts'
import { usePage } from '../usePage.ts'
import {
  canvasForLazy,
  loadNeeds,
  loadOutcomes,
  loadOutline,
  loadSummary,
  loadToolkit,
  loadWorksheet,
} from '../views.ts'
import { BoardTitle } from './BoardTitle.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { follow } from '../../canvas/following.ts'
import { useWall } from '../../canvas/use-wall.ts'
import { goTo } from '../../canvas/navigation.ts'
import { Panel } from './Panel.tsx'
import { useSearchKey } from './search/useSearchKey.ts'
import { TopBar } from './TopBar.tsx'
import { useBoardAddress } from './useBoardAddress.ts'
import { useNarrow } from './useNarrow.ts'
import { useWarnBeforeLoss } from './useWarnBeforeLoss.ts'
import { ViewBoundary } from './ViewBoundary.tsx'
import { WallBar } from './WallBar.tsx'
import './board.css'

const Canvas = lazy(canvasForLazy)
const Outline = lazy(() => loadOutline().then(({ Outline: view }) => ({ default: view })))
const CaseSummaryPage = lazy(() =>
  loadSummary().then(({ CaseSummaryPage: view }) => ({ default: view })),
)
const WorksheetPanel = lazy(() =>
  loadWorksheet().then(({ WorksheetPanel: view }) => ({ default: view })),
)
const ToolkitDrawer = lazy(() =>
  loadToolkit().then(({ ToolkitDrawer: view }) => ({ default: view })),
)

const NeedsPanel = lazy(() => loadNeeds().then(({ NeedsPanel: view }) => ({ default: view })))

const OutcomesPanel = lazy(() =>
  loadOutcomes().then(({ OutcomesPanel: view }) => ({ default: view })),
)

const MessageBar = lazy(() =>
  import('../../ui/MessageBar.tsx').then(({ MessageBar: bar }) => ({ default: bar })),
)

const BoardNotices = lazy(() =>
  import('./BoardNotices.tsx').then(({ BoardNotices: notices }) => ({ default: notices })),
)

const RefusedPage = lazy(() =>
  import('./RefusedPage.tsx').then(({ RefusedPage: page }) => ({ default: page })),
)

const SearchDialog = lazy(() =>
  import('./search/SearchDialog.tsx').then(({ SearchDialog: dialog }) => ({ default: dialog })),
)

const ShareDialog = lazy(() =>
  import('./ShareDialog.tsx').then(({ ShareDialog: dialog }) => ({ default: dialog })),
)

const PREFETCH_AFTER_MS = 1500

const viewNames = { canvas: 'The canvas', outline: 'The outline', summary: 'The case summary' }
const titleOf = (board: BoardSnapshot) => board.title

/** A board on the screen: the bar at the top, one view, and the panels beside it. */
export function BoardFrame({
  title: known,
  onJoinAgain,
}: {
  /** The title as it was last known, until the board is there. */
  title: string
  onJoinAgain(reason: string): void
}) {
  const session = useBoardSession()
  const live = useLiveBoard()
  const opening = useOpening()
  const connection = useConnection()
  const narrow = useNarrow()
  const title = useBoard(titleOf) || known
  const heading = usePage(title)
  const { view, card, place, openCard, closeCard, placeShown, show, hrefOf } = useBoardAddress()
  const { isWall: asked, leave: leaveWall } = useWall()
  const isWall = asked && view === 'canvas'
  const [beside, setBeside] = useState<'toolkit' | 'needs' | 'outcomes'>()
  const [outcomesAt, setOutcomesAt] = useState({ id: '' })
  const [sharing, setSharing] = useShareWish()
  const [searching, setSearching] = useState(false)
  const [, navigate] = useLocation()
  useSearchKey(
    searching,
    useCallback(() => setSearching(true), []),
  )
  const cardFound = useBoard(
    useCallback(
      (board: BoardSnapshot) => card !== undefined && board.cards.some(({ id }) => id === card),
      [card],
    ),
  )
  useWarnBeforeLoss()

  const isOpening = opening === 'opening'
  useEffect(() => {
    if (isOpening) return
    // What may be asked for next comes after what was asked for now.
    const timer = setTimeout(() => {
      prefetchViews()
      preloadDialog()
    }, PREFETCH_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isOpening])
  useEffect(() => updateRemembered(session.boardId, { title }), [session, title])
  useEffect(() => setPresence(session, { view }), [session, view])
  // An offer to take something back is of this board, and could do nothing on the next.
  useEffect(() => () => unsay(), [live])
  useEffect(
    () => setPresence(session, { card: cardFound && !isWall ? card : undefined }),
    [session, card, cardFound, isWall],
  )

  // Where the focus was before a panel opened: closing brings it back there.
  const cardFrom = useRef<Element | null>(null)
  const openCardHere = useCallback(
    (id: CardId) => {
      // There is no worksheet on the wall, and nothing is to come up when it is left.
      if (isWall) return
      cardFrom.current = document.activeElement
      openCard(id)
    },
    [openCard, isWall],
  )
  const closeCardHere = useCallback(() => {
    closeCard()
    returnFocus(cardFrom.current)
    cardFrom.current = null
  }, [closeCard])
  useLayoutEffect(() => {
    if (card === undefined) {
      // Closed with the browser's Back, and the focus was in it: nobody else brings it back.
      if (cardFrom.current && document.activeElement === document.body) {
        returnFocus(cardFrom.current)
      }
      cardFrom.current = null
      return
    }
    // A link opens a card as well; the panel takes the focus from it after this.
    cardFrom.current ??= document.activeElement
    if (narrow) setBeside(undefined)
    // Only when another card is opened, not when the window grows narrow.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [card])

  const besideFrom = useRef<Element | null>(null)
  const openBeside = useCallback(
    (panel: 'toolkit' | 'needs' | 'outcomes') => {
      besideFrom.current = document.activeElement
      if (narrow) closeCard()
      setBeside(panel)
    },
    [closeCard, narrow],
  )
  const followOnCanvas = useCallback(
    (id: string) => {
      show('canvas')
      follow(id)
    },
    [show],
  )

  const [toolkitStage, setToolkitStage] = useState<StageId>()
  const openToolkitFor = useCallback(
    (stage?: StageId) => {
      setToolkitStage(stage)
      openBeside('toolkit')
    },
    [openBeside],
  )
  const openToolkit = useCallback(() => openToolkitFor(), [openToolkitFor])
  const openOutcomes = useCallback(
    (id: string) => {
      setOutcomesAt({ id })
      openBeside('outcomes')
    },
    [openBeside],
  )
  // The outline has them in itself.
  if (beside === 'outcomes' && view !== 'canvas') setBeside(undefined)
  const closeBeside = useCallback(() => {
    setBeside(undefined)
    returnFocus(besideFrom.current)
  }, [])

  if (connection.status === 'refused') {
    return <RefusedPage title={title} connection={connection} onJoinAgain={onJoinAgain} />
  }

  const open = opening === 'ready' || opening === 'too-new'
  const worksheetShown = open && !isWall && card !== undefined
  const toolkitShown =
    open && !isWall && beside === 'toolkit' && view !== 'summary' && session.canEdit
  const needsShown = open && !isWall && beside === 'needs' && view !== 'summary'
  const outcomesShown = open && !isWall && beside === 'outcomes' && view === 'canvas'
  // On a narrow screen a panel covers the board: what is under it is out of reach.
  const covered = narrow && (worksheetShown || toolkitShown || needsShown || outcomesShown)

  return (
    <div className={classes('board', isWall && 'board--wall')}>
      {isWall ? (
        <WallBar title={title} heading={heading} onLeave={leaveWall} />
      ) : (
        <TopBar
          title={title}
          heading={heading}
          view={view}
          hrefOf={hrefOf}
          inert={covered}
          onShare={() => setSharing(true)}
          onSearch={() => setSearching(true)}
          onOpenCard={openCardHere}
          onFollow={followOnCanvas}
          onAddTool={session.canEdit && view === 'outline' ? openToolkit : undefined}
          needs={
            open && view !== 'summary'
              ? {
                  isOpen: needsShown,
                  onToggle: () => (needsShown ? closeBeside() : openBeside('needs')),
                }
              : undefined
          }
        />
      )}
      <ConnectionBanner />
      <Suspense fallback={null}>
        <BoardNotices
          isTooNew={opening === 'too-new'}
          tellsRoom={open && session.canEdit && view !== 'summary'}
        />
      </Suspense>
      <div className="board__body">
        {toolkitShown ? (
          <Panel side="start" label="Toolkit" onClose={closeBeside}>
            <ViewBoundary name="The toolkit" onLeave={closeBeside}>
              <Suspense fallback={<Spinner label="Opening the toolkit" />}>
                <ToolkitDrawer
                  key={toolkitStage}
                  stage={toolkitStage}
                  onClose={closeBeside}
                  onAdded={(id) => {
                    if (isPhone()) closeBeside()
                    if (view === 'canvas') goTo(id, { isSaid: true })
                  }}
                />
              </Suspense>
            </ViewBoundary>
          </Panel>
        ) : null}
        {needsShown ? (
          <Panel side="start" label="Needs coverage" onClose={closeBeside}>
            <ViewBoundary name="Needs coverage" onLeave={closeBeside}>
              <Suspense fallback={<Spinner label="Opening needs coverage" />}>
                <NeedsPanel onClose={closeBeside} />
              </Suspense>
            </ViewBoundary>
          </Panel>
        ) : null}
        {outcomesShown ? (
          <Panel side="start" label="Decisions, actions and bin" onClose={closeBeside}>
            <ViewBoundary name="Decisions, actions and bin" onLeave={closeBeside}>
              <Suspense fallback={<Spinner label="Opening decisions, actions and bin" />}>
                <OutcomesPanel
                  at={outcomesAt}
                  onBack={(id) => {
                    if (narrow) setBeside(undefined)
                    // Once the button is gone, and what was covered can be reached: the canvas takes the focus then.
                    requestAnimationFrame(() => goTo(id))
                  }}
                  onClose={closeBeside}
                />
              </Suspense>
            </ViewBoundary>
          </Panel>
        ) : null}
        <main
          id="main"
          tabIndex={-1}
          className={`board__view board__view--${view}`}
          inert={covered}
        >
          {opening === 'opening' ? (
            <Spinner label="Opening the board" />
          ) : opening === 'not-here' ? (
            <NotHere onRetry={() => live.retry()} />
          ) : (
            <ViewBoundary
              key={view}
              name={viewNames[view]}
              onOutline={view === 'outline' ? undefined : () => show('outline')}
            >
              <Suspense
                fallback={
                  <Spinner label={`Opening ${viewNames[view].toLocaleLowerCase('en-GB')}`} />
                }
              >
                {view === 'canvas' ? (
                  <Canvas
                    onOpenCard={openCardHere}
                    onAddTool={openToolkitFor}
                    onOpenOutcomes={openOutcomes}
                    onSkip={() => show('outline')}
                  />
                ) : view === 'outline' ? (
                  <Outline title={<BoardTitle title={title} />} onOpenCard={openCardHere} />
                ) : (
                  <CaseSummaryPage />
                )}
              </Suspense>
            </ViewBoundary>
          )}
        </main>
        <Suspense fallback={null}>
          <MessageBar />
        </Suspense>
        {worksheetShown ? (
          <Panel key="worksheet" side="end" label="Worksheet" onClose={closeCardHere}>
            <ViewBoundary key={card} name="The worksheet" onLeave={closeCardHere}>
              <Suspense fallback={<Spinner label="Opening the worksheet" />}>
                <WorksheetPanel
                  key={card}
                  cardId={card}
                  place={place}
                  onPlaceShown={placeShown}
                  onClose={closeCardHere}
                />
              </Suspense>
            </ViewBoundary>
          </Panel>
        ) : null}
      </div>
      {searching ? (
        <ViewBoundary name="The search" onLeave={() => setSearching(false)}>
          <Suspense fallback={null}>
            <SearchDialog
              view={view}
              isWall={isWall}
              onClose={() => setSearching(false)}
              onGo={(address) => {
                setSearching(false)
                afterOverlay(() => navigate(`${location.pathname}${address}`))
              }}
            />
          </Suspense>
        </ViewBoundary>
      ) : null}
      {sharing ? (
        <ViewBoundary name="Sharing" onLeave={() => setSharing(false)}>
          <Suspense fallback={null}>
            <ShareDialog onClose={() => setSharing(false)} />
          </Suspense>
        </ViewBoundary>
      ) : null}
    </div>
  )
}

function NotHere({ onRetry }: { onRetry(): void }) {
  return (
    <div className="board__message">
      <h2>You are offline, and this board is not kept on this device</h2>
      <p>Connect to the network. The board opens by itself as soon as the server can be reached.</p>
      <Button variant="primary" onPress={onRetry}>
        Try now
      </Button>
    </div>
  )
}

/** A board that was just made opens with its links shown, once. */
function useShareWish() {
  const [, navigate] = useLocation()
  const [sharing, setSharing] = useState(() => {
    const state: unknown = history.state
    return typeof state === 'object' && state !== null && 'share' in state && state.share === true
  })
  useEffect(() => {
    if (sharing) navigate(location.pathname + location.search, { replace: true, state: null })
    // Once, for what the page was opened with.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return [sharing, setSharing] as const
}

/** After the panel is gone; to the board when the place it came from is gone too. */
function returnFocus(to: Element | null) {
  requestAnimationFrame(() => {
    const target = to instanceof HTMLElement && to.isConnected && to !== document.body ? to : null
    ;(target ?? document.getElementById('main'))?.focus({ preventScroll: true })
  })
}
