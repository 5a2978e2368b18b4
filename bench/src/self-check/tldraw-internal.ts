import type { Signal } from '@tldraw/state'
import type { Store } from '@tldraw/store'
import type { TLRecord, TLStoreProps } from '@tldraw/tlschema'

/*  tldraw's sync client is there in @tldraw/sync-core and marked internal, so it has no types. */

type Listen<T> = (listener: (value: T) => void) => () => void

export interface ClientSocket {
  connectionStatus: 'online' | 'offline' | 'error'
  sendMessage(message: object): void
  onReceiveMessage: Listen<object>
  onStatusChange: Listen<object>
  restart(): void
  close(): void
}

declare module '@tldraw/sync-core' {
  export class TLSyncClient {
    constructor(options: {
      store: Store<TLRecord, TLStoreProps>
      socket: ClientSocket
      presence: Signal<null>
      onLoad(): void
      onSyncError(reason: string): void
    })
    close(): void
  }
}
