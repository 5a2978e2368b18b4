import { closeCodes } from '@caseboard/protocol'
import { describe, expect, test } from 'vitest'
import {
  connectionStatus,
  GRACE,
  refusalReason,
  savedWords,
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
