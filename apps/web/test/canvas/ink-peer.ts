import { BoardUndo, type Hand, type ParticipantId, readInk } from '@caseboard/board'
import { createTLStore, type TLRecord, type TLStore } from '@tldraw/tldraw'
import * as Y from 'yjs'
import { bindingUtils, shapeUtils } from '../../src/canvas/ink-tools.ts'
import { blankInk } from '../../src/canvas/lenses/blank-ink.ts'
import { type InkLens, isInk, openInkLens } from '../../src/canvas/lenses/ink.ts'
import { LOCAL_EDIT } from '../../src/session/origins.ts'

/** A person at a board, with a real tldraw store, and post that is delivered by hand. */
export interface Peer {
  readonly name: string
  doc: Y.Doc
  store: TLStore
  lens: InkLens
  undo: BoardUndo
  readonly inbox: Uint8Array[]
  readonly reports: string[]
  /** May look, and draws nothing that counts. */
  looksOn: boolean
  /** Shows what came from others since the last time. */
  frame(): void
  ink(): Map<string, TLRecord>
}

export interface PeerOptions {
  /** Stands between the lens and the store: for showing what a mistake in the lens would do. */
  readonly wrap?: (store: TLStore) => TLStore
  /** Who wins when two write the same at once follows from these; given by a test that must repeat. */
  readonly clientId?: () => number
}

/** Steps of undo are parted by the test, not by its clock. */
const A_LONG_TIME = 1e9

/** People at one board. */
export function peopleAtABoard(names: readonly string[], options: PeerOptions = {}): Peer[] {
  const peers: Peer[] = names.map((name) => {
    const frames: (() => void)[] = []
    const peer = { name, inbox: [], reports: [], looksOn: false } as unknown as Peer
    const open = (state?: Uint8Array) => {
      peer.doc = new Y.Doc()
      if (options.clientId) peer.doc.clientID = options.clientId()
      if (state) Y.applyUpdate(peer.doc, state)
      peer.store = createTLStore({ shapeUtils, bindingUtils })
      // Marked internal, so its types leave it out; an editor calls it when it takes a store.
      ;(peer.store as unknown as { ensureStoreIsUsable(): void }).ensureStoreIsUsable()
      peer.undo = new BoardUndo(peer.doc, [LOCAL_EDIT], A_LONG_TIME)
      peer.lens = openInkLens({
        store: options.wrap ? options.wrap(peer.store) : peer.store,
        doc: peer.doc,
        undo: peer.undo,
        canEdit: () => !peer.looksOn,
        hand: () => handOf(name),
        report: (id) => peer.reports.push(id),
        pace: { move: 0, stroke: 0 },
        patience: 0,
        blank: blankInk,
        frame(run) {
          frames.push(run)
          return () => void frames.splice(frames.indexOf(run) >>> 0, 1)
        },
      })
      peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === 'post') return
        for (const other of peers) if (other !== peer) other.inbox.push(update)
      })
    }
    open()
    return Object.assign(peer, {
      frame() {
        for (const run of frames.splice(0)) run()
      },
      ink: () => inkOf(peer.store),
      reload() {
        peer.lens.close()
        peer.undo.destroy()
        frames.length = 0
        open(Y.encodeStateAsUpdate(peer.doc))
      },
    })
  })
  return peers
}

/** Delivers some of what waits for a peer, in the order it was sent. */
export function deliver(peer: Peer, most = Infinity): void {
  for (const update of peer.inbox.splice(0, most)) Y.applyUpdate(peer.doc, update, 'post')
}

export function reload(peer: Peer): void {
  ;(peer as Peer & { reload(): void }).reload()
}

export function handOf(name: string): Hand {
  return {
    by: name as ParticipantId,
    now: '2026-11-24T09:30:00.000Z',
    newId: () => 'unused',
    origin: LOCAL_EDIT,
  }
}

/** What a store shows of the drawing. */
function inkOf(store: TLStore): Map<string, TLRecord> {
  return new Map(
    store
      .allRecords()
      .filter(isInk)
      .map((record) => [record.id, record]),
  )
}

/** The drawing as one comparable text, from a store and from its document. */
export function drawingOn(peer: Peer): { screen: string; document: string } {
  return {
    screen: asText(peer.ink()),
    document: asText(readInk(peer.doc)),
  }
}

function asText(records: ReadonlyMap<string, unknown>): string {
  const sorted = [...records].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(sorted, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
