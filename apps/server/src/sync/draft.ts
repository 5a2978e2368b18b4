import type { Hand } from '@caseboard/board'
import { putEditedOn } from '@caseboard/board'
import { nanoid } from 'nanoid'
import * as Y from 'yjs'
import type { Clock } from '../clock.ts'
import { instant } from '../clock.ts'
import type { LogEntry } from '../store/store.ts'
import { Batch } from './batch.ts'
import type { Connection } from './connection.ts'
import { updateFrames } from './frames.ts'
import { Guard, fromPeople } from './guard.ts'
import type { RoomLog } from './log.ts'
import type { ClientOwners } from './owners.ts'
import type { Scan } from './scan.ts'
import { InvalidUpdate, scanUpdate } from './scan.ts'
import {
  checkWork,
  isAsWritten,
  isInPlace,
  isLight,
  isMissingParts,
  withoutClients,
  withoutKnown,
} from './validation.ts'

/** An edit somebody sent. */
export interface Edit {
  readonly from: Connection
  /** Which of the connection's edits it is. */
  readonly number: number
  readonly update: Uint8Array
  /** The answer to the server's question: everything it lacked. */
  readonly isAnswer: boolean
}

/**
 * A room's document: what is in the log, and between check and send what was accepted in this turn.
 * Only `Room` touches it, and it reads it only when the two are the same.
 */
export class Draft {
  #boardId: string
  #log: RoomLog
  #doc: Y.Doc
  #clock: Clock
  #guard: Guard
  #owners: ClientOwners
  /** Sound, not in the document yet. */
  #batch: Batch<Edit>
  /** In the document, not in the store yet. */
  #accepted: LogEntry[] = []
  #onUnsound: (edit: Edit, error: unknown) => void
  #onMissingParts: (from: Connection, others?: ReadonlySet<number>) => void

  constructor(options: {
    boardId: string
    log: RoomLog
    doc: Y.Doc
    clock: Clock
    owners: ClientOwners
    /** This edit does not fit the document, and nothing of it is in it. */
    onUnsound: (edit: Edit, error: unknown) => void
    /**
     * Something of this connection builds on what is not here, or is for these others to say, and was
     * put aside.
     */
    onMissingParts: (from: Connection, others?: ReadonlySet<number>) => void
  }) {
    this.#boardId = options.boardId
    this.#log = options.log
    this.#doc = options.doc
    this.#clock = options.clock
    this.#guard = new Guard(options.doc)
    this.#owners = options.owners
    this.#batch = new Batch(options.doc)
    this.#onUnsound = options.onUnsound
    this.#onMissingParts = options.onMissingParts
    this.#doc.on('update', this.#onUpdate)
  }

  /** With everything in it that has been put in. */
  get doc(): Y.Doc {
    this.#applyBatch()
    return this.#doc
  }

  /** What is not in the store yet. */
  get accepted(): readonly LogEntry[] {
    this.#applyBatch()
    return this.#accepted
  }

