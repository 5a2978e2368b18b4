import type { ParticipantId } from '@caseboard/board'
import type { Services } from './route.ts'

/**
 * Tells a room what the store says of a person now. Asked afresh, and told at once when the answer is
 * there: of two changes, the room hears the later one last.
 */
export async function tellRoom(
  { store, rooms }: Services,
  boardId: string,
  participantId: ParticipantId,
): Promise<void> {
  const room = await rooms.openRoom(boardId)
  if (room === undefined) return
  const person = await store.participant(boardId, participantId)
  if (person === undefined) room.removeMember(participantId)
  else room.updateMember({ ...person, participantId })
}
