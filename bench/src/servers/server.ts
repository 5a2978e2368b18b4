import type { WireName } from '../wires/index.ts'

/** How one person gets into one room. */
export interface ServerAccess {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Who they say they are beside their cursor. */
  readonly user: { readonly id: string; readonly name: string; readonly team: string }
}

/** One of the servers that are measured. */
export interface Server {
  readonly id: ServerId
  readonly name: string
  readonly wire: WireName
  /** A relay keeps nothing: it can be asked for no board and has no use for echoes. */
  readonly isRelay: boolean
  /** What Node is to run. It prints a line with “listening” and its address. */
  readonly program: readonly string[]
  readonly env?: (folder: string) => Record<string, string>
  /** Makes a room and lets people in. */
  open(port: number, room: string, people: number): Promise<ServerAccess[]>
}

export const serverIds = [
  'caseboard',
  'y-websocket-server',
  'hocuspocus',
  'tldraw-sync',
  'relay',
  'batching-relay',
] as const
export type ServerId = (typeof serverIds)[number]

/** A room that is there as soon as somebody comes, and lets anybody in. */
export async function openDoor(room: string, people: number): Promise<ServerAccess[]> {
  return Array.from({ length: people }, (_, index) => ({
    path: `/${room}?sessionId=${room}-${index}`,
    user: { id: `person-${index}-of-the-bench`, name: `Person ${index}`, team: 'Bench' },
  }))
}
