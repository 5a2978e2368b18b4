import type { RoomWire, RoomWireOptions } from './wire.ts'

export type WireName = 'y-websocket' | 'hocuspocus' | 'tldraw'

/** The wire of one room. tldraw's is loaded only where it is spoken: its schema is large. */
export async function openWire(name: WireName, options: RoomWireOptions): Promise<RoomWire> {
  switch (name) {
    case 'y-websocket':
      return new (await import('./yjs.ts')).YjsWire(options)
    case 'hocuspocus':
      return new (await import('./hocuspocus.ts')).HocuspocusWire(options)
    case 'tldraw':
      return new (await import('./tldraw.ts')).TldrawWire()
  }
}
