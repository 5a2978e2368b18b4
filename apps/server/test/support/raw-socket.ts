import type { Decoder } from 'lib0/decoding'
import { createDecoder, readVarUint } from 'lib0/decoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { TestServer } from './server.ts'
import { until } from './provider.ts'

/** A bare socket: sends what it is told to, remembers what it got. */
export interface RawSocket {
  readonly ws: WebSocket
  readonly received: Buffer[]
  send(...bytes: number[]): void
  readonly closed: Promise<{ code: number; reason: string }>
}

export async function rawSocket(
  on: TestServer,
  boardId: string,
  headers: Record<string, string>,
  protocols: string[] = [],
): Promise<RawSocket> {
  // Browsers come by the board's own address, the only one their cookie goes to.
  const path = 'cookie' in headers ? `/api/boards/${boardId}/sync` : `/sync/${boardId}`
  const ws = new WebSocket(on.address.replace('http', 'ws') + path, protocols, { headers })
  const received: Buffer[] = []
  ws.on('message', (data: Buffer) => received.push(data))
  ws.on('error', () => {})
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    ws.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
  })
  onTestFinished(() => ws.terminate())
  await until(() => ws.readyState !== ws.CONNECTING)
  return { ws, received, send: (...bytes) => ws.send(Uint8Array.from(bytes)), closed }
}

/** What the server has said of one type, read. */
export function told<T>({ received }: RawSocket, type: number, read: (decoder: Decoder) => T): T[] {
  return received.flatMap((message) => {
    const decoder = createDecoder(message)
    return readVarUint(decoder) === type ? [read(decoder)] : []
  })
}

export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` }
}
