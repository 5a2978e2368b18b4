import * as Y from 'yjs'
import { cardsOf, inkOf, isFinal, linksOf, notesOf, outcomesOf } from './shape.ts'
import type { YRecord } from './shape.ts'

/*  Undo takes back what one person did and nothing of what others did since. Yjs does most of it. What is
 *  added here is what it would lose:
 *
 *  - to take back the making of a card is to delete all that stands in it, also what others typed;
 *  - where two people wrote one property at the same moment, taking mine back leaves none at all.
 */

/** What became of a wish to undo or redo. */
export type Undone =
  | 'done'
  /** There was no step. */
  | 'nothing'
  /** There was a step, of which nothing is left: the one before it is a wish of its own. */
  | 'gone'
  /** What was made stays on the board: others have worked in it since. */
  | 'stays'

/** The ids of the records and rows a step made. */
const MADE = 'made'

/** Undo of one person's changes to cards, notes, links, decisions, actions and drawings. */
export class BoardUndo extends Y.UndoManager {
  #held: ReadonlySet<string> = new Set()

  /**
   * `origins`: the transaction origins that are this person's hand. Changes that follow one another
   * within `captureTimeout` milliseconds are one step.
   */
  constructor(doc: Y.Doc, origins: readonly unknown[], captureTimeout = 300) {
    super([cardsOf(doc), notesOf(doc), linksOf(doc), outcomesOf(doc), inkOf(doc)], {
      trackedOrigins: new Set(origins),
      captureTimeout,
      captureTransaction: (transaction) => !isFinal(transaction),
      deleteFilter: (item) => this.#held.size === 0 || !this.#isHeld(item),
    })
    this.on('stack-item-added', ({ stackItem }) => this.#remember(stackItem))
    this.on('stack-item-updated', ({ stackItem }) => this.#remember(stackItem))
  }

  takeBack(): Undone {
    return this.#step(this.undoStack, () => this.undo())
  }

  doAgain(): Undone {
    return this.#step(this.redoStack, () => this.redo())
  }

  /**
   * Takes back the making of a record, when that was the last step, and leaves no step of it: as if it had never
   * been. False when other steps came after it, or others have worked in it.
   */
  unmake(id: string): boolean {
    const made = this.undoStack.at(-1)?.meta.get(MADE) as ReadonlySet<string> | undefined
    if (made?.size !== 1 || !made.has(id)) return false
    if (withOthersWork(this.doc).has(id) || this.takeBack() !== 'done') return false
    this.clear(false, true)
    return true
  }

  #step(stack: Y.UndoManager['undoStack'], pop: () => unknown): Undone {
    const next = stack.at(-1)
    if (!next) return 'nothing'
    const others = withOthersWork(this.doc)
    const made = next.meta.get(MADE) as ReadonlySet<string>
    this.#held = new Set([...made].filter((id) => others.has(id)))
    const isHeld = this.#held.size > 0
    // A step that takes nothing back would make Yjs go on to the one before: nobody asked for that.
    const earlier = stack.splice(0, stack.length - 1)
    const mend = rememberProperties(this.doc)
    try {
      const done = pop() !== null
      mend()
      if (done) return 'done'
    } finally {
      stack.unshift(...earlier)
      this.#held = new Set()
    }
    // Nothing happened, but there is a step less: whoever shows how many there are has to look.
    const type = stack === this.undoStack ? 'undo' : 'redo'
    const nothing = { stackItem: next, type, origin: this, changedParentTypes: new Map() } as const
    this.emit('stack-item-popped', [nothing, this])
    return isHeld ? 'stays' : 'gone'
  }

  #remember(step: Y.UndoManager['undoStack'][number]): void {
    const made = new Set<string>()
    for (const [id, { _item: item }] of unitsOf(this.doc)) {
      if (item && Y.isDeleted(step.insertions, item.id)) made.add(id)
    }
    step.meta.set(MADE, made)
  }

  /** Whether something stands in a record or row that stays. */
  #isHeld(item: Y.Item): boolean {
    for (
      let at: Y.Item | null = item;
      at !== null;
      at = (at.parent as Y.AbstractType<unknown>)._item
    ) {
      if (at.content instanceof Y.ContentType && at.content.type instanceof Y.Map) {
        const id = unitId(at.content.type, at)
        if (id !== undefined && this.#held.has(id)) return true
      }
    }
    return false
  }
}

/** What is made and taken back as a whole: records, and the rows of lists and tables. Ids are unique. */
function unitsOf(doc: Y.Doc): [id: string, unit: YRecord][] {
  const records = [cardsOf(doc), notesOf(doc), outcomesOf(doc)].flatMap((map) =>
    [...map].filter(([, found]) => found instanceof Y.Map),
  )
  return records.flatMap(([id, unit]) => [[id, unit] as [string, YRecord], ...rowsOf(unit)])
}

function rowsOf(record: YRecord): [id: string, row: YRecord][] {
  const fields = record.get('fields')
  if (!(fields instanceof Y.Map)) return []
  return [...fields.values()].flatMap((field) =>
    field instanceof Y.Array
      ? field
          .toArray()
          .filter((row): row is YRecord => row instanceof Y.Map)
          .map((row): [string, YRecord] => [String(row.get('id')), row])
      : [],
  )
}

function unitId(unit: YRecord, item: Y.Item): string | undefined {
  const id = item.parentSub ?? unit.get('id')
  return typeof id === 'string' ? id : undefined
}

/** What a Yjs type holds: under keys, and one after the other. */
type Contents = Pick<Y.AbstractType<unknown>, '_map' | '_start'>

/** The records and rows that hold something another client wrote. */
function withOthersWork(doc: Y.Doc): ReadonlySet<string> {
  return new Set(
    unitsOf(doc)
      .filter(([, unit]) => hasOthersWork(unit, doc.clientID))
      .map(([id]) => id),
  )
}

function hasOthersWork({ _map, _start }: Contents, me: number): boolean {
  const inText: Y.Item[] = []
  for (let item = _start; item !== null; item = item.right) inText.push(item)
  return [..._map.values(), ...inText].some(
    (item) =>
      !item.deleted &&
      (item.id.client !== me ||
        (item.content instanceof Y.ContentType && hasOthersWork(item.content.type, me))),
  )
}

/**
 * Remembers what plain properties the records have. Called afterwards, it gives back those that are
 * gone from records that are still there: a place, a stage, a kind can change but not be missing.
 */
function rememberProperties(doc: Y.Doc): () => void {
  const remembered = [cardsOf(doc), notesOf(doc), linksOf(doc), outcomesOf(doc)].flatMap(
    (records) =>
      [...records].flatMap(([id, found]) =>
        found instanceof Y.Map ? [{ records, id, properties: propertiesOf(found) }] : [],
      ),
  )
  return () =>
    doc.transact(() => {
      for (const { records, id, properties } of remembered) {
        const found = records.get(id)
        if (!(found instanceof Y.Map)) continue
        for (const [key, value] of properties) if (!found.has(key)) found.set(key, value)
      }
    })
}

function propertiesOf(found: YRecord): [key: string, value: unknown][] {
  return [...found].filter(
    ([key, value]) =>
      !(value instanceof Y.AbstractType) && key !== 'deletedAt' && key !== 'deletedBy',
  )
}
