import type { Socket } from 'node:net'
import { listen, roomOf } from '../program.ts'

interface Room {
  readonly sockets: Set<Socket>
  waiting: Buffer[]
}

const rooms = new Map<string, Room>()

listen((ws, request, socket) => {
  const name = roomOf(request)
  const room: Room = rooms.get(name) ?? { sockets: new Set(), waiting: [] }
  rooms.set(name, room)
  room.sockets.add(socket)
  ws.on('message', (data: Buffer) => {
    if (room.waiting.length === 0) setTimeout(flush, 16, room)
    room.waiting.push(header(data.length), Buffer.from(data))
  })
  ws.on('close', () => room.sockets.delete(socket))
})

function flush(room: Room): void {
  const frames = Buffer.concat(room.waiting)
  room.waiting = []
  for (const socket of room.sockets) socket.write(frames)
}

/** Of one unmasked binary frame. */
function header(length: number): Buffer {
  if (length < 126) return Buffer.from([0x82, length])
  if (length < 65_536) return Buffer.from([0x82, 126, length >> 8, length & 0xff])
  const bytes = Buffer.from([0x82, 127, 0, 0, 0, 0, 0, 0, 0, 0])
  bytes.writeUInt32BE(length, 6)
  return bytes
}
