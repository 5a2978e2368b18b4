/**
 * The first number of every message on the sync socket. 0 to 3 are the standard y-websocket
 * protocol; ours start at 120 and are only sent to clients that asked for them (see
 * `own-messages.ts`).
 */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Everything below is Caseboard's own, and goes from the server to the client. */
  firstOwn: 120,
  /** How many of this connection's edits are on the disk. */
  saved: 121,
  /** One of this connection's edits was not accepted, and why. */
  notAccepted: 122,
  /** Whether the server can save changes at all now. */
  storeState: 123,
  /** What the person at this end may do from now on. */
  role: 124,
  /** Why some of what this connection sent waits for somebody else. */
  putAside: 125,
} as const

/** The second number of a sync message. */
export const syncMessage = { step1: 0, step2: 1, update: 2 } as const

/** The second number of an auth message. */
export const authMessage = { permissionDenied: 0 } as const
