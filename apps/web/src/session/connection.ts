import { shallowEqual } from './shallow.ts'

export type ConnectionStatus = 'connecting' | 'online' | 'offline' | 'refused'

export interface Connection {
  readonly status: ConnectionStatus
  /** How many things were changed here that are not on the server's disk yet. */
  readonly unsaved: number
  /** The server did not accept a change, and why. It will not: this page cannot go on writing. */
  readonly notAccepted?: string
  /** The server cannot save at all now, and why. It says so when it can again. */
  readonly cannotSave?: string
  /** Some of what was changed here waits for somebody else, and why. */
  readonly putAside?: string
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

/** The server closed the line and coming back will not help: why, in plain words, and what to do. */
export function refusalReason(code: number): string {
  switch (code) {
    case 1008:
    case 1009:
      return 'A change from this device is larger than the server takes. Keep a copy of it as a file, then carry on from the server’s copy and add it in smaller parts'
    case 4401:
      return 'Your session has ended. Join again with the link or code'
    case 4403:
      return 'You no longer have access to this board. Ask the facilitator for a new link'
    case 4404:
      return 'This board no longer exists. Ask the facilitator whether it was moved or deleted'
    case 4422:
      return 'A change from this device could not be read by the server. Reload the page to carry on from the server’s copy'
    case 4429:
      return 'You have this board open in too many windows. Close some of them, then reload the page'
    default:
      return `The server closed the connection (code ${code}). Reload the page, or join again with the link or code`
  }
}

export type SavedState =
  | 'saved'
  | 'saving'
  | 'connecting'
  | 'offline'
  | 'cannot-save'
  | 'not-accepted'
  | 'refused'

/** What has become of this person's changes. "Saved" only when the server said so. */
export function savedState(connection: Connection): SavedState {
  if (connection.status === 'refused') return 'refused'
  if (connection.notAccepted !== undefined) return 'not-accepted'
  if (connection.status !== 'online') return connection.status
  if (connection.cannotSave !== undefined || connection.putAside !== undefined) return 'cannot-save'
  return connection.unsaved > 0 ? 'saving' : 'saved'
}

/**
 * The saved state in words.
 * @param kept whether this device keeps a copy of the board
 */
export function savedWords(connection: Connection, kept: boolean): string {
  switch (savedState(connection)) {
    case 'saved':
      return 'Saved'
    case 'saving':
      return 'Saving…'
    case 'connecting':
      return 'Connecting…'
    case 'offline':
      return `Offline${waiting(connection.unsaved, kept)}`
    case 'cannot-save':
      return `Not saving${waiting(connection.unsaved, kept)}`
    case 'not-accepted':
      return 'Not accepted'
    case 'refused':
      return 'Not connected'
  }
}

function waiting(unsaved: number, kept: boolean): string {
  if (unsaved === 0) return ''
  const changes = unsaved === 1 ? '1 change' : `${unsaved} changes`
  return kept ? `, ${changes} kept on this device` : `, ${changes} not sent yet`
}

/** A break of the line, or of saving: as long as it goes on, and until what is said of its end has been read. */
export interface Break {
  readonly wasOffline: boolean
  /** Something that was changed here has waited for its end. */
  readonly hadUnsaved: boolean
  readonly isOver: boolean
}

/** It is over once: whatever is written and waits for a moment after that is no news. */
export function breakAfter(
  before: Break | undefined,
  { status, cannotSave, unsaved }: Connection,
): Break | undefined {
  const isBroken = status === 'offline' || cannotSave !== undefined
  if (!isBroken && before?.isOver !== false) return before
  const earlier = before?.isOver === false ? before : undefined
  const next = {
    wasOffline: status === 'offline' || earlier?.wasOffline === true,
    hadUnsaved: unsaved > 0 || earlier?.hadUnsaved === true,
    isOver: !isBroken && status === 'online' && unsaved === 0,
  }
  return before && shallowEqual(before, next) ? before : next
}

/** A viewer has nothing to send. */
export const offlineWords = (canEdit: boolean): string =>
  canEdit
    ? 'You are offline. You can keep working; your changes will be sent when you are back'
    : 'You are offline. The board is brought up to date when you are back'

export const cannotSaveWords = (canEdit: boolean): string =>
  `The server cannot save changes at the moment. ${
    canEdit
      ? 'You can keep working; your changes are kept here and sent when it can'
      : 'What others change is shown when it can'
  }`

export const backWords = ({ wasOffline, hadUnsaved }: Break): string =>
  `${wasOffline ? 'You are back online.' : 'The server can save again.'}${
    hadUnsaved ? ' Your changes have been sent.' : ''
  }`
