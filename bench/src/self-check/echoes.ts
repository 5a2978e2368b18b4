import { setupWSConnection } from '@y/websocket-server/utils'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket, WebSocketServer } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { assemble } from '../load/assemble.ts'
import { until } from '../load/measured.ts'
import { yWebsocketServer } from '../servers/y-websocket-server.ts'
import { expectSame } from './index.ts'

const people = 5
const moves = 10
const awareness = 1

/** One of five moves ten times: as many presence messages reach the server from real clients as from ours. */
export async function checkEchoes(): Promise<void> {
  const http = createServer()
  const wss = new WebSocketServer({ server: http })
  let received = 0
  wss.on('connection', (ws, request) => {
    setupWSConnection(ws, request)
    ws.on('message', (data) => {
      if (new Uint8Array(data as ArrayBuffer)[0] === awareness) received += 1
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  // A server on a port has an address with a port.
  const { port } = http.address() as AddressInfo
  const counted = async (move: (which: number) => void) => {
    received = 0
    for (let which = 1; which <= moves; which += 1) {
      move(which)
      await sleep(20)
    }
    await until(() => received >= moves * people, 2_000)
    await sleep(100)
    return received
  }

  const providers = Array.from({ length: people }, () => {
    const options = { WebSocketPolyfill: WebSocket as never, disableBc: true }
    return new WebsocketProvider(`ws://127.0.0.1:${port}`, 'stock', new Y.Doc(), options)
  })
  const [mover] = providers
  await until(
    () => providers.every(({ awareness }) => awareness.getStates().size === people),
    5_000,
  )
  await sleep(200)
  const fromStock = await counted((x) => mover?.awareness.setLocalStateField('cursor', { x }))
  for (const provider of providers) provider.destroy()

  const room = await assemble(yWebsocketServer, port, 'raw', { people, typists: 0 })
  for (const person of room.people) person.send(room.wire.cursor(person, 0))
  await until(
    () => room.people.every(({ seenMoves }) => seenMoves.every((seen) => seen >= 0)),
    5_000,
  )
  await sleep(200)
  const fromRaw = await counted((move) => room.host.send(room.wire.cursor(room.host, move)))
  for (const person of room.people) person.leave()
  for (const ws of wss.clients) ws.terminate()
  http.close()
  expectSame('Presence messages, our clients beside stock ones', fromRaw, fromStock)
  expectSame('Presence messages from stock clients', fromStock, moves * people)
}
