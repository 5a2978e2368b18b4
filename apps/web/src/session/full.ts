import { type BoardFull, ROOM } from '@caseboard/board'

const most = ROOM.stopAt.toLocaleString('en-GB')

/** What is said when a board has no room for what somebody adds. */
export function fullWords({ left, wanted }: Pick<BoardFull, 'left' | 'wanted'> = none): string {
  return left === 0
    ? `This board is full: it holds ${most} things. Put what is done with in the bin, or go on on another board.`
    : `There is room for ${left} more on this board, and this would be ${wanted}. It holds ${most} things.`
}

const none = { left: 0, wanted: 1 }
