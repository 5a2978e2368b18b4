import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { LogEntry } from './store.ts'

/*  Log entries in one piece of bytes: all that were accepted in one turn, of any number of boards. This
 *  is what is handed to the thread of the database, and what it writes down, as it came.
 */

export type Packed = Uint8Array<ArrayBuffer>

/** Entries of one board that follow each other. */
export interface Run {
  readonly boardId: string
  /** The number of the first. */
  readonly seq: number
  readonly length: number
}

/** The runs first, and then the entries: whether they may be added shows without looking at those. */
export function pack(entries: readonly LogEntry[]): Packed {
  const encoder = encoding.createEncoder()
  const starts = startsOf(entries)
  encoding.writeVarUint(encoder, starts.length)
  for (const [index, start] of starts.entries()) {
    const { boardId, seq } = entries[start]!
    encoding.writeVarString(encoder, boardId)
    encoding.writeVarUint(encoder, seq)
    encoding.writeVarUint(encoder, (starts[index + 1] ?? entries.length) - start)
  }
  let written: string | undefined
  for (const { by, at, bytes } of entries) {
    encoding.writeVarString(encoder, by)
    // Empty: when the one before was.
    encoding.writeVarString(encoder, at === written ? '' : at)
    written = at
    encoding.writeVarUint8Array(encoder, bytes)
  }
  return encoding.toUint8Array(encoder)
}

/** Where each run begins. */
function startsOf(entries: readonly LogEntry[]): number[] {
  const starts: number[] = []
  let before: LogEntry | undefined
  for (const [index, entry] of entries.entries()) {
    if (entry.boardId !== before?.boardId || entry.seq !== before.seq + 1) starts.push(index)
    before = entry
  }
  return starts
}

export function runsIn(packed: Uint8Array): readonly Run[] {
  return readRuns(decoding.createDecoder(packed))
}

export function unpack(packed: Uint8Array): LogEntry[] {
  const decoder = decoding.createDecoder(packed)
  const entries: LogEntry[] = []
  let at = ''
  for (const run of readRuns(decoder)) {
    for (let index = 0; index < run.length; index += 1) {
      // As `pack` wrote it.
      const by = decoding.readVarString(decoder) as LogEntry['by']
      at = decoding.readVarString(decoder) || at
      const bytes = decoding.readVarUint8Array(decoder)
      entries.push({ boardId: run.boardId, seq: run.seq + index, bytes, by, at })
    }
  }
  return entries
}

function readRuns(decoder: decoding.Decoder): Run[] {
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    boardId: decoding.readVarString(decoder),
    seq: decoding.readVarUint(decoder),
    length: decoding.readVarUint(decoder),
  }))
}
