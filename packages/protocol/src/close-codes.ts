/**
 * Why the server closes a sync socket. A y-websocket provider comes back after every code except
 * 4400 to 4499, which mean "coming back will not help"; see also `mayComeBack`.
 */
export const closeCodes = {
  /** The server is stopping or starting again; come back. */
  restarting: 1012,
  /** The server cannot serve this now (store failing, or this reader too slow); come back later. */
  later: 1013,
  /** Only binary messages are understood. */
  notBinary: 1003,
  /** A message larger than the server takes; `ws` gives this one by itself. */
  messageTooLarge: 1009,
  /** A message in more pieces than the server puts together; `ws` gives this one by itself too. */
  tooManyPieces: 1008,
  notSignedIn: 4401,
  notAllowed: 4403,
  noSuchBoard: 4404,
  /** This person has the board open in as many windows as they may. */
  tooManyWindows: 4429,
  /** Bytes that are no Yjs update or no message of the protocol. Nothing of it was stored. */
  invalid: 4422,
} as const
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]

/**
 * Whether a client that was closed with this code should come back by itself. One that sent too much
 * in one message would send the same again, for ever.
 */
export function mayComeBack(code: number): boolean {
  return !isTooMuch(code) && !(code >= 4400 && code < 4500)
}

/** Whether a message was more than the server takes in one. */
export function isTooMuch(code: number): boolean {
  return code === closeCodes.messageTooLarge || code === closeCodes.tooManyPieces
}
