import { boardRoom, observeInk, ROOM, type BoardRoom } from '@caseboard/board'
import { useEffect, useState } from 'react'
import { useLiveBoard } from '../../session/BoardSessionProvider.tsx'
import { onceAFrame, type NextFrame } from '../../session/frames.ts'
import { fullWords } from '../../session/full.ts'
import { Notice } from '../../ui/Notice.tsx'
import { BannerNotice } from './BannerNotice.tsx'

const count = (number: number) => number.toLocaleString('en-GB')

/** Says in good time that a board is filling up, and that it is full. */
export function RoomNotice() {
  const notice = useRoomNotice()
  const [isPutAway, putAway] = useState(false)
  if (notice.state === 'full') {
    return (
      <Notice tone="bad" role="alert" className="board__notice">
        {fullWords()}
      </Notice>
    )
  }
  if (notice.state === 'free' || isPutAway) return null
  return (
    <BannerNotice tone="warn" role="status" onDismiss={() => putAway(true)}>
      {`There are more than ${count(notice.about)} things on this board, and it holds ${count(ROOM.stopAt)}. On older devices it becomes slow. Put what is done with in the bin.`}
    </BannerNotice>
  )
}

interface RoomNews {
  readonly state: BoardRoom['state']
  /** There are more than so many. */
  readonly about: number
}

/** In hundreds: nobody needs to watch it count. */
export function roomNews({ things, state }: BoardRoom, before?: RoomNews): RoomNews {
  const about = Math.floor((things - 1) / 100) * 100
  return before?.state === state && before.about === about ? before : { state, about }
}

/** A hand that draws changes the board sixty times a second. */
const aSecond: NextFrame = (run) => {
  const timer = setTimeout(run, 1000)
  return () => clearTimeout(timer)
}

function useRoomNotice(): RoomNews {
  const { board, doc } = useLiveBoard()
  const [news, setNews] = useState(() => roomNews(boardRoom(doc)))
  useEffect(() => {
    const looking = onceAFrame(() => setNews((before) => roomNews(boardRoom(doc), before)), aSecond)
    const look = () => looking.ask(false)
    // What is drawn is no part of what the board tells of itself.
    const stops = [board.subscribe(look), observeInk(doc, look), () => looking.close()]
    look()
    return () => {
      for (const stop of stops) stop()
    }
  }, [board, doc])
  return news
}
