import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Role } from '@caseboard/protocol'
import { useHistoryState } from 'wouter/use-browser-location'
import { api, ApiProblem } from '../session/api.ts'
import {
  rememberBoard,
  rememberedAccess,
  rememberedBoard,
  rememberMe,
} from '../session/remembered.ts'
import { Button } from '../ui/Button.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { CodeForm } from './CodeForm.tsx'
import { JoinBoardPage, type Pass } from './JoinBoardPage.tsx'
import { PageFrame } from './PageFrame.tsx'
import { prefetchBoard } from './prefetch.ts'
import { usePage } from './usePage.ts'
import { loadShell } from './views.ts'

const BoardShell = lazy(loadShell)

/** Who this person is on this board, and how they got in. */
export interface Seat {
  participantId: string
  name: string
  team: string
  role: Role
  title: string
}

type Door =
  | { at: 'looking' }
  | { at: 'in'; seat: Seat }
  | { at: 'form'; pass: Pass; reason?: string }
  | { at: 'closed'; title: string; words: string; retry: boolean; code: boolean }

/**
 * The door of a board: lets in who has a session, asks a name of who has a link or a code, and lets
 * somebody in without a network when this device knows the board.
 */
export function BoardPage({ boardId }: { boardId: string }) {
  const [pass, setPass] = useState(() => takePass(boardId))
  const [door, setDoor] = useState<Door>({ at: 'looking' })

  const look = useCallback(async () => {
    setDoor({ at: 'looking' })
    prefetchBoard()
    setDoor(await findDoor(boardId, pass))
  }, [boardId, pass])

  const looked = useRef<typeof look>(undefined)
  // Before anything is painted: what it asks for takes longer than a picture.
  useLayoutEffect(() => {
    if (looked.current === look) return
    looked.current = look
    void look()
  }, [look])

  useEffect(() => {
    // Another link to the same board, pasted over this one, does not load the page anew.
    const onHash = () => {
      const next = takePass(boardId)
      if (next) setPass(next)
    }
    globalThis.addEventListener('hashchange', onHash)
    return () => globalThis.removeEventListener('hashchange', onHash)
  }, [boardId])

  const state: unknown = useHistoryState()
  const taken = useRef(state)
  useEffect(() => {
    if (taken.current === state) return
    taken.current = state
    // A code typed at the door of its own board leads to the address one is at.
    const next = takePass(boardId)
    if (next) setPass(next)
  }, [boardId, state])

  switch (door.at) {
    case 'looking':
      return (
        <PageFrame>
          <Spinner label="Opening the board" />
        </PageFrame>
      )
    case 'in':
      return (
        <Suspense
          fallback={
            <PageFrame>
              <Spinner label="Opening the board" />
            </PageFrame>
          }
        >
          <BoardShell
            boardId={boardId}
            seat={door.seat}
            onJoinAgain={(reason) => {
              const known = pass ?? rememberedPass(boardId)
              setDoor(
                known
                  ? { at: 'form', pass: known, reason }
                  : needLink('Your session has ended. Join again with the link or code.'),
              )
            }}
          />
        </Suspense>
      )
    case 'form':
      return (
        <JoinBoardPage
          boardId={boardId}
          pass={door.pass}
          reason={door.reason}
          onJoined={(seat) => {
            rememberSeat(boardId, seat)
            rememberMe({ name: seat.name, team: seat.team })
            setDoor({ at: 'in', seat })
          }}
        />
      )
    case 'closed':
      return (
        <ClosedDoor
          title={door.title}
          words={door.words}
          code={door.code}
          onRetry={door.retry ? () => void look() : undefined}
        />
      )
  }
}

const passes = new Map<string, Pass>()

/**
 * The key after #, or the code the board was found by. The key is taken out of the address bar, so
 * that it is on nobody's screenshot, and remembered while the page lives.
 */
function takePass(boardId: string): Pass | undefined {
  const key = location.hash.slice(1)
  const state: unknown = history.state
  if (key !== '' && key !== 'main') {
    passes.set(boardId, { key })
    history.replaceState(state, '', location.pathname + location.search)
  } else if (
    typeof state === 'object' &&
    state !== null &&
    'code' in state &&
    typeof state.code === 'string'
  ) {
    passes.set(boardId, { code: state.code })
  }
  return passes.get(boardId)
}

/** A facilitator's own key, on the device that made the board. */
function rememberedPass(boardId: string): Pass | undefined {
  const link = rememberedAccess(boardId)?.links.facilitator
  const key = link?.split('#')[1]
  return key ? { key } : undefined
}

let ahead: { boardId: string; about: ReturnType<typeof ask> } | undefined

/** Asks the server who this is before the page is drawn: the answer takes longer than the drawing. */
export function lookAhead(boardId: string): void {
  const about = ask(boardId)
  ahead = { boardId, about }
  about.catch(() => undefined)
}

function takeAhead(boardId: string): ReturnType<typeof ask> {
  const asked = ahead?.boardId === boardId ? ahead.about : undefined
  ahead = undefined
  return asked ?? ask(boardId)
}

function ask(boardId: string) {
  return api.board(boardId, rememberedBoard(boardId) ? 6000 : undefined)
}

async function findDoor(boardId: string, pass: Pass | undefined): Promise<Door> {
  const known = rememberedBoard(boardId)
  try {
    const about = await takeAhead(boardId)
    let role = about.role
    const { name, team } = about.me
    if (pass && role !== 'facilitator') {
      // Let in already, with a link that may allow more.
      const joined = await api.join(boardId, { ...pass, name, team }).catch(() => undefined)
      role = joined?.role ?? role
    }
    const seat: Seat = {
      participantId: about.me.participantId,
      name,
      team,
      role,
      title: about.title,
    }
    rememberSeat(boardId, seat)
    return { at: 'in', seat }
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem
    if (problem.status === 401) {
      const way = pass ?? rememberedPass(boardId)
      return way
        ? { at: 'form', pass: way }
        : needLink('To open this board you need its link, or its code.')
    }
    if (problem.status === 404) {
      return {
        at: 'closed',
        title: 'This board does not exist',
        words: 'Check that you have the whole address, or ask the facilitator for a new link.',
        retry: false,
        code: true,
      }
    }
    if (known) return { at: 'in', seat: { ...known } }
    return {
      at: 'closed',
      title: 'The board could not be opened',
      words: problem.message,
      retry: true,
      code: false,
    }
  }
}

function needLink(words: string): Door {
  return { at: 'closed', title: 'Join this board', words, retry: false, code: true }
}

function rememberSeat(boardId: string, seat: Seat) {
  const { participantId, name, team, role, title } = seat
  rememberBoard({
    id: boardId,
    title,
    role,
    participantId,
    name,
    team,
    openedAt: new Date().toISOString(),
  })
}

function ClosedDoor({
  title,
  words,
  code,
  onRetry,
}: {
  title: string
  words: string
  code: boolean
  onRetry?: (() => void) | undefined
}) {
  const heading = usePage(title)
  return (
    <PageFrame>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="page__lead">{words}</p>
      {code ? <CodeForm /> : null}
      {onRetry ? (
        <p>
          <Button variant="primary" onPress={onRetry}>
            Try again
          </Button>
        </p>
      ) : null}
    </PageFrame>
  )
}
