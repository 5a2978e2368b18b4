import { messageTypes, syncMessage } from '@caseboard/protocol'
import * as decoding from 'lib0/decoding'

/** What a client can say on the sync socket. */
export type ClientMessage =
  /** "This is what I have; send me the rest." */
  | { readonly type: 'ask'; readonly stateVector: Uint8Array }
  /** "This is what you do not have." An answer to the server's question holds all of it. */
  | { readonly type: 'edit'; readonly update: Uint8Array; readonly isAnswer: boolean }
  | { readonly type: 'presence'; readonly update: Uint8Array }
  | { readonly type: 'askPresence' }

export class InvalidMessage extends Error {
  override readonly name = 'InvalidMessage'
}

/** Reads one frame's payload. Throws InvalidMessage for anything that is not exactly one message. */
export function readMessage(data: Uint8Array): ClientMessage {
  try {
    // A copy of its own: the socket's buffer is reused, and a length that lies must not reach past
    // the message into somebody else's bytes.
    const decoder = decoding.createDecoder(Uint8Array.from(data))
    const message = read(decoder)
    if (decoding.hasContent(decoder)) throw new InvalidMessage('more than one message in a frame')
    return message
  } catch (error) {
    if (error instanceof InvalidMessage) throw error
    throw new InvalidMessage('cut short')
  }
}

function read(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case messageTypes.sync:
      return readSync(decoder)
    case messageTypes.awareness:
      return { type: 'presence', update: readBytes(decoder) }
    case messageTypes.queryAwareness:
      return { type: 'askPresence' }
    default:
      throw new InvalidMessage(`unknown message type ${type}`)
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage {
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case syncMessage.step1:
      return { type: 'ask', stateVector: readBytes(decoder) }
    case syncMessage.step2:
    case syncMessage.update:
      return { type: 'edit', update: readBytes(decoder), isAnswer: type === syncMessage.step2 }
    default:
      throw new InvalidMessage(`unknown sync message ${type}`)
  }
}

function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new InvalidMessage('cut short')
  return decoding.readUint8Array(decoder, length)
}
