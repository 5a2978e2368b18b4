import type { Role } from '@caseboard/protocol'
import { useEffect } from 'react'
import { useBoardSession } from '../../session/BoardSessionProvider.tsx'
import { announce } from '../../ui/announce.ts'
import { say, unsay } from '../../ui/messages.ts'
import { Notice } from '../../ui/Notice.tsx'
import { RoomNotice } from './RoomNotice.tsx'

/** What there is to say about this board to the person who has it open, over whichever view. */
export function BoardNotices({ isTooNew, tellsRoom }: { isTooNew: boolean; tellsRoom: boolean }) {
  return (
    <>
      {isTooNew ? (
        <Notice tone="warn" role="alert" className="board__notice">
          This board was changed with a newer Caseboard. Reload the page to work on it. Until then
          you can look but not change.
        </Notice>
      ) : null}
      <RoleNotice />
      {tellsRoom ? <RoomNotice /> : null}
    </>
  )
}

/** Says to a viewer that they are one, and to everybody when what they may do has changed. */
function RoleNotice() {
  const { role, roleWas } = useBoardSession().me
  const news = roleWas && newsOf(roleWas, role)
  useEffect(() => {
    if (news === undefined) return
    if (role !== 'viewer') return void say(news)
    // The notice below stays. What is offered, such as an undo, is not theirs any more.
    unsay()
    announce(news)
  }, [news, role])
  if (role !== 'viewer') return null
  return (
    <Notice className="board__notice">{news ?? 'You can look but not change this board.'}</Notice>
  )
}

/** Less can only have come from a facilitator; more may also have come with a better link. */
function newsOf(before: Role, now: Role): string {
  switch (now) {
    case 'viewer':
      return 'A facilitator has made you a viewer. You can read the board but not change it.'
    case 'contributor':
      return before === 'facilitator'
        ? 'A facilitator has made you a contributor. You can change the board, but not who may join it.'
        : 'You are now a contributor. You can change the board.'
    case 'facilitator':
      return 'You are now a facilitator. You can change the board and say who may join it.'
  }
}
