import { onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { WebsocketProvider as WebsocketProvider2 } from 'y-websocket-2'
import * as Y from 'yjs'
import type { TestServer } from './server.ts'

/** A session's token on the way up, as a program sends it. */
function signedIn(token: string | undefined): typeof globalThis.WebSocket {
  class SignedIn extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(
        url,
        protocols,
        token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
      )
    }
  }
  return SignedIn as unknown as typeof globalThis.WebSocket
}

export interface Person {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Why the server has closed for good. */
  readonly closed: () => { code: number; reason: string } | undefined
}

/** The stock providers people use, by their major version. */
const providers = {
  2: WebsocketProvider2 as unknown as typeof WebsocketProvider,
  3: WebsocketProvider,
}

/** Somebody with the board open: a stock provider. Resolves when it is synced, unless told not to. */
export async function open(
  on: TestServer,
  boardId: string,
  token: string | undefined,
  {
    wait = true,
    doc = new Y.Doc(),
    version = 3,
  }: { wait?: boolean; doc?: Y.Doc; version?: keyof typeof providers } = {},
): Promise<Person> {
  const provider = new providers[version](
    `${on.address.replace('http', 'ws')}/sync`,
    boardId,
    doc,
    {
      WebSocketPolyfill: signedIn(token),
      disableBc: true,
    },
  )
  let closed: { code: number; reason: string } | undefined
  provider.on('closed', (why) => {
    closed = why
  })
  onTestFinished(() => provider.destroy())
  if (wait) await vi.waitFor(() => assertTrue(provider.synced, 'not synced'), waiting)
  return { doc, provider, closed: () => closed }
}

export const waiting = { timeout: 8_000, interval: 5 }

/** Waits until something holds. */
export async function until(holds: () => unknown, what = 'it did not happen'): Promise<void> {
  await vi.waitFor(async () => assertTrue(await holds(), what), waiting)
}

function assertTrue(holds: unknown, what: string): void {
  if (!holds) throw new Error(what)
}
