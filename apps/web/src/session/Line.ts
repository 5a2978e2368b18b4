import {
  mayComeBack,
  canEdit,
  messageTypes,
  ownProtocol,
  isEdit,
  readNotAccepted,
  readPutAside,
  readRole,
  readSaved,
  readStoreState,
  syncMessage,
  type Role,
} from '@caseboard/protocol'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { connectionStatus, GRACE, refusalReason, type Connection } from './connection.ts'
import { watched, type Watched } from './external.ts'
import { shallowEqual } from './shallow.ts'
import { thingsChanged, Unsaved } from './unsaved.ts'

const PROBE_EVERY = 2500

/**
 * The line of one board to the server: it sends and receives by the standard protocol, knows what
 * of this person's changes is on the server's disk, and puts all that in a few words.
 */
export class Line {
  readonly connection: Watched<Connection>
  readonly #connection
  readonly #provider: WebsocketProvider
  readonly #doc: Y.Doc
  readonly #awareness: Awareness
  readonly #unsaved: Unsaved
  readonly #onRole: (role: Role) => void
  #destroyed = false

  #everSynced = false
  #failures = 0
  #downSince = Date.now()
  #refusedWith: number | undefined
  #notAccepted: string | undefined
  #cannotSave: string | undefined
  #putAside = ''
  #graceTimer: ReturnType<typeof setTimeout> | undefined
  #probeTimer: ReturnType<typeof setTimeout> | undefined

