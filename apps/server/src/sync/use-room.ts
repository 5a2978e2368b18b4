import { Refused } from '../access/refused.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'

/** Does something with a board's room and lets go of it. Throws Refused when there is no such board. */
export async function useRoom<T>(
  rooms: Rooms,
  boardId: string,
  act: (room: Room) => Promise<T>,
): Promise<T> {
  const used = await rooms.use(boardId)
  if (used === undefined) throw new Refused('no-such-board')
  try {
    return await act(used.room)
  } finally {
    used.release()
  }
}
