import { expect, onTestFinished, test, vi } from 'vitest'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { open, until } from './support/provider.ts'
import type { Person } from './support/provider.ts'
import type { TestServer } from './support/server.ts'
import { joinBoard, server, startBoard } from './support/server.ts'

/*  A stock provider hangs up when it has heard nothing for 30 seconds, by its own clock. Here that clock
 *  is put forward together with the server's, before either of them takes it from the system: what
 *  takes two minutes is over in a second.
 */
vi.hoisted(() =>
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] }),
)

/** Seconds go by with nobody doing anything; what is said meanwhile arrives. */
async function pass(seconds: number, address: string): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000)
    await fetch(`${address}/healthz`)
  }
}

/** How often the provider has lost its connection. */
function losses({ provider }: Person): () => number {
  let lost = 0
  provider.on('status', ({ status }) => {
    if (status === 'disconnected') lost += 1
  })
  return () => lost
}

test.each([2, 3] as const)(
  'somebody who only looks for two minutes stays connected, y-websocket %i',
  async (version) => {
    const on = await server()
    const board = await startBoard(on)
    const tom = await joinBoard(on, board, 'Tom')
    const alone = await open(on, board.id, tom.token, { version })
    // Without it the provider says every 15 seconds that it is still there, and hears itself.
    alone.provider.awareness.setLocalState(null)
    const lost = losses(alone)
    await pass(120, on.address)
    expect([alone.provider.wsconnected, lost()]).toEqual([true, 0])
    // And the line is not only open.
    alone.doc.getMap('ink').set('line', 'after all that time')
    const gwen = await open(on, board.id, tom.token)
    expect(gwen.doc.getMap('ink').has('line')).toBe(true)
  },
)

test.each([2, 3] as const)(
  'a server that says nothing is hung up on, y-websocket %i',
  async (version) => {
    // Otherwise the provider's clock stood still, and the test above says nothing.
    const silent = new WebSocketServer({ port: 0 })
    onTestFinished(() => silent.close())
    const web = await server()
    const { port } = silent.address() as AddressInfo
    const address = `http://127.0.0.1:${port}`
    const to = { address } as TestServer
    const alone = await open(to, 'bins', undefined, { version, wait: false })
    await until(() => alone.provider.wsconnected)
    const lost = losses(alone)
    await pass(25, web.address)
    expect(lost()).toBe(0)
    await pass(10, web.address)
    expect(lost()).toBeGreaterThan(0)
  },
)