  /** What was accepted is in the store now. Answers it as frames for every reader, built once. */
  logged(): { readonly frames: Buffer; readonly edits: number } | undefined {
    const edits = this.#accepted.length
    if (edits === 0) return undefined
    const frames = updateFrames(this.#accepted.map(({ bytes }) => bytes))
    this.#log.add(frames, edits, this.#doc)
    this.#accepted = []
    return { frames, edits }
  }

  /** What was accepted is not in the store: it leaves the document again. */
  notLogged(): void {
    if (this.#accepted.length === 0) return
    this.#accepted = []
    this.#startOver()
    this.#guard.remember()
  }

  /** Another log, and the document it amounts to, in the place of what was here. */
  replace(log: RoomLog, doc: Y.Doc): void {
    this.#log = log
    this.#use(doc)
    this.#guard.remember()
  }

  close(): void {
    this.#doc.destroy()
  }

  /** A sound edit of somebody who may make it, but for what it says in the name of these others. */
  edit(edit: Edit, scan: Scan, others?: ReadonlySet<number>): void {
    // The usual edit of somebody who is there: new, and nothing before it is missing.
    const isUsual = !edit.isAnswer && others === undefined && isLight(this.#doc, scan)
    if (isUsual && this.#batch.add(edit, scan)) return
    this.#applyBatch()
    this.#alone(edit, scan, others)
  }

  /** A change of the server's own. */
  change(make: (doc: Y.Doc, hand: Hand) => void): void {
    this.#applyBatch()
    this.#asServer(make)
    this.#guard.remember()
  }

  /** All edits of a turn in one transaction. They are logged and sent on as they came. */
  #applyBatch(): void {
    const { edits } = this.#batch
    if (edits.length === 0) return
    this.#batch = new Batch(this.#doc)
    let before = new Map<number, number>()
    // What the document would make of them is rarely needed, and costs as much as putting them in.
    this.#doc.off('update', this.#onUpdate)
    try {
      this.#doc.transact((transaction) => {
        before = transaction.beforeState
        for (const { edit } of edits) Y.applyUpdate(this.#doc, edit.update)
      }, fromPeople)
      if (isMissingParts(this.#doc)) throw new InvalidUpdate('builds on itself')
      for (const { scan } of edits) if (!isInPlace(this.#doc, scan)) throw notInPlace()
    } catch {
      this.#startOver()
      this.#oneByOne(edits)
      return
    }
    this.#doc.on('update', this.#onUpdate)
    if (edits.every(({ scan }) => isAsWritten(this.#doc, scan))) {
      // They go on as they came, each in its writer's name.
      for (const { edit } of edits) this.#accept(edit.update, edit.from)
    } else this.#accept(Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(before)), undefined)
    for (const { edit, scan } of edits) {
      edit.from.askedAgain = false
      this.#claim(edit.from, scan)
    }
    this.#guard.restore((make) => this.#asServer(make))
    for (const { edit } of edits) this.#noteEditor(edit.from)
  }

  /** One of them does not fit this document: to find out which. What follows it is not looked at. */
  #oneByOne(edits: Batch<Edit>['edits']): void {
    const refused = new Set<Connection>()
    for (const { edit, scan } of edits) {
      if (!refused.has(edit.from) && !this.#alone(edit, scan)) refused.add(edit.from)
    }
  }

  /** Whether it fits. */
  #alone(edit: Edit, scan: Scan, others?: ReadonlySet<number>): boolean {
    try {
      this.#applyAlone(edit, scan, others)
      return true
    } catch (error) {
      this.#onUnsound(edit, error)
      return false
    }
  }

  /** An edit of which some may be known or may miss parts. What the document takes in is accepted. */
  #applyAlone({ from, update, isAnswer }: Edit, scan: Scan, others?: ReadonlySet<number>): void {
    const before = this.#accepted.length
    const theirs = others === undefined ? update : withoutClients(update, scan, others)
    const rest = withoutKnown(this.#doc, theirs, scan)
    const left = rest === update ? scan : scanUpdate(rest)
    checkWork(this.#doc, left)
    const [client = 0] = scan.runs
    const state = Y.getState(this.#doc.store, client)
    try {
      this.#author = from
      Y.applyUpdate(this.#doc, rest, fromPeople)
      // What is left of a run stands beside its other half, whatever the whole of it said.
      if (!isInPlace(this.#doc, left)) throw notInPlace()
    } catch {
      // Sound bytes that do not fit this document. Some of it may be in the document by now.
      this.#accepted.length = before
      this.#startOver()
      throw new InvalidUpdate('does not fit the board')
    } finally {
      this.#author = undefined
    }
    const isNew = this.#accepted.length > before
    if (isNew) from.askedAgain = false
    if (!isAnswer && Y.getState(this.#doc.store, client) > state) this.#claim(from, scan)
    // Written after everything its sender had sent before it.
    if (isAnswer) from.isMissingParts = false
    if (others !== undefined || isMissingParts(this.#doc)) this.#putAside(from, others)
    this.#guard.restore((make) => this.#asServer(make))
    if (isNew) this.#noteEditor(from)
  }

  /**
   * An edit that builds on one the server has not seen is not kept waiting here (a document with
   * waiting parts gets slower with every edit, for everybody).
   */
  #putAside(from: Connection, others?: ReadonlySet<number>): void {
    this.#doc.store.pendingStructs = null
    this.#doc.store.pendingDs = null
    this.#onMissingParts(from, others)
  }

  /**
   * An edit as it is made is in the name of one client, the writer's own. One that passes on what
   * others wrote (a board kept on a device, opened late) says of several, and nothing about whose they are.
   */
  #claim({ member }: Connection, { runs }: Scan): void {
    if (runs.length === 3) this.#owners.claim(runs[0]!, member.participantId)
  }

  /** Writes down, once a day, that this person changed the board: the case asks which teams did. */
  #noteEditor(from: Connection): void {
    const day = Math.floor(this.#clock.now() / 86_400_000)
    if (from.editedOn === day) return
    from.editedOn = day
    this.#asServer((doc, hand) => putEditedOn(doc, from.member.participantId, hand))
    this.#guard.remember()
  }

  #asServer(make: (doc: Y.Doc, hand: Hand) => void): void {
    const hand: Hand = { by: 'server', now: instant(this.#clock), newId: nanoid, origin: this }
    make(this.#doc, hand)
  }

  /** Whose edit the document takes in at the moment; undefined when it is the server's change. */
  #author: Connection | undefined
  #onUpdate = (bytes: Uint8Array): void => this.#accept(bytes, this.#author)

  #accept(bytes: Uint8Array, from: Connection | undefined): void {
    this.#accepted.push({
      boardId: this.#boardId,
      seq: this.#log.head + this.#accepted.length + 1,
      bytes,
      by: from?.member.participantId ?? 'server',
      at: instant(this.#clock),
    })
  }

  /** A new document from the log and what was accepted in this turn. */
  #startOver(): void {
    this.#use(this.#log.rebuild(this.#accepted))
  }

  #use(doc: Y.Doc): void {
    this.#doc.destroy()
    this.#doc = doc
    this.#batch = new Batch(doc)
    this.#guard.watch(doc)
    doc.on('update', this.#onUpdate)
  }
}

function notInPlace(): InvalidUpdate {
  return new InvalidUpdate('in two places')
}
