import { messageTypes, syncMessage } from '@caseboard/protocol'

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
  switch (data[0]) {
    case messageTypes.sync:
      switch (data[1]) {
        case syncMessage.step1:
          return { type: 'ask', stateVector: rest(data, 2) }
        case syncMessage.step2:
        case syncMessage.update:
          return { type: 'edit', update: rest(data, 2), isAnswer: data[1] === syncMessage.step2 }
        default:
          throw new InvalidMessage(`unknown sync message ${data[1]}`)
      }
    case messageTypes.awareness:
      return { type: 'presence', update: rest(data, 1) }
    case messageTypes.queryAwareness:
      if (data.length > 1) throw new InvalidMessage('more than one message in a frame')
      return { type: 'askPresence' }
    default:
      throw new InvalidMessage(`unknown message type ${data[0]}`)
  }
}

/**
 * The bytes from here to the end, after their length: a view of what the socket has read, for as long
 * as it takes to log it. Whoever keeps it keeps everything that was read with it, and copies it.
 */
function rest(data: Uint8Array, from: number): Uint8Array {
  let at = from
  let length = 0
  let factor = 1
  for (;;) {
    const byte = data[at]
    if (byte === undefined) throw new InvalidMessage('cut short')
    at += 1
    length += (byte & 0x7f) * factor
    factor *= 0x80
    if (byte < 0x80) break
    if (length > data.length) throw new InvalidMessage('cut short')
  }
  if (length > data.length - at) throw new InvalidMessage('cut short')
  if (length < data.length - at) throw new InvalidMessage('more than one message in a frame')
  return data.subarray(at)
}
