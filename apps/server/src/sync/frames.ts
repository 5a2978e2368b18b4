import { authMessage, messageTypes, syncMessage } from '@caseboard/protocol'
import * as encoding from 'lib0/encoding'

/*  What the server sends, as whole WebSocket frames, ready for the socket.
 *
 *  Frames are built once and the same bytes go to every reader, many frames in one write. A
 *  y-websocket provider reads one message a frame and silently loses a second one, so a frame never
 *  holds two.
 */

const finalBinary = 0x82
/** The longest header of a frame. */
const longestHead = 10

/**
 * Parts of a board, something new or what came before it: one frame each, in one piece for one write.
 * Written by hand: this is what every edit goes through.
 */
export function updateFrames(updates: readonly Uint8Array[]): Buffer {
  let total = 0
  for (const { length } of updates) total += frameHead + sizeHead(length) + length + longestHead
  const bytes = Buffer.allocUnsafe(total)
  let at = 0
  for (const update of updates) {
    const { length } = update
    at = writeHeader(bytes, at, frameHead + sizeHead(length) + length)
    bytes[at++] = messageTypes.sync
    bytes[at++] = syncMessage.update
    let rest = length
    while (rest >= 0x80) {
      bytes[at++] = (rest % 0x80) | 0x80
      rest = Math.floor(rest / 0x80)
    }
    bytes[at++] = rest
    bytes.set(update, at)
    at += length
  }
  return bytes.subarray(0, at)
}

/** The updates in what `updateFrames` made, as views of it. */
export function* updatesIn(frames: Uint8Array): Generator<Uint8Array> {
  let at = 0
  while (at < frames.length) {
    const short = frames[at + 1]!
    at += short < 126 ? 2 : short === 126 ? 4 : longestHead
    at += frameHead
    let length = 0
    let factor = 1
    let byte: number
    do {
      byte = frames[at++]!
      length += (byte & 0x7f) * factor
      factor *= 0x80
    } while (byte >= 0x80)
    yield frames.subarray(at, at + length)
    at += length
  }
}

/** Message type and kind. */
const frameHead = 2

/** How long a length is, as a varUint. */
function sizeHead(length: number): number {
  let size = 1
  for (let rest = length; rest >= 0x80; rest = Math.floor(rest / 0x80)) size += 1
  return size
}

/** The answer to a reader's step 1. A provider calls itself synced when it has had this. */
export function step2Frame(update: Uint8Array): Buffer {
  return syncFrame(syncMessage.step2, update)
}

/** Asks a reader for what the server does not have. */
export function step1Frame(stateVector: Uint8Array): Buffer {
  return syncFrame(syncMessage.step1, stateVector)
}

/** An awareness update, in the encoding of y-protocols. */
export function awarenessFrame(update: Uint8Array): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

/** Tells a reader that its edit was not accepted. */
export function permissionDeniedFrame(reason: string): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.auth)
    encoding.writeVarUint(encoder, authMessage.permissionDenied)
    encoding.writeVarString(encoder, reason)
  })
}

/** A Yjs update with nothing in it. */
const nothing = new Uint8Array([0, 0])

/** Ends an answer whose parts went ahead as updates. */
export const endOfAnswerFrame = step2Frame(nothing)

/** Presence of nobody: a provider hangs up when it has heard nothing for 30 seconds. */
export const keepAliveFrame = awarenessFrame(new Uint8Array([0]))

function syncFrame(type: number, bytes: Uint8Array): Buffer {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** A message that is encoded already. */
export function messageFrame(message: Uint8Array): Buffer {
  return frame((encoder) => encoding.writeUint8Array(encoder, message))
}

/** One unfragmented, unmasked binary frame (RFC 6455, 5.2: servers do not mask). */
function frame(write: (encoder: encoding.Encoder) => void): Buffer {
  const encoder = encoding.createEncoder()
  write(encoder)
  const payload = encoding.toUint8Array(encoder)
  const bytes = Buffer.allocUnsafe(longestHead + payload.length)
  const at = writeHeader(bytes, 0, payload.length)
  bytes.set(payload, at)
  return bytes.subarray(0, at + payload.length)
}

/** Where the payload goes. */
function writeHeader(bytes: Buffer, at: number, length: number): number {
  bytes[at] = finalBinary
  if (length < 126) {
    bytes[at + 1] = length
    return at + 2
  }
  if (length < 65_536) {
    bytes[at + 1] = 126
    bytes.writeUInt16BE(length, at + 2)
    return at + 4
  }
  bytes[at + 1] = 127
  bytes.writeBigUInt64BE(BigInt(length), at + 2)
  return at + longestHead
}
