import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ServerAccess } from '../servers/server.ts'

/*  Ten people on the board, in a process of their own: each moves their cursor ten times a second and a
 *  note of their own five times.
 */

// Written by the process that starts this one.
const { port, access } = JSON.parse(process.argv[2] ?? '') as {
  port: number
  access: ServerAccess[]
}

for (const [index, { path, headers, user }] of access.entries()) {
  /** Lets in by what a program shows, where a browser has its cookie. */
  class Admitted extends WebSocket {
    constructor(url: string) {
      super(url, headers === undefined ? {} : { headers })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}`, path.slice(1), doc, {
    WebSocketPolyfill: Admitted as never,
    disableBc: true,
  })
  provider.awareness.setLocalState({ user, view: 'canvas' })
  let step = 0
  setInterval(() => {
    step += 1
    const place = {
      x: 300 + index * 120 + 200 * Math.cos(step / 6),
      y: 500 + 300 * Math.sin(step / 6),
    }
    provider.awareness.setLocalStateField('cursor', place)
    const note = doc.getMap<Y.Map<unknown>>('notes').get(`bench-note-${index}`)
    if (step % 2 === 0) note?.set('pos', [Math.round(place.x), Math.round(place.y + 300)])
  }, 100)
}
process.send?.('there')
