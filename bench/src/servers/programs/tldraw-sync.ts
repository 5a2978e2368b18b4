import { TLSocketRoom } from '@tldraw/sync-core'
import { listen, roomOf } from '../program.ts'

const rooms = new Map<string, TLSocketRoom>()

listen((ws, request) => {
  const name = roomOf(request)
  const room = rooms.get(name) ?? new TLSocketRoom({})
  rooms.set(name, room)
  const sessionId = new URL(request.url ?? '/', 'http://bench').searchParams.get('sessionId')
  room.handleSocketConnect({ sessionId: sessionId ?? name, socket: ws })
})
