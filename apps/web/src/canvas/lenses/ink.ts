import {
  type Hand,
  type InkRecord,
  observeInk,
  readInk,
  readInkRecord,
  writeInk,
} from '@caseboard/board'
import type { TLRecord, TLStore } from '@tldraw/tldraw'
import type * as Y from 'yjs'
import { type NextFrame, nextFrame } from '../../session/frames.ts'
import { openInkMemory } from './ink-memory.ts'

/*  Ink is the one thing on the canvas that is tldraw's own, bound both ways:
 *
 *      store ──changed by the user──▶ waiting ──write()──▶ doc      only the keys that changed
 *      store ◀──put──── apply() ◀── touched ids ◀──others── doc     after write(), never before
 *
 *  The order in apply() is what makes everybody end with the same drawing. tldraw hands its changes
 *  out once a frame; applying someone else's change over one that is not handed out yet would leave
 *  this screen showing a mixture the document never hears about.
 */

const INK_SHAPES: ReadonlySet<string> = new Set(['draw', 'text', 'geo', 'line', 'arrow'])
const PAGE = 'page:page'

/** True for what belongs to the drawing; cards, notes, links and columns have lenses of their own. */
export function isInk(record: { typeName: string; type?: unknown }): boolean {
  if (record.typeName === 'binding') return record.type === 'arrow'
  return record.typeName === 'shape' && INK_SHAPES.has(String(record.type))
}

export interface InkLensOptions {
  readonly store: TLStore
  readonly doc: Y.Doc
  readonly hand: () => Hand
  /** Whether what is drawn here is written, asked whenever there is something. */
  readonly canEdit: () => boolean
  /** Takes back what this lens writes. */
  readonly undo?: Y.UndoManager
  /** Called once for each record that cannot be shown. */
  readonly report: (id: string, reason: unknown) => void
  /** A new record of the kind of one that lost what it was. */
  readonly blank?: (stored: InkRecord) => InkRecord | undefined
  readonly frame?: NextFrame
  /** How long changes may wait before they are sent, in milliseconds. */
  readonly pace?: { readonly move: number; readonly stroke: number }
  /** How long a record may make no sense before that is reported: the rest of it may be on its way. */
  readonly patience?: number
}

export interface InkLens {
  /** Sends what waits, now. */
  flush(): void
  close(): void
}

// A drag is smooth for others at 25 places a second. A stroke that is still being drawn is sent whole
// each time, so it goes less often; the finished stroke is sent at once when the hand lifts.
const PACE = { move: 40, stroke: 120 }

