import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { BoardFull, type BoardSnapshot, type Hand } from '@caseboard/board'
import { nanoid } from 'nanoid'
import type * as Y from 'yjs'
import { announce } from '../ui/announce.ts'
import { say } from '../ui/messages.ts'
import type { Connection } from './connection.ts'
import { fullWords } from './full.ts'
import { LiveBoard, type BoardSession, type Me, type Opening } from './LiveBoard.ts'
import { LOCAL_EDIT } from './origins.ts'
import type { PresentPerson } from './presence.ts'
import { shallowEqual } from './shallow.ts'

const Live = createContext<LiveBoard | undefined>(undefined)

export interface BoardSessionProviderProps {
  boardId: string
  me: Omit<Me, 'colour'>
  /** Shown for the moment before there is a session. */
  fallback?: ReactNode
  children: ReactNode
}

/** Opens a board for everything below it, once, and closes it when it goes. */
export function BoardSessionProvider({
  boardId,
  me,
  fallback,
  children,
}: BoardSessionProviderProps) {
  const { participantId, name, team, role } = me
  const [live, setLive] = useState<LiveBoard>()
  useEffect(() => {
    const opened = new LiveBoard(boardId, { participantId, name, team, role })
    setLive(opened)
    return () => {
      opened.destroy()
      setLive(undefined)
    }
  }, [boardId, participantId, name, team, role])
  return live ? <Live value={live}>{children}</Live> : fallback
}

/** The open board itself. For the page around it; views use the narrower hooks below. */
export function useLiveBoard(): LiveBoard {
  const live = use(Live)
  if (!live) throw new Error('This part can only be shown inside a board')
  return live
}

/** The board and who one is on it; draws again when what one may do there changes. */
export function useBoardSession(): BoardSession {
  const live = useLiveBoard()
  useSyncExternalStore(live.self.subscribe, live.self.current)
  return live
}

/**
 * Reads from the board, and reads again when it changes. The component renders again only when
 * what was selected differs, compared one level deep.
 */
export function useBoard<T>(select: (board: BoardSnapshot) => T): T {
  const { board } = useLiveBoard()
  const shown = useRef<{ value: T }>(undefined)
  const selection = useMemo(() => {
    let from: BoardSnapshot | undefined
    let value: T
    return () => {
      const now = board.current()
      if (now === from) return value
      const next = select(now)
      const before = from === undefined ? shown.current : { value }
      value = before && shallowEqual(before.value, next) ? before.value : next
      from = now
      return value
    }
  }, [board, select])
  const value = useSyncExternalStore(board.subscribe, selection)
  useEffect(() => {
    shown.current = { value }
  })
  return value
}

export type Change = <T>(change: (doc: Y.Doc, hand: Hand) => T) => T | undefined

/**
 * Changes the board in this person's name, as one step of their undo. Undefined when that cannot be: they may only
 * look, or the board is full, which is said.
 */
export function useChange(): Change {
  const live = useLiveBoard()
  return useCallback(
    <T,>(change: (doc: Y.Doc, hand: Hand) => T): T | undefined => {
      if (!live.canEdit) {
        announce('You can look but not change this board')
        return undefined
      }
      const hand: Hand = {
        by: live.me.participantId,
        now: new Date().toISOString(),
        newId: () => nanoid(),
        origin: LOCAL_EDIT,
      }
      try {
        return change(live.doc, hand)
      } catch (error) {
        if (!(error instanceof BoardFull)) throw error
        say(fullWords(error))
        return undefined
      }
    },
    [live],
  )
}

export function useConnection(): Connection {
  const { connection } = useLiveBoard()
  return useSyncExternalStore(connection.subscribe, connection.current)
}

export function useOpening(): Opening {
  const { opening } = useLiveBoard()
  return useSyncExternalStore(opening.subscribe, opening.current)
}

/** Whether this device keeps a copy; undefined until it is known. */
export function useKeptOnDevice(): boolean | undefined {
  const { kept } = useLiveBoard()
  return useSyncExternalStore(kept.subscribe, kept.current)
}

/** Everybody who has the board open, with their pointers: changes often. */
export function usePeople(): readonly PresentPerson[] {
  const { people } = useLiveBoard()
  return useSyncExternalStore(people.everything.subscribe, people.everything.current)
}

/** Everybody who has the board open and where they are, without pointers: changes seldom. */
export function usePeopleHere(): readonly PresentPerson[] {
  const { people } = useLiveBoard()
  return useSyncExternalStore(people.people.subscribe, people.people.current)
}
