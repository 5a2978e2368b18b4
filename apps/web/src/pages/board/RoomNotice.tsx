import { boardRoom, ROOM } from '@caseboard/board'
import { useCallback, useState } from 'react'
import { useBoard, useBoardSession } from '../../session/BoardSessionProvider.tsx'
import { fullWords } from '../../session/full.ts'
import { Notice } from '../../ui/Notice.tsx'

const count = (number: number) => number.toLocaleString('en-GB')

/** Says in good time that a board is filling up, and that it is full. */
export function RoomNotice() {
  const { doc } = useBoardSession()
  // In hundreds: nobody needs to watch it count.
  const room = useBoard(
    useCallback(() => {
      const { things, state } = boardRoom(doc)
      return { state, about: Math.floor(things / 100) * 100 }
    }, [doc]),
  )
  const [isPutAway, putAway] = useState(false)
  if (room.state === 'full') {
    return (
      <Notice tone="bad" role="alert" className="board__notice">
        {fullWords()}
      </Notice>
    )
  }
  if (room.state === 'free' || isPutAway) return null
  return (
    <Notice tone="warn" role="status" className="board__notice" onDismiss={() => putAway(true)}>
      {`There are more than ${count(room.about)} things on this board, and it holds ${count(ROOM.stopAt)}. On older devices it becomes slow. Put what is done with in the bin.`}
    </Notice>
  )
}
