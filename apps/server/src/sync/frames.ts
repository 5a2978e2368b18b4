import { authMessage, messageTypes, syncMessage } from '@caseboard/protocol'
import * as encoding from 'lib0/encoding'

/*  What the server sends, as whole WebSocket frames, ready for the socket.
 *
 *  Frames are built once and the same bytes go to every reader, many frames in one write. A
 *  y-websocket provider reads one message a frame and silently loses a second one, so a frame never
 *  holds two.
 */

const finalBinary = 0x82

/** A part of a board: something new, or everything before it. */
export function updateFrame(update: Uint8Array): Buffer {
  return syncFrame(syncMessage.update, update)
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
  const length = payload.length
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(headerLength + length)
  bytes[0] = finalBinary
  if (headerLength === 2) bytes[1] = length
  else if (headerLength === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(payload, headerLength)
  return bytes
}
