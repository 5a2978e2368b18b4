/** The cookie that keeps a person signed in to one board. One a board, so that boards stay apart. */
export function tokenCookie(boardId: string): string {
  return `caseboard_${boardId}`
}
