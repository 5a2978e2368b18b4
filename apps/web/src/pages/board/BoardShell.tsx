import type { ParticipantId } from '@caseboard/board'
import { BoardSessionProvider } from '../../session/BoardSessionProvider.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import type { Seat } from '../BoardPage.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { BoardFrame } from './BoardFrame.tsx'

export default function BoardShell({
  boardId,
  seat,
  onJoinAgain,
}: {
  boardId: string
  seat: Seat
  onJoinAgain(reason: string): void
}) {
  const { participantId, name, team, role } = seat
  return (
    <BoardSessionProvider
      boardId={boardId}
      me={{ participantId: participantId as ParticipantId, name, team, role }}
      fallback={
        <PageFrame>
          <Spinner label="Opening the board" />
        </PageFrame>
      }
    >
      <BoardFrame title={seat.title} onJoinAgain={onJoinAgain} />
    </BoardSessionProvider>
  )
}
