import type { ParticipantId } from './ids.ts'

/**
 * Whose hand makes a change, and where its time and new ids come from.
 * This package has no clock and no dice of its own, so that every change can be replayed in a test.
 */
export interface Hand {
  readonly by: ParticipantId | 'server'
  /** An ISO 8601 instant, for example 2026-11-24T09:30:00.000Z. */
  readonly now: string
  /** A new id, different each time it is asked. */
  readonly newId: () => string
  /** The Yjs transaction origin: lets a view know its own echo and undo take back only what is mine. */
  readonly origin?: unknown
}
