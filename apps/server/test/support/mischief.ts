import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { random } from '../../../../packages/board/test/random.ts'
import { scanUpdate } from '../../src/sync/scan.ts'

/*  What somebody sends who may write and does not keep to what a Yjs client does: says two things under
 *  one clock, puts what she writes where it cannot be, damages it, writes where only the server may. All
 *  of it under client ids of her own: what one client says twice has no plain merge.
 */

type Dice = ReturnType<typeof random>

/** Client ids below this are Mallory's, and short, so that damage often makes one of another. */
export const firstHonestClient = 100

export function clientOfMallory({ below }: Dice): number {
  return 2 + below(6)
}

/** One update. `board` is what she has now, `before` what she had some time ago. */
export function mischief(board: Y.Doc, before: Uint8Array, dice: Dice): Uint8Array {
  const now = Y.encodeStateAsUpdate(board)
  switch (dice.below(5)) {
    case 0:
      return written(now, dice, (doc) => scribble(doc, dice))
    case 1:
      // What she might have written instead, under the same clocks.
      return written(before, dice, (doc) => scribble(doc, dice))
    case 2: {
      const [update, other] = [now, before].map((state) =>
        written(state, dice, (doc) => scribble(doc, dice)),
      )
      const damage = damaged(update!, other!, dice)
      return isHers(damage) ? damage : update!
    }
    default:
      return outOfPlace(board, dice)
  }
}

function written(state: Uint8Array, dice: Dice, write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  doc.clientID = clientOfMallory(dice)
  const from = Y.encodeStateVector(doc)
  for (let count = dice.below(3); count >= 0; count -= 1) write(doc)
  return Y.encodeStateAsUpdate(doc, from)
}

/** In a corner of her own: texts that come and go, one after the other under the same few keys. */
function scribble(doc: Y.Doc, { below, pick }: Dice): void {
  const corner = doc.getMap<Y.Text>('corner')
  const key = pick(['a', 'b'])
  const text = corner.get(key)
  if (!(text instanceof Y.Text) || below(5) === 0) corner.set(key, new Y.Text('Mallory'))
  else if (below(4) === 0) corner.delete(key)
  else if (below(3) === 0) text.delete(0, below(Math.min(5, text.length)))
  else text.insert(below(text.length + 1), pick(['was', 'here', 'and there', '!']))
}

/** What only the server may write. */
export function pretence(board: Y.Doc, dice: Dice): Uint8Array {
  return written(Y.encodeStateAsUpdate(board), dice, (doc) => {
    doc.getMap('people').set('gwen', { name: 'Mallory', team: '', editedOn: [] })
    doc.getMap('people').delete('priya')
    doc.getMap('meta').set('version', 99)
  })
}

/** A word between any two things there are, or some of them deleted. */
function outOfPlace(board: Y.Doc, { below, pick }: Dice): Uint8Array {
  const state = Y.decodeStateVector(Y.encodeStateVector(board))
  const clients = [...state.keys()].filter((client) => client < firstHonestClient)
  return encoding.encode((encoder) => {
    const write = (...numbers: number[]) => {
      for (const number of numbers) encoding.writeVarUint(encoder, number)
    }
    const any = (): [client: number, clock: number] => {
      const client = pick(clients)
      return [client, below(state.get(client)!)]
    }
    if (below(4) === 0) {
      const [client, clock] = any()
      return write(0, 1, client, 1, clock, 1 + below(4))
    }
    const client = clientOfMallory({ below, pick })
    const next = state.get(client) ?? 0
    // Half of the time as more of what she has said before, which stands elsewhere.
    const known = below(2) * Math.min(next, 1 + below(5))
    const [isLeft, isRight] = [below(4) > 0, known === 0 && below(2) > 0]
    write(1, 1, client, next - known)
    encoding.writeUint8(encoder, 4 + (isLeft ? 0x80 : 0) + (isRight ? 0x40 : 0))
    if (isLeft) write(...any())
    if (isRight) write(...any())
    if (!isLeft && !isRight) {
      write(1)
      encoding.writeVarString(encoder, 'text')
    }
    encoding.writeVarString(encoder, 'out of place'.slice(below(12 - known)))
    write(0)
  })
}

/** One update with bits turned, cut short, or with a piece of another in it. */
export function damaged(update: Uint8Array, other: Uint8Array, { below }: Dice): Uint8Array {
  const at = below(update.length)
  const bytes = Uint8Array.from(update)
  switch (below(4)) {
    case 0:
      return bytes.subarray(0, at)
    case 1: {
      const from = below(other.length)
      const piece = other.subarray(from, from + below(12))
      return Uint8Array.from([
        ...bytes.subarray(0, at),
        ...piece,
        ...bytes.subarray(at + below(12)),
      ])
    }
    case 2:
      bytes[at]! ^= 1 << below(8)
      return bytes
    default:
      for (let hit = below(3); hit >= 0; hit -= 1) {
        bytes[below(bytes.length)] = below(below(2) ? 16 : 256)
      }
      return bytes
  }
}

/** Whether it cannot be read, or adds nothing in another client's name. */
function isHers(update: Uint8Array): boolean {
  try {
    return scanUpdate(update).runs.every((client, at) => at % 3 > 0 || client < firstHonestClient)
  } catch {
    return true
  }
}
