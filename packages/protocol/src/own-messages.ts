import type { Decoder } from 'lib0/decoding'
import { readVarString, readVarUint } from 'lib0/decoding'
import { encode, writeVarString, writeVarUint } from 'lib0/encoding'
import { messageTypes, syncMessage } from './message-types.ts'
import type { Role } from './roles.ts'
import { roles } from './roles.ts'

/*  What the server says beside the y-websocket protocol, to clients that asked for it by offering the
 *  WebSocket subprotocol `caseboard.1`:
 *
 *    new WebsocketProvider(url, boardId, doc, { protocols: [ownProtocol] })
 *    provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => readSaved(decoder)
 *
 *  A server that does not know the subprotocol answers without it and sends none of this.
 *
 *  Edits are counted: both ends count the messages of a connection that hold an edit (`isEdit`), from
 *  the first on it, starting at 1. A connection delivers in order, so a number is enough.
 */

/** The WebSocket subprotocol (Sec-WebSocket-Protocol) that asks for the messages below. */
export const ownProtocol = 'caseboard.1'

/** Whether a message from a client counts as an edit: a sync step 2 or a sync update. */
export function isEdit(message: Uint8Array): boolean {
  return (
    message[0] === messageTypes.sync &&
    (message[1] === syncMessage.step2 || message[1] === syncMessage.update)
  )
}

/** 121, a varUint: the first `edits` edits of this connection are on the disk or were not accepted. */
export function encodeSaved(edits: number): Uint8Array {
  return encode((encoder) => {
    writeVarUint(encoder, messageTypes.saved)
    writeVarUint(encoder, edits)
  })
}

/** How many edits are saved. The decoder stands after the message type. Throws when it is cut short. */
export function readSaved(decoder: Decoder): number {
  return readVarUint(decoder)
}

/** Why an edit was not accepted, for programs. A client meets reasons of a newer server as well. */
export type NotAcceptedReason =
  /** This person may look but not change. */
  | 'not-allowed'
  /** The board with its history is as large as the server takes. */
  | 'board-too-large'
  /** It is in the name of a client of somebody else; the connection is closed. */
  | 'not-theirs'
  /** It cannot be read; the connection is closed. */
  | 'invalid'

export interface NotAccepted {
  /** Which edit of the connection, counted from 1. */
  readonly edit: number
  readonly reason: NotAcceptedReason
  /** For people. */
  readonly sentence: string
}

/** 122, a varUint (which edit), two strings (reason and sentence). */
export function encodeNotAccepted({ edit, reason, sentence }: NotAccepted): Uint8Array {
  return encode((encoder) => {
    writeVarUint(encoder, messageTypes.notAccepted)
    writeVarUint(encoder, edit)
    writeVarString(encoder, reason)
    writeVarString(encoder, sentence)
  })
}

/** The decoder stands after the message type. Throws when it is cut short. */
export function readNotAccepted(
  decoder: Decoder,
): Omit<NotAccepted, 'reason'> & { readonly reason: string } {
  return {
    edit: readVarUint(decoder),
    reason: readVarString(decoder),
    sentence: readVarString(decoder),
  }
}

export interface StoreState {
  /**
   * False: nothing that is sent now is accepted, and nothing is lost: keep it. The server asks for
   * what it lacks when it can save again.
   */
  readonly canSave: boolean
  /** For people. */
  readonly sentence: string
}

/** 123, a varUint (1 when changes can be saved, else 0), a string. */
export function encodeStoreState({ canSave, sentence }: StoreState): Uint8Array {
  return encode((encoder) => {
    writeVarUint(encoder, messageTypes.storeState)
    writeVarUint(encoder, canSave ? 1 : 0)
    writeVarString(encoder, sentence)
  })
}

/** The decoder stands after the message type. Throws when it is cut short. */
export function readStoreState(decoder: Decoder): StoreState {
  return { canSave: readVarUint(decoder) === 1, sentence: readVarString(decoder) }
}

/** 124, a string: the role of the person at this end, on joining and whenever it is another. */
export function encodeRole(role: Role): Uint8Array {
  return encode((encoder) => {
    writeVarUint(encoder, messageTypes.role)
    writeVarString(encoder, role)
  })
}

/**
 * The decoder stands after the message type. A role of a newer server is taken for the one that may do least. Throws
 * when it is cut short.
 */
export function readRole(decoder: Decoder): Role {
  const read = readVarString(decoder)
  return roles.find((role) => role === read) ?? 'viewer'
}

/** 125, a string for people: why some of what was sent is put aside. Empty: nothing is any more. */
export function encodePutAside(sentence: string): Uint8Array {
  return encode((encoder) => {
    writeVarUint(encoder, messageTypes.putAside)
    writeVarString(encoder, sentence)
  })
}

/** The decoder stands after the message type. Throws when it is cut short. */
export function readPutAside(decoder: Decoder): string {
  return readVarString(decoder)
}
