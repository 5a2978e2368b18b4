import { closeCodes } from '@caseboard/protocol'
import { describe, expect, test } from 'vitest'
import {
  backWords,
  breakAfter,
  cannotSaveWords,
  connectionStatus,
  GRACE,
  offlineWords,
  refusalReason,
  savedWords,
  type Break,
  type Connection,
  type LineFacts,
} from '../../src/session/connection.ts'

const fresh: LineFacts = { synced: false, failures: 0, everSynced: false, downFor: 0 }

describe('the state of the line, in one word', () => {
  test('a page that just opened is connecting, however long the first answer takes', () => {
    expect(connectionStatus(fresh)).toBe('connecting')
    expect(connectionStatus({ ...fresh, downFor: 60_000 })).toBe('connecting')
  })

  test('it is online once the board was compared with the server’s, and not before', () => {
    expect(connectionStatus({ ...fresh, synced: true })).toBe('online')
  })

  test('a break shorter than the grace time is not called offline', () => {
    const broken = { ...fresh, everSynced: true, failures: 1 }
    expect(connectionStatus({ ...broken, downFor: GRACE - 1 })).toBe('connecting')
    expect(connectionStatus({ ...broken, downFor: GRACE })).toBe('offline')
  })

  test('a server that was never reached is offline after the first failure', () => {
    expect(connectionStatus({ ...fresh, failures: 1, downFor: GRACE })).toBe('offline')
  })

  test('a refusal outweighs everything', () => {
    expect(connectionStatus({ ...fresh, synced: true, refusedWith: 4403 })).toBe('refused')
  })
})

describe('what people read', () => {
  const calm: Connection = { status: 'online', unsaved: 0 }
  test.each<[Partial<Connection>, string]>([
    [{}, 'Saved'],
    [{ unsaved: 3 }, 'Saving…'],
    [{ status: 'connecting' }, 'Connecting…'],
    [{ status: 'offline' }, 'Offline'],
    [{ status: 'offline', unsaved: 1 }, 'Offline, 1 change kept on this device'],
    [{ status: 'offline', unsaved: 7 }, 'Offline, 7 changes kept on this device'],
    [{ cannotSave: 'The disk is full.', unsaved: 2 }, 'Not saving, 2 changes kept on this device'],
    [{ putAside: 'Under another name.', unsaved: 1 }, 'Not saving, 1 change kept on this device'],
    [{ notAccepted: 'You can look but not change.', unsaved: 1 }, 'Not accepted'],
    [{ status: 'refused', unsaved: 1 }, 'Not connected'],
  ])('%o: %s', (part, words) => {
    expect(savedWords({ ...calm, ...part }, true)).toBe(words)
  })

  test('a device that keeps no copy does not say it does', () => {
    expect(savedWords({ status: 'offline', unsaved: 2 }, false)).toBe(
      'Offline, 2 changes not sent yet',
    )
  })

  test('a message the server does not take in one is too large, however the server says so', () => {
    expect(refusalReason(closeCodes.tooManyPieces)).toBe(refusalReason(closeCodes.messageTooLarge))
    expect(refusalReason(closeCodes.tooManyPieces)).toContain('larger than the server takes')
  })

  test('every refusal says what to do', () => {
    expect(refusalReason(4401)).toBe('Your session has ended. Join again with the link or code')
    for (let code = 4400; code < 4500; code++) {
      expect(refusalReason(code)).toMatch(/[Jj]oin again|[Aa]sk|[Rr]eload/)
    }
  })
})

describe('the end of a break', () => {
  const online: Connection = { status: 'online', unsaved: 0 }
  /** What Tom's page knows of a break after all of this. */
  const after = (...states: readonly Partial<Connection>[]) =>
    states.reduce<Break | undefined>(
      (known, state) => breakAfter(known, { ...online, ...state }),
      undefined,
    )
  const said = (...states: readonly Partial<Connection>[]) => {
    const known = after(...states)
    return known?.isOver ? backWords(known) : undefined
  }

  test('is said once everything that waited has arrived', () => {
    const waiting = [{ status: 'offline', unsaved: 2 }, { unsaved: 2 }] as const
    expect(said(...waiting)).toBeUndefined()
    expect(said(...waiting, {})).toBe('You are back online. Your changes have been sent.')
  })

  test('stays said while Tom goes on typing', () => {
    const over = after({ status: 'offline' }, {})
    expect(breakAfter(over, { ...online, unsaved: 1 })).toBe(over)
    expect(breakAfter(over, online)).toBe(over)
  })

  test('says nothing of changes where there were none', () => {
    expect(said({ status: 'offline' }, {})).toBe('You are back online.')
  })

  test('is no news of the line when only saving was at fault', () => {
    const full = { cannotSave: 'The disk is full.' }
    expect(said(full, {})).toBe('The server can save again.')
    expect(said({ ...full, unsaved: 1 }, {})).toBe(
      'The server can save again. Your changes have been sent.',
    )
    expect(said(full, { status: 'offline' }, {})).toBe('You are back online.')
  })

  test('of one break says nothing of the next', () => {
    expect(said({ status: 'offline', unsaved: 1 }, {}, { status: 'offline' }, {})).toBe(
      'You are back online.',
    )
  })

  test('that never was is not said', () => {
    expect(after({ status: 'connecting' }, {}, { unsaved: 1 }, {})).toBeUndefined()
  })
})

test('whoever only reads is not told to keep working', () => {
  for (const words of [offlineWords, cannotSaveWords]) {
    expect(words(true)).toContain('You can keep working')
    expect(words(false)).not.toMatch(/keep working|your changes/)
  }
})