  constructor(options: {
    serverUrl: string
    boardId: string
    doc: Y.Doc
    awareness: Awareness
    /** How many things an earlier visit on this device left unsaved. */
    unsavedEarlier: number
    /** Called with what this person may do, on coming in and when it is another. */
    onRole: (role: Role) => void
  }) {
    const { doc, awareness } = options
    this.#doc = doc
    this.#awareness = awareness
    this.#onRole = options.onRole
    this.#unsaved = new Unsaved(options.unsavedEarlier)
    this.#connection = watched<Connection>({ status: 'connecting', unsaved: this.#unsaved.count })
    this.connection = this.#connection
    this.#provider = new WebsocketProvider(options.serverUrl, `${options.boardId}/sync`, doc, {
      awareness,
      connect: false,
      protocols: [ownProtocol],
      WebSocketPolyfill: countingSocket(),
      // Two windows of one person meet on the server like everybody else, where edits are kept
      // before anyone sees them.
      disableBc: true,
      maxBackoffTime: 2500,
      shouldReconnect: ({ code }) => mayComeBack(code),
    })
    this.#listen()
  }

  connect(): void {
    if (this.#destroyed || this.#refusedWith !== undefined) return
    if (!this.#everSynced && this.#failures === 0) this.#downSince = Date.now()
    this.#provider.connect()
    this.#update()
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    globalThis.removeEventListener?.('offline', this.#onNetworkChange)
    globalThis.removeEventListener?.('online', this.#onNetworkChange)
    globalThis.document?.removeEventListener('visibilitychange', this.#onVisible)
    this.#doc.off('update', this.#onUpdate)
    clearTimeout(this.#graceTimer)
    clearTimeout(this.#probeTimer)
    this.#provider.destroy()
  }

  #listen(): void {
    const provider = this.#provider
    this.#doc.on('update', this.#onUpdate)
    provider.on('status', ({ status }: { status: string }) => {
      if (status === 'connected') {
        this.#cannotSave = undefined
        this.#putAside = ''
        this.#sayIAmHere()
      } else if (status === 'disconnected') {
        this.#unsaved.lineDown()
        this.#forgetOthers()
      }
      this.#update()
    })
    provider.on('sync', (synced: boolean) => {
      if (synced) {
        this.#everSynced = true
        this.#failures = 0
        clearTimeout(this.#graceTimer)
      }
      this.#update()
    })
    provider.on('connection-close', () => {
      this.#failures++
      this.#update()
    })
    provider.on('closed', ({ code }: { code: number }) => {
      this.#refusedWith = code
      this.#update()
    })
    this.#listenToServer()

    globalThis.addEventListener?.('offline', this.#onNetworkChange)
    globalThis.addEventListener?.('online', this.#onNetworkChange)
    globalThis.document?.addEventListener('visibilitychange', this.#onVisible)
  }

  /** What the server says beside the standard protocol: only this makes anything "saved". */
  #listenToServer(): void {
    const { messageHandlers } = this.#provider
    const sync = messageHandlers[messageTypes.sync]
    messageHandlers[messageTypes.sync] = (encoder, decoder, provider, emitSynced, type) => {
      const kind = decoder.arr[decoder.pos]
      sync?.(encoder, decoder, provider, emitSynced, type)
      // The provider answers "what do you have?" with everything the server lacks.
      if (kind === syncMessage.step1) this.#unsaved.sentAll(this.#editsSent() + 1)
    }
    messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
      this.#unsaved.saved(readSaved(decoder))
      this.#update()
    }
    messageHandlers[messageTypes.notAccepted] = (_encoder, decoder) => {
      const { edit, sentence } = readNotAccepted(decoder)
      if (!this.#unsaved.notAccepted(edit)) return
      this.#notAccepted = sentence
      this.#update()
    }
    messageHandlers[messageTypes.role] = (_encoder, decoder) => {
      const role = readRole(decoder)
      if (canEdit(role)) {
        // What a viewer did is asked for again, and accepted.
        this.#notAccepted = undefined
        this.#unsaved.accepted()
      }
      this.#onRole(role)
      this.#update()
    }
    messageHandlers[messageTypes.putAside] = (_encoder, decoder) => {
      this.#putAside = readPutAside(decoder)
      this.#update()
    }
    messageHandlers[messageTypes.storeState] = (_encoder, decoder) => {
      const { canSave, sentence } = readStoreState(decoder)
      this.#cannotSave = canSave ? undefined : sentence
      this.#update()
    }
  }

  /* The provider listens for the same event, and did so first: its message has been sent by now, if
     there is a line to send it on. (A transaction's own event comes before it.) */
  #onUpdate = (
    _update: Uint8Array,
    _origin: unknown,
    _doc: Y.Doc,
    transaction: Y.Transaction,
  ): void => {
    // What comes from the server or from this device's copy is not a change made here.
    if (!transaction.local) return
    const sent = this.#provider.wsconnected ? this.#editsSent() : undefined
    this.#unsaved.changed(thingsChanged(transaction), sent)
    this.#update()
  }

  #editsSent(): number {
    const socket = this.#provider.ws
    return socket && 'editsSent' in socket ? (socket.editsSent as number) : 0
  }

  #update(): void {
    if (this.#destroyed) return
    const before = this.#connection.current()
    const synced = this.#provider.wsconnected && this.#provider.synced
    if (before.status === 'online' && !synced) this.#downSince = Date.now()
    const downFor = Date.now() - this.#downSince
    const status = connectionStatus({
      synced,
      failures: this.#failures,
      everSynced: this.#everSynced,
      downFor: this.#probeTimer === undefined ? downFor : Infinity,
      ...(this.#refusedWith === undefined ? {} : { refusedWith: this.#refusedWith }),
    })
    if (status === 'connecting') {
      clearTimeout(this.#graceTimer)
      this.#graceTimer = setTimeout(() => this.#update(), Math.max(50, GRACE - downFor))
    }
    const next: Connection = {
      status,
      unsaved: this.#unsaved.count,
      ...(this.#notAccepted === undefined ? {} : { notAccepted: this.#notAccepted }),
      ...(this.#cannotSave === undefined ? {} : { cannotSave: this.#cannotSave }),
      // Who has nothing that waits passes on what others wrote, and need not hear of it.
      ...(this.#putAside === '' || this.#unsaved.count === 0 ? {} : { putAside: this.#putAside }),
      ...(this.#refusedWith === undefined
        ? {}
        : { problem: refusalReason(this.#refusedWith), code: this.#refusedWith }),
    }
    if (!shallowEqual(before, next)) this.#connection.set(next)
  }

  /* The browser says "offline" when no network card has a network, but a board may be served from
     this very machine; and a socket notices a pulled cable only after half a minute. So: ask the
     server, and believe the answer. */

  #onNetworkChange = (): void => {
    void this.#probe()
  }

  #onVisible = (): void => {
    if (document.visibilityState === 'visible') void this.#probe()
  }

  async #probe(): Promise<void> {
    clearTimeout(this.#probeTimer)
    this.#probeTimer = undefined
    if (this.#destroyed || this.#refusedWith !== undefined) return
    const reached = await canReachServer()
    if (this.#destroyed || this.#refusedWith !== undefined) return
    if (reached) {
      this.#provider.connect()
    } else {
      if (this.#provider.shouldConnect) this.#provider.disconnect()
      this.#probeTimer = setTimeout(() => void this.#probe(), PROBE_EVERY)
    }
    this.#update()
  }

  /** The others were told that this person had left: only what is said anew is news to them. */
  #sayIAmHere(): void {
    const state = this.#awareness.getLocalState()
    if (state) this.#awareness.setLocalState(state)
  }

  /** The server will say once more what they said last, which is no news to whoever remembers when it was said. */
  #forgetOthers(): void {
    const { meta, clientID } = this.#awareness
    for (const id of meta.keys()) if (id !== clientID) meta.delete(id)
  }
}

async function canReachServer(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(4000)
    await fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal })
    return true
  } catch {
    return false
  }
}

/** A socket that knows how many edits went out on it: the server confirms them by number. */
function countingSocket(): typeof WebSocket {
  return class extends WebSocket {
    editsSent = 0

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && isEdit(data)) this.editsSent++
      super.send(data)
    }
  }
}
