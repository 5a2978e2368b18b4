import * as Y from 'yjs'
import type { Scan } from './scan.ts'

/**
 * Edits that wait to be put into the document together, in one transaction: most of what an edit costs
 * Yjs is the transaction around it. Taken in is what follows on what is there, leaving nothing out and
 * adding nothing twice, so that its bytes go into the log and to the readers as they came.
 */
export class Batch<Edit> {
  readonly #store: Y.Doc['store']
  readonly edits: { readonly edit: Edit; readonly scan: Scan }[] = []
  /** Where clients will be, of those the batch adds something of. */
  #ends = new Map<number, number>()

  constructor(doc: Y.Doc) {
    this.#store = doc.store
  }

  /** Whether it was taken in. */
  add(edit: Edit, scan: Scan): boolean {
    const { runs, references, deletions } = scan
    for (let at = 0; at < runs.length; at += 3) {
      if (runs[at + 1] !== this.#end(runs[at]!)) return false
    }
    const before = runs.map((client, at) => (at % 3 === 0 ? this.#end(client) : 0))
    for (let at = 0; at < runs.length; at += 3) this.#ends.set(runs[at]!, runs[at + 2]!)
    if (this.#hasAll(references, 2, 0) && this.#hasAll(deletions, 3, 1)) {
      this.edits.push({ edit, scan })
      return true
    }
    for (let at = 0; at < runs.length; at += 3) this.#ends.set(runs[at]!, before[at]!)
    return false
  }

  /** Whether everything these numbers name is there: the clock itself, or everything up to its end. */
  #hasAll(numbers: readonly number[], step: 2 | 3, isEnd: 0 | 1): boolean {
    for (let at = 0; at < numbers.length; at += step) {
      const end = numbers[at + 1 + isEnd]! + 1 - isEnd
      if (end > this.#end(numbers[at]!)) return false
    }
    return true
  }

  #end(client: number): number {
    return this.#ends.get(client) ?? Y.getState(this.#store, client)
  }
}
