import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { until } from '../load/measured.ts'
import { caseboard } from '../servers/caseboard.ts'
import { hocuspocus } from '../servers/hocuspocus.ts'
import type { Server, ServerAccess } from '../servers/server.ts'
import { yWebsocketServer } from '../servers/y-websocket-server.ts'
import { noteText } from '../wires/yjs.ts'
import { expectSame } from './index.ts'
import { on } from './on.ts'
import { editsEach, gather, typeIn, typists } from './type-in.ts'

const letters = 30

/** Two stock providers sit in the room while the generator's people type, and type as well. */
export async function checkAgainstProviders(): Promise<void> {
  for (const server of [caseboard, yWebsocketServer, hocuspocus]) {
    await on(server, (port) => converges(server, port))
  }
}

async function converges(server: Server, port: number): Promise<void> {
  const room = await gather(server, port, 'providers', 2)
  const providers = room.people.slice(typists).map(({ access }) => {
    const doc = new Y.Doc()
    return { doc, leave: connect(server, port, access, doc) }
  })
  const docs = providers.map(({ doc }) => doc)
  const sees = (doc: Y.Doc, index: number) => noteText(doc, index)?.toString() ?? ''
  await until(() => docs.every((doc) => noteText(doc, typists - 1) !== undefined), 5_000)

  // The two take turns in the generator's first note, before what its typist writes.
  let written = 0
  const writing = setInterval(() => {
    if (written === letters) return
    const doc = docs[written % 2]
    if (doc !== undefined) noteText(doc, 0)?.insert(0, '~')
    written += 1
  }, 20)
  const { missing, repeats } = await typeIn(room)
  const isWhole = (doc: Y.Doc) =>
    Array.from({ length: typists }, (_, index) => sees(doc, index).replaceAll('~', '')).every(
      (text) => text.length === editsEach,
    ) && sees(doc, 0).length === editsEach + letters
  await until(() => docs.every(isWhole), 5_000)
  clearInterval(writing)

  expectSame('Edits the generator lacks', missing, 0)
  expectSame('Edits the generator had twice', repeats, 0)
  const [first, second] = docs.map((doc) =>
    Array.from({ length: typists }, (_, index) => sees(doc, index)),
  )
  expectSame('Letters in the stock clients', docs.map(isWhole), [true, true])
  expectSame('The board of one stock client, beside the other’s', first, second)
  for (const { leave } of providers) leave()
  for (const person of room.people) person.leave()
}

function connect(server: Server, port: number, access: ServerAccess, doc: Y.Doc): () => void {
  const address = `ws://127.0.0.1:${port}`
  const room = access.path.split('?')[0]?.slice(1) ?? ''
  if (server.wire === 'hocuspocus') {
    const websocketProvider = new HocuspocusProviderWebsocket({
      url: address,
      WebSocketPolyfill: WebSocket,
    })
    const provider = new HocuspocusProvider({
      websocketProvider,
      name: room,
      document: doc,
      token: 'anyone',
    })
    provider.attach()
    return () => {
      provider.destroy()
      websocketProvider.destroy()
    }
  }
  /** Lets in by what a program shows, where a browser has its cookie. */
  class Admitted extends WebSocket {
    constructor(url: string) {
      super(url, access.headers === undefined ? {} : { headers: access.headers })
    }
  }
  const options = { WebSocketPolyfill: Admitted as never, disableBc: true }
  const provider = new WebsocketProvider(address, room, doc, options)
  return () => provider.destroy()
}
