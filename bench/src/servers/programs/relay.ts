import type { WebSocket } from 'ws'
import { listen, roomOf } from '../program.ts'

const rooms = new Map<string, Set<WebSocket>>()

listen((ws, request) => {
  const name = roomOf(request)
  const room = rooms.get(name) ?? new Set()
  rooms.set(name, room)
  room.add(ws)
  ws.on('message', (data) => {
    for (const other of room) if (other !== ws) other.send(data)
  })
  ws.on('close', () => room.delete(ws))
})
