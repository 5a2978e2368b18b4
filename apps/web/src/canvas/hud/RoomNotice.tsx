import { boardRoom, type BoardSnapshot, ROOM } from '@caseboard/board'
import { useCallback, useState } from 'react'
import { useBoard, useBoardSession } from '../../session/index.ts'
import { Notice } from '../../ui/index.ts'
import { FULL } from '../room.ts'

const count = (number: number) => number.toLocaleString('en-GB')

/** Says in good time that a board is filling up, and that it is full. */
export function RoomNotice() {
  const { doc } = useBoardSession()
  // In hundreds: nobody needs to watch it count.
  const room = useBoard(
    useCallback(
      (board: BoardSnapshot) => {
        const { things, state } = boardRoom(doc, board)
        return { state, about: Math.floor(things / 100) * 100 }
      },
      [doc],
    ),
  )
  const [isPutAway, putAway] = useState(false)
  if (room.state === 'full') {
    return (
      <Notice tone="bad" role="alert" className="canvas-hud__room">
        {FULL}
      </Notice>
    )
  }
  if (room.state === 'free' || isPutAway) return null
  return (
    <Notice tone="warn" role="status" className="canvas-hud__room" onDismiss={() => putAway(true)}>
      {`There are more than ${count(room.about)} things on this board, and it holds ${count(ROOM.stopAt)}. On older devices it becomes slow. Put what is done with in the bin.`}
    </Notice>
  )
}
