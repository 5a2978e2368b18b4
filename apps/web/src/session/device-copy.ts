/** The name of the database that holds this device's copy of a board. */
export const deviceCopyName = (boardId: string, participantId: string) =>
  `caseboard:${boardId}:${participantId}`

/** Removes this device's copy of a board. Resolves also where nothing was kept. */
export function dropDeviceCopy(boardId: string, participantId: string): Promise<void> {
  return new Promise((resolve) => {
    try {
      const request = globalThis.indexedDB.deleteDatabase(deviceCopyName(boardId, participantId))
      request.onsuccess = request.onerror = request.onblocked = () => resolve()
    } catch {
      resolve()
    }
  })
}
