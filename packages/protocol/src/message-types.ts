/**
 * The first number of every message on the sync socket. 0 to 3 are the standard y-websocket
 * protocol; ours start at 120 and are only sent to clients that asked for them.
 */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Everything below is Caseboard's own. */
  firstOwn: 120,
  /** Server to client: how many of this connection's edits are on the disk. Not sent yet. */
  saved: 121,
} as const

/** The second number of a sync message. */
export const syncMessage = { step1: 0, step2: 1, update: 2 } as const

/** The second number of an auth message. */
export const authMessage = { permissionDenied: 0 } as const
