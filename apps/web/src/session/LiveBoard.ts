import {
  BOARD_VERSION,
  BoardUndo,
  boardVersion,
  type BoardWatch,
  type ParticipantId,
  watchBoard,
} from '@caseboard/board'
import { canEdit, type Role } from '@caseboard/protocol'
import { Awareness } from 'y-protocols/awareness'
import type { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { colourOf } from './colours.ts'
import type { Connection } from './connection.ts'
import { dropDeviceCopy } from './device-copy.ts'
import { keepOnDevice, takeOver } from './device.ts'
import { watched, type Settable, type Watched } from './external.ts'
import { finishTyping } from './finishTyping.ts'
import { frameByFrame } from './frames.ts'
import { Line } from './Line.ts'
import { LOCAL_EDIT } from './origins.ts'
import { setPresence, watchPeople, type People } from './presence.ts'
import { rememberedUnsaved, rememberUnsaved, updateRemembered } from './remembered.ts'

export interface Me {
  participantId: ParticipantId
  name: string
  team: string
  role: Role
  /** What they were before a facilitator, or a better link, changed it while the board was open. */
  roleWas?: Role
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
  readonly undo: BoardUndo
}

/** How far a board has come in opening. */
export type Opening =
  | 'opening'
  | 'ready'
  /** No network, and this device does not have the board. */
  | 'not-here'
  /** Made by a newer Caseboard than this page: shown as far as it is understood, not changed. */
  | 'too-new'

/**
 * A board's document, its line to the server and its copy on this device. Made once, destroyed
 * once; React only watches it.
 */
export class LiveBoard implements BoardSession {
  readonly boardId: string
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** Who this person is here. What they may do can change while the board is open. */
  readonly self: Watched<Me>
  readonly undo: BoardUndo
  readonly board: BoardWatch
  readonly people: People
  readonly connection: Watched<Connection>
  readonly opening: Watched<Opening>
  /** Whether this device keeps a copy. undefined until it is known. */
  readonly kept: Watched<boolean | undefined>

  readonly #self: Settable<Me>
  readonly #opening
  readonly #kept
  readonly #line: Line
  #device: IndexeddbPersistence | undefined
  #remembered: number
  #destroyed = false

  constructor(boardId: string, me: Omit<Me, 'colour'>, serverUrl = socketUrl()) {
    this.boardId = boardId
    this.#self = watched<Me>({ ...me, colour: colourOf(me.participantId) })
    this.self = this.#self
    this.doc = new Y.Doc()
    this.awareness = new Awareness(this.doc)
    this.awareness.setLocalState({ user: this.#asOthersSeeMe() })
    this.board = frameByFrame(watchBoard(this.doc))
    this.people = watchPeople(this.awareness)
    this.undo = new BoardUndo(this.doc, [LOCAL_EDIT])
    this.#remembered = rememberedUnsaved(boardId)?.things ?? 0
    this.#line = new Line({
      serverUrl,
      boardId,
      doc: this.doc,
      awareness: this.awareness,
      unsavedEarlier: this.#remembered,
      onRole: (role) => this.#setRole(role),
    })
    this.#opening = watched<Opening>('opening')
    this.#kept = watched<boolean | undefined>(undefined)
    this.connection = this.#line.connection
    this.opening = this.#opening
    this.kept = this.#kept
    this.doc.on('update', () => this.#settleOpening())
    this.connection.subscribe(() => this.#onConnection())
    void this.#open()
  }

  get me(): Me {
    return this.#self.current()
  }

  /** As the role allows; also off while the board is one this page does not fully understand. */
  get canEdit(): boolean {
    return canEdit(this.me.role) && this.#opening.current() !== 'too-new'
  }

  destroy(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.people.close()
    this.board.close()
    this.undo.destroy()
    this.#line.destroy()
    this.awareness.destroy()
    this.#device?.destroy().catch(() => undefined)
    this.doc.destroy()
  }

  /** Drops this device's copy, so that the next opening takes the server's. */
  async forgetCopy(): Promise<void> {
    this.destroy()
    rememberUnsaved(this.boardId, undefined)
    await dropDeviceCopy(this.boardId, this.me.participantId)
  }

  /** Tries the line now instead of at the next attempt. */
  retry(): void {
    this.#line.connect()
  }

  async #open(): Promise<void> {
    const device = await keepOnDevice(this.doc, this.boardId, this.me.participantId, () =>
      this.#kept.set(false),
    )
    if (this.#destroyed) {
      device?.destroy().catch(() => undefined)
      return
    }
    this.#device = device
    this.#kept.set(device !== undefined)
    // The copy first, so that the server is asked only for what this device lacks.
    if (device) await Promise.race([device.whenSynced, wait(2000)])
    const left = rememberedUnsaved(this.boardId)
    if (left && left.by !== this.me.participantId && this.canEdit) {
      await takeOver(this.doc, this.boardId, left.by)
      rememberUnsaved(this.boardId, { ...left, by: this.me.participantId })
    }
    if (this.#destroyed) return
    this.#settleOpening()
    this.#line.connect()
  }

  #onConnection(): void {
    const { unsaved } = this.connection.current()
    if (unsaved !== this.#remembered) {
      this.#remembered = unsaved
      rememberUnsaved(this.boardId, { by: this.me.participantId, things: unsaved })
    }
    this.#settleOpening()
  }

  #setRole(role: Role): void {
    const before = this.me
    if (role === before.role || this.#destroyed) return
    // What is being typed is handed over while it still can be: it is then kept as not accepted, not lost.
    if (!canEdit(role)) finishTyping()
    this.#self.set({ ...before, role, roleWas: before.role })
    setPresence(this, { user: this.#asOthersSeeMe() })
    updateRemembered(this.boardId, { role })
  }

  #asOthersSeeMe() {
    const { participantId: id, name, team, role, colour } = this.me
    return { id, name, team, role, colour }
  }

  #settleOpening(): void {
    const version = boardVersion(this.doc)
    if (version > BOARD_VERSION) this.#opening.set('too-new')
    else if (version > 0) this.#opening.set('ready')
    else if (this.connection.current().status === 'offline') this.#opening.set('not-here')
  }
}

/** Below the address of the board, the only one its cookie is sent to. */
function socketUrl(): string {
  const { protocol, host } = globalThis.location
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/boards`
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
