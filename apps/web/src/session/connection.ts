export type ConnectionStatus = 'connecting' | 'online' | 'offline' | 'refused'

export interface Connection {
  readonly status: ConnectionStatus
  /** Something was changed here that the server has not confirmed yet. */
  readonly unsent: boolean
  /** Why it is refused, and what to do about it. */
  readonly problem?: string
  /** The close code of a refusal. */
  readonly code?: number
}

/** What is known about the line to the server, before it is put in one word. */
export interface LineFacts {
  /** The socket is open and the board has been compared with the server's. */
  synced: boolean
  /** The server said "do not come back", with this code. */
  refusedWith?: number
  /** Attempts since the last time it worked. */
  failures: number
  /** It worked before, in this page. */
  everSynced: boolean
  /** Milliseconds since it stopped working, or since the first attempt. */
  downFor: number
}

/** A short break is not worth a banner: most are over before one could be read. */
export const GRACE = 1500

/** One word for the state of the line. */
export function connectionStatus(facts: LineFacts): ConnectionStatus {
  if (facts.refusedWith !== undefined) return 'refused'
  if (facts.synced) return 'online'
  if (facts.downFor < GRACE) return 'connecting'
  return facts.failures > 0 || facts.everSynced ? 'offline' : 'connecting'
}

/** Close codes 4400 to 4499 mean "do not come back": why, in plain words, and what to do. */
export function refusalReason(code: number): string {
  switch (code) {
    case 4401:
      return 'Your session has ended. Join again with the link or code'
    case 4403:
      return 'You no longer have access to this board. Ask the facilitator for a new link'
    case 4404:
      return 'This board no longer exists. Ask the facilitator whether it was moved or deleted'
    case 4408:
      return 'This page has been open too long without an answer. Reload it to carry on'
    case 4413:
      return 'A change you made is too large to send. Undo it, or paste less text at once, then reload the page'
    case 4422:
      return 'A change from this device could not be read by the server. Reload the page to carry on from the server’s copy'
    case 4429:
      return 'This device sent too many changes at once. Wait a minute, then reload the page'
    default:
      return `The server closed the connection (code ${code}). Reload the page, or join again with the link or code`
  }
}

/** The words of the saved state in the top bar. */
export function savedWords(connection: Connection): string {
  switch (connection.status) {
    case 'online':
      return connection.unsent ? 'Saving…' : 'Saved'
    case 'connecting':
      return 'Connecting…'
    case 'offline':
      return connection.unsent ? 'Offline, changes kept here' : 'Offline'
    case 'refused':
      return 'Not connected'
  }
}

export const OFFLINE_TEXT =
  'You are offline. You can keep working; your changes will be sent when you are back'
export const BACK_TEXT = 'You are back online. Your changes have been sent.'
