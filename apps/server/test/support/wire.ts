import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Messages as a client writes them. */

export function step1(stateVector: Uint8Array = Uint8Array.of(0)): Uint8Array {
  return message(0, 0, stateVector)
}

export function edit(update: Uint8Array): Uint8Array {
  return message(0, 2, update)
}

export function step2(update: Uint8Array): Uint8Array {
  return message(0, 1, update)
}

/** The bytes in a message of the sync protocol: an update or, of a question, a state vector. */
export function updateIn(message: Uint8Array): Uint8Array {
  return decoding.readVarUint8Array(decoding.createDecoder(message.subarray(2)))
}

function message(type: number, kind: number, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** What somebody has: so much of what each of these clients wrote. */
export function stateVector(...clients: [id: number, clock: number][]): Uint8Array {
  return Y.encodeStateVector(new Map(clients))
}

/** Presence: client id, clock and state of everyone in it. */
export function presence(...clients: [id: number, clock: number, state: unknown][]): Uint8Array {
  const update = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clients.length)
    for (const [id, clock, state] of clients) {
      encoding.writeVarUint(encoder, id)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, update)
  })
}

/** The update a change makes. */
export function updateOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  change()
  return Y.encodeStateAsUpdate(doc, before)
}