/** Ties the drawing in a tldraw store to the board's ink. */
export function openInkLens(options: InkLensOptions): InkLens {
  const { store, doc, canEdit, undo, frame = nextFrame, pace = PACE, patience = 2000 } = options
  // Each lens knows its own echo by its origin. Clean-up that tldraw does after a change of someone else is
  // written too, so that all boards stay equal, but is not mine to undo.
  const mine = { ink: 'drawn here' }
  const repair = { ink: 'tidied here' }
  const waiting = new Map<string, { from: TLRecord | undefined; to: TLRecord | undefined }>()
  const touched = new Set<string>()
  const setAside = new Set<string>()
  const undone = new Set<string>()
  const memory = openInkMemory(doc, () => ({ ...options.hand(), origin: repair }), options.blank)
  let timer: ReturnType<typeof setTimeout> | undefined
  let cancelFrame: (() => void) | undefined

  function collect(id: string, from: TLRecord | undefined, to: TLRecord | undefined) {
    const record = to ?? from
    if (!record || !isInk(record)) return
    if (from && !to) memory.bury(asInk(from))
    const before = waiting.get(id)
    waiting.set(id, { from: before ? before.from : from, to })
  }

  /** What this person's undo took hold of is made whole before anything else happens. */
  function mendUndone() {
    for (const id of undone) memory.mend(id, seen(id))
    undone.clear()
  }

  function seen(id: string): InkRecord | undefined {
    const record = store.get(id as TLRecord['id'])
    return record && asInk(record)
  }

  function write(origin: object) {
    clearTimeout(timer)
    timer = undefined
    if (waiting.size === 0) return
    const put: { from?: InkRecord; to: InkRecord }[] = []
    const remove: string[] = []
    for (const [id, { from, to }] of waiting) {
      if (!to) remove.push(id)
      else put.push({ ...(from ? { from: asInk(from) } : {}), to: asInk(to) })
    }
    waiting.clear()
    writeInk(doc, { put, remove }, { ...options.hand(), origin })
  }

  function flush() {
    store._flushHistory()
    write(mine)
  }

  function apply() {
    cancelFrame?.()
    cancelFrame = undefined
    if (touched.size === 0) return
    flush()
    const ids = [...touched]
    touched.clear()
    const put: TLRecord[] = []
    const remove: TLRecord['id'][] = []
    for (const id of ids) {
      const before = store.get(id as TLRecord['id'])
      const next = readWhole(id, before)
      if (next === before) continue
      if (next) put.push(next)
      else {
        if (before) memory.bury(asInk(before))
        remove.push(id as TLRecord['id'])
      }
    }
    if (put.length === 0 && remove.length === 0) return
    // Shapes before the bindings that hold them; bindings away before their shapes.
    put.sort((a, b) => order(a.id) - order(b.id))
    remove.sort((a, b) => order(b) - order(a))
    store.mergeRemoteChanges(() => {
      store.remove(remove)
      store.put(put)
    })
    store._flushHistory()
    write(repair)
  }

  /** A record as it is to be shown; nothing when it is gone or makes no sense. */
  function readWhole(id: string, before: TLRecord | undefined): TLRecord | undefined {
    const read = () => readInkRecord(doc, id, before && asInk(before))
    let next = read()
    if (!next || (next as unknown) === before) return next as TLRecord | undefined
    let reason = whatIsWrong(next, before)
    if (reason && canEdit()) {
      memory.mend(id, before && asInk(before))
      next = read()
      reason = next && whatIsWrong(next, before)
    }
    if (reason) return setRecordAside(id, reason)
    setAside.delete(id)
    return next as unknown as TLRecord
  }

  function whatIsWrong(record: InkRecord, before: TLRecord | undefined): unknown {
    try {
      if (!isInk(record)) throw new Error(`${String(record['type'])} is not ink`)
      if (record.typeName === 'shape' && record['parentId'] !== PAGE)
        throw new Error('no such page')
      const phase = before ? 'updateRecord' : 'createRecord'
      store.schema.validateRecord(store, record as unknown as TLRecord, phase, before ?? null)
      return undefined
    } catch (reason) {
      return reason
    }
  }

  function setRecordAside(id: string, reason: unknown): undefined {
    if (setAside.has(id)) return
    setAside.add(id)
    const report = () => setAside.has(id) && options.report(id, reason)
    if (patience === 0) report()
    else setTimeout(report, patience)
  }

  function isUnfinished({ to }: { to: TLRecord | undefined }): boolean {
    return to?.typeName === 'shape' && to.type === 'draw' && 'isComplete' in to.props
      ? !to.props.isComplete
      : false
  }

  const stopListening = store.listen(
    ({ changes }) => {
      if (!canEdit()) return
      for (const record of Object.values(changes.added)) collect(record.id, undefined, record)
      for (const [from, to] of Object.values(changes.updated)) collect(to.id, from, to)
      for (const record of Object.values(changes.removed)) collect(record.id, record, undefined)
      if (waiting.size === 0) return
      const wait = [...waiting.values()].every(isUnfinished) ? pace.stroke : pace.move
      if (wait === 0) write(mine)
      else timer ??= setTimeout(() => write(mine), wait)
    },
    { source: 'user', scope: 'document' },
  )

  const stopObserving = observeInk(doc, (ids, origin) => {
    if (origin === mine || origin === repair) return
    for (const id of ids) {
      touched.add(id)
      if (undo && origin === undo) undone.add(id)
    }
    cancelFrame ??= frame(apply)
  })

  undo?.addTrackedOrigin(mine)
  undo?.on('stack-item-popped', mendUndone)
  for (const id of readInk(doc).keys()) touched.add(id)
  apply()

  return {
    flush,
    close() {
      flush()
      apply()
      cancelFrame?.()
      clearTimeout(timer)
      setAside.clear()
      stopListening()
      stopObserving()
      undo?.removeTrackedOrigin(mine)
      undo?.off('stack-item-popped', mendUndone)
    },
  }
}

const asInk = (record: TLRecord): InkRecord => record as unknown as InkRecord
const order = (id: string) => (id.startsWith('binding:') ? 1 : 0)
