import { BOARD_VERSION, boardVersion, watchBoard, type ParticipantId } from '@caseboard/board'
import { canEdit, messageTypes, syncMessage, type Role } from '@caseboard/protocol'
import { Awareness } from 'y-protocols/awareness'
import * as syncProtocol from 'y-protocols/sync'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import type { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { colourOf } from './colours.ts'
import { connectionStatus, GRACE, refusalReason, type Connection } from './connection.ts'
import { dropDeviceCopy } from './device-copy.ts'
import { keepOnDevice, takeOver } from './device.ts'
import { watched, type Watched } from './external.ts'
import { LOCAL_EDIT } from './origins.ts'
import { watchPeople, type People } from './presence.ts'
import { rememberedUnsent, rememberUnsent } from './remembered.ts'
import { shallowEqual } from './shallow.ts'

export interface Me {
  participantId: ParticipantId
  name: string
  team: string
  role: Role
  colour: string
}

/** A board this person has open. */
export interface BoardSession {
  readonly boardId: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly me: Me
  readonly canEdit: boolean
  /** Takes back this person's own changes to cards, notes, links, outcomes and drawings. */
  readonly undo: Y.UndoManager
}

/** How far a board has come in opening. */
export type Opening =
  | 'opening'
  | 'ready'
  /** No network, and this device does not have the board. */
  | 'not-here'
  /** Made by a newer Caseboard than this page: shown as far as it is understood, not changed. */
  | 'too-new'

const ACK_AFTER = 600
const ACK_AT_MOST = 4000
const PROBE_EVERY = 2500

/**
 * A board's document, its line to the server and its copy on this device. Made once, destroyed
 * once; React only watches it.
 */
export class LiveBoard implements BoardSession {
  readonly boardId: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly me: Me
  readonly undo: Y.UndoManager
  readonly board: ReturnType<typeof watchBoard>
  readonly people: People
  readonly connection: Watched<Connection>
  readonly opening: Watched<Opening>
  /** Whether this device keeps a copy. undefined until it is known. */
  readonly kept: Watched<boolean | undefined>

  readonly #connection
  readonly #opening
  readonly #kept
  readonly #provider: WebsocketProvider
  #device: IndexeddbPersistence | undefined
  #destroyed = false

  #everSynced = false
  #failures = 0
  #downSince = Date.now()
  #refusedWith: number | undefined
  #graceTimer: ReturnType<typeof setTimeout> | undefined

  /* Of the changes made here: how many there were, how many the server is known to have. */
  #changes = 0
  #confirmed = 0
  /* Questions sent on this connection that wait for an answer, each with the changes it covers. */
  #asked: number[] = []
  #answeredServer = false
  #askTimer: ReturnType<typeof setTimeout> | undefined
  #askBy = 0

  #probeTimer: ReturnType<typeof setTimeout> | undefined

  constructor(boardId: string, me: Omit<Me, 'colour'>, serverUrl = socketUrl()) {
    this.boardId = boardId
    this.me = { ...me, colour: colourOf(me.participantId) }
    this.doc = new Y.Doc()
    this.awareness = new Awareness(this.doc)
    this.awareness.setLocalState({
      user: {
        id: me.participantId,
        name: me.name,
        team: me.team,
        role: me.role,
        colour: this.me.colour,
      },
    })
    this.board = watchBoard(this.doc)
    this.people = watchPeople(this.awareness)
    this.undo = new Y.UndoManager(
      ['cards', 'notes', 'links', 'outcomes', 'ink'].map((name) => this.doc.getMap(name)),
      { trackedOrigins: new Set([LOCAL_EDIT]), captureTimeout: 300 },
    )
    if (rememberedUnsent(boardId) !== undefined) this.#changes = 1
    this.#connection = watched<Connection>({ status: 'connecting', unsent: this.#changes > 0 })
    this.#opening = watched<Opening>('opening')
    this.#kept = watched<boolean | undefined>(undefined)
    this.connection = this.#connection
    this.opening = this.#opening
    this.kept = this.#kept

    this.#provider = new WebsocketProvider(serverUrl, boardId, this.doc, {
      awareness: this.awareness,
      connect: false,
      // Two windows of one person meet on the server like everybody else, where edits are kept
      // before anyone sees them.
      disableBc: true,
      maxBackoffTime: 2500,
    })
    this.#listen()
    void this.#open()
  }

  /** Fixed for a role; also off while the board is one this page does not fully understand. */
  get canEdit(): boolean {
    return canEdit(this.me.role) && this.#opening.current() !== 'too-new'
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    globalThis.removeEventListener?.('offline', this.#onNetworkChange)
    globalThis.removeEventListener?.('online', this.#onNetworkChange)
    globalThis.document?.removeEventListener('visibilitychange', this.#onVisible)
    clearTimeout(this.#graceTimer)
    clearTimeout(this.#askTimer)
    clearTimeout(this.#probeTimer)
    this.people.close()
    this.board.close()
    this.undo.destroy()
    this.#provider.destroy()
    this.awareness.destroy()
    this.#device?.destroy().catch(() => undefined)
    this.doc.destroy()
  }

  /** Drops this device's copy, so that the next opening takes the server's. */
  async forgetCopy(): Promise<void> {
    this.destroy()
    rememberUnsent(this.boardId, undefined)
    await dropDeviceCopy(this.boardId, this.me.participantId)
  }

  /** Tries the line now instead of at the next attempt. */
  retry(): void {
    if (this.#destroyed || this.#refusedWith !== undefined) return
    this.#provider.connect()
  }

  async #open(): Promise<void> {
    const device = await keepOnDevice(this.doc, this.boardId, this.me.participantId)
    if (this.#destroyed) {
      device?.destroy().catch(() => undefined)
      return
    }
    this.#device = device
    this.#kept.set(device !== undefined)
    // The copy first, so that the server is asked only for what this device lacks.
    if (device) await Promise.race([device.whenSynced, wait(2000)])
    const leftBy = rememberedUnsent(this.boardId)
    if (leftBy && leftBy !== this.me.participantId && this.canEdit) {
      await takeOver(this.doc, this.boardId, leftBy)
      rememberUnsent(this.boardId, this.me.participantId)
    }
    if (this.#destroyed) return
    this.#settleOpening()
    this.#downSince = Date.now()
    this.#provider.connect()
    this.#update()
  }

  #listen(): void {
    const provider = this.#provider
    this.doc.on('update', (_update: Uint8Array, origin: unknown) => {
      this.#settleOpening()
      if (origin === provider || origin === this.#device) return
      this.#changes++
      this.#update()
      this.#askSoon()
    })

    provider.on('status', ({ status }: { status: string }) => {
      if (status === 'connected') {
        // The provider asks its first question as it opens; that one covers nothing of ours.
        this.#asked = [this.#confirmed]
        this.#answeredServer = false
      } else if (status === 'disconnected') {
        this.#lineDown()
      }
    })
    provider.on('sync', (synced: boolean) => {
      if (synced) {
        this.#everSynced = true
        this.#failures = 0
        this.#settleOpening()
        clearTimeout(this.#graceTimer)
      }
      this.#update()
    })
    provider.on('connection-close', () => {
      this.#failures++
      this.#asked = []
      this.#update()
      if (!this.#everSynced) this.#settleOpening()
    })
    provider.on('closed', ({ code }: { code: number }) => {
      this.#refusedWith = code
      this.#update()
    })

    const standard = provider.messageHandlers[messageTypes.sync]
    if (standard) {
      provider.messageHandlers[messageTypes.sync] = (encoder, decoder, from, emitSynced, type) => {
        const kind = decoder.arr[decoder.pos]
        standard(encoder, decoder, from, emitSynced, type)
        if (kind === syncMessage.step1) {
          // What this device has and the server lacks goes out with the answer to this.
          this.#answeredServer = true
          this.#askSoon(0)
        } else if (kind === syncMessage.step2) {
          this.#answered()
        }
      }
    }

    globalThis.addEventListener?.('offline', this.#onNetworkChange)
    globalThis.addEventListener?.('online', this.#onNetworkChange)
    globalThis.document?.addEventListener('visibilitychange', this.#onVisible)
  }

  /* The standard protocol confirms nothing. But the server works through a socket in order, and an
     edit is in its log before anything later is answered: so after a change we ask "what do I
     lack?", and the answer says that everything sent before the question has arrived. */

  #askSoon(after = ACK_AFTER): void {
    if (this.#confirmed >= this.#changes || !this.#canAsk()) return
    const now = Date.now()
    if (this.#askBy === 0) this.#askBy = now + ACK_AT_MOST
    clearTimeout(this.#askTimer)
    this.#askTimer = setTimeout(() => this.#ask(), Math.min(after, Math.max(0, this.#askBy - now)))
  }

  #ask(): void {
    this.#askBy = 0
    const socket = this.#provider.ws
    if (this.#destroyed || !socket || !this.#canAsk() || this.#confirmed >= this.#changes) return
    if (this.#asked.length > 0) return // One question at a time; its answer asks again if needed.
    const encoder = createEncoder()
    writeVarUint(encoder, messageTypes.sync)
    syncProtocol.writeSyncStep1(encoder, this.doc)
    socket.send(toUint8Array(encoder))
    this.#asked.push(this.#changes)
  }

  #canAsk(): boolean {
    return this.#provider.wsconnected && this.#answeredServer
  }

  #answered(): void {
    const covered = this.#asked.shift()
    if (covered === undefined) return
    this.#confirmed = Math.max(this.#confirmed, covered)
    this.#update()
    this.#askSoon()
  }

  #lineDown(): void {
    this.#asked = []
    this.#answeredServer = false
    clearTimeout(this.#askTimer)
    this.#update()
  }

  #update(): void {
    if (this.#destroyed) return
    const unsent = this.#changes > this.#confirmed
    const before = this.#connection.current()
    if (before.unsent !== unsent) {
      rememberUnsent(this.boardId, unsent ? this.me.participantId : undefined)
    }
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
      unsent,
      ...(this.#refusedWith === undefined
        ? {}
        : { problem: refusalReason(this.#refusedWith), code: this.#refusedWith }),
    }
    if (!shallowEqual(before, next)) this.#connection.set(next)
    if (status === 'offline') this.#settleOpening()
  }

  #settleOpening(): void {
    const version = boardVersion(this.doc)
    if (version > BOARD_VERSION) this.#opening.set('too-new')
    else if (version > 0) this.#opening.set('ready')
    else if (this.#connection.current().status === 'offline') this.#opening.set('not-here')
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
      if (this.#provider.shouldConnect) {
        this.#provider.disconnect()
        this.#sayIAmHere()
      }
      this.#probeTimer = setTimeout(() => void this.#probe(), PROBE_EVERY)
    }
    this.#update()
  }

  /** Disconnecting takes this person's presence back; said again, it goes out on reconnecting. */
  #sayIAmHere(): void {
    const state = this.awareness.getLocalState()
    if (state) this.awareness.setLocalState(state)
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

function socketUrl(): string {
  const { protocol, host } = globalThis.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/sync`
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
