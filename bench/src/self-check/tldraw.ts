import { atom } from '@tldraw/state'
import { Store } from '@tldraw/store'
import { TLSyncClient } from '@tldraw/sync-core'
import type { TLRecord, TLStoreProps } from '@tldraw/tlschema'
import { createTLSchema } from '@tldraw/tlschema'
import { WebSocket } from 'ws'
import { until } from '../load/measured.ts'
import { tldrawSync } from '../servers/tldraw-sync.ts'
import { expectSame } from './index.ts'
import { on } from './on.ts'
import type { ClientSocket } from './tldraw-internal.ts'
import { editsEach, gather, typeIn, typists } from './type-in.ts'

/** tldraw's own client and store sit in the room while the generator's people move their notes. */
export function checkAgainstTldraw(): Promise<void> {
  // tldraw waits for a browser's next frame.
  globalThis.requestAnimationFrame = (act) => Number(setTimeout(() => act(performance.now()), 16))
  return on(tldrawSync, async (port) => {
    const room = await gather(tldrawSync, port, 'tldraw')
    const store = new Store<TLRecord, TLStoreProps>({
      schema: createTLSchema(),
      props: { defaultName: '', assets: noAssets, onMount: () => {} } as unknown as TLStoreProps,
    })
    const ws = new WebSocket(`ws://127.0.0.1:${port}/tldraw?sessionId=stock`)
    const client = await new Promise<TLSyncClient>((resolve, reject) => {
      ws.once('open', () => {
        const client = new TLSyncClient({
          store,
          socket: socketOver(ws),
          presence: atom('presence', null),
          onLoad: () => resolve(client),
          onSyncError: (reason) => reject(new Error(reason)),
        })
      })
    })
    const { missing, repeats } = await typeIn(room)
    const places = () =>
      store.allRecords().flatMap((record) => (record.typeName === 'shape' ? [record.x] : []))
    const last = Array.from({ length: typists }, () => editsEach)
    await until(() => JSON.stringify(places()) === JSON.stringify(last), 3_000)
    expectSame('Edits the generator lacks', missing, 0)
    expectSame('Edits the generator had twice', repeats, 0)
    expectSame('Notes in the tldraw client', places(), last)
    client.close()
    ws.terminate()
    for (const person of room.people) person.leave()
  })
}

const noAssets = { upload: () => Promise.reject(new Error('No assets here')) }

/** The socket tldraw's client wants, without the browser its own one wants. */
function socketOver(ws: WebSocket): ClientSocket {
  const receivers = new Set<(message: object) => void>()
  ws.on('message', (data) => {
    const message: unknown = JSON.parse(String(data))
    if (typeof message !== 'object' || message === null) return
    for (const receive of receivers) receive(message)
  })
  return {
    connectionStatus: 'online',
    sendMessage: (message) => ws.send(JSON.stringify(message)),
    onReceiveMessage: (receive) => {
      receivers.add(receive)
      return () => receivers.delete(receive)
    },
    onStatusChange: () => () => {},
    restart: () => {},
    close: () => ws.close(),
  }
}
