import { closeCodes } from '@caseboard/protocol'
import { expect, test } from 'vitest'
import { Heartbeat } from '../src/sync/heartbeat.ts'
import type { HeldReader } from './support/held-socket.ts'
import { heldReader } from './support/held-socket.ts'
import { stillClock } from './support/still-clock.ts'

/*  Who is alive at the other end: whoever answers, and whoever takes what is sent to them, however
 *  slowly.
 */

const board = Buffer.alloc(20 * 1024 * 1024)

function line() {
  const clock = stillClock('2026-11-24T09:00:00.000Z')
  const heartbeat = new Heartbeat(clock)
  const gwen = heldReader('Gwen', { clock })
  const pings: Buffer[] = []
  let isCut = false
  Object.assign(gwen.ws, {
    ping: (data: Buffer) => pings.push(data),
    terminate: () => (isCut = true),
  })
  heartbeat.add(gwen.connection, gwen.ws)
  return { clock, gwen, pings, isCut: () => isCut }
}

/** So much of what waits has not been taken by the system, as the real socket says it. */
const hasLeft = ({ socket }: HeldReader, bytes: number) =>
  Object.assign(socket, { _handle: { writeQueueSize: bytes } })

test('who answers each ping stays, and who answers none is let go', () => {
  const { clock, gwen, pings, isCut } = line()
  for (let time = 0; time < 10; time += 1) {
    clock.pass(30_000)
    gwen.ws.emit('pong', pings.at(-1))
  }
  expect(pings.length).toBeGreaterThan(3)
  expect(isCut()).toBe(false)
  clock.pass(90_000)
  expect(isCut()).toBe(true)
})

test('pongs nobody asked for are no sign of life', () => {
  const { clock, gwen, pings, isCut } = line()
  for (let second = 0; second < 90 && !isCut(); second += 1) {
    clock.pass(1_000)
    gwen.ws.emit('pong', Buffer.alloc(0))
    gwen.ws.emit('pong', Buffer.alloc(8))
    const [first] = pings
    if (pings.length > 1) gwen.ws.emit('pong', first)
  }
  expect(isCut()).toBe(true)
})

test('a board that goes out slowly is not cut off before its end', async () => {
  const { clock, gwen, isCut } = line()
  gwen.connection.writeAnswer(board)
  // At a megabit a second that is nearly three minutes, in which no ping arrives.
  for (let left = board.length; left > 0; left -= 625_000) {
    hasLeft(gwen, left)
    clock.pass(5_000)
  }
  expect(isCut()).toBe(false)
  hasLeft(gwen, 0)
  clock.pass(90_000)
  expect(isCut(), 'nothing goes out any more').toBe(true)
})

test('who has fallen behind has as long as they take something of what waits', () => {
  const { clock, gwen } = line()
  gwen.connection.writeAnswer(board)
  gwen.connection.fallBehind(Uint8Array.of(0))
  for (let left = board.length; left > 0; left -= 625_000) {
    hasLeft(gwen, left)
    clock.pass(5_000)
  }
  expect(gwen.closed.code).toBeUndefined()
  clock.pass(36_000)
  expect(gwen.closed.code).toBe(closeCodes.later)
})
