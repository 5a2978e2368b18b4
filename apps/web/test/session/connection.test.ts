import { describe, expect, test } from 'vitest'
import {
  connectionStatus,
  GRACE,
  refusalReason,
  savedWords,
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
  test.each([
    ['online', false, 'Saved'],
    ['online', true, 'Saving…'],
    ['connecting', false, 'Connecting…'],
    ['offline', false, 'Offline'],
    ['offline', true, 'Offline, changes kept here'],
    ['refused', true, 'Not connected'],
  ] as const)('%s, unsent %s: %s', (status, unsent, words) => {
    expect(savedWords({ status, unsent })).toBe(words)
  })

  test('every refusal says what to do', () => {
    expect(refusalReason(4401)).toBe('Your session has ended. Join again with the link or code')
    for (let code = 4400; code < 4500; code++) {
      expect(refusalReason(code)).toMatch(/[Jj]oin again|[Aa]sk|[Rr]eload/)
    }
  })
})
