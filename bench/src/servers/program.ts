import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'

/** How Node runs a server program of this folder. */
export function program(file: string): string[] {
  const path = fileURLToPath(new URL(`programs/${file}`, import.meta.url))
  return ['--import', 'tsx', path]
}

/** Listens on any port and says which. What a program does with a socket is its own. */
export function listen(
  onSocket: (ws: WebSocket, request: IncomingMessage, socket: Socket) => void,
): void {
  const http = createServer()
  const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  http.on('upgrade', (request, socket: Socket, head) => {
    wss.handleUpgrade(request, socket, head, (ws) => onSocket(ws, request, socket))
  })
  http.listen(0, '127.0.0.1', () => {
    // A server on a port has an address with a port.
    const { port } = http.address() as AddressInfo
    console.log(`listening on http://127.0.0.1:${port}`)
  })
  process.on('SIGTERM', () => process.exit(0))
}

/** The room's name: the path. */
export function roomOf(request: IncomingMessage): string {
  return (request.url ?? '/').slice(1).split('?')[0] ?? ''
}
