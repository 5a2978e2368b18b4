import { createDecoder, readVarUint } from 'lib0/decoding'
import { encode, writeVarString } from 'lib0/encoding'
import { expect, test } from 'vitest'
import {
  encodeNotAccepted,
  encodePutAside,
  encodeRole,
  encodeSaved,
  encodeStoreState,
  isEdit,
  messageTypes,
  readNotAccepted,
  readPutAside,
  readRole,
  readSaved,
  readStoreState,
  roles,
} from '../src/index.ts'

/** A message as a provider hands it to its handler: the type is read already. */
function handed(message: Uint8Array, type: number) {
  const decoder = createDecoder(message)
  expect(readVarUint(decoder)).toBe(type)
  return decoder
}

test('what the server writes is what a client reads', () => {
  for (const edits of [0, 1, 127, 128, 2 ** 40]) {
    expect(readSaved(handed(encodeSaved(edits), messageTypes.saved))).toBe(edits)
  }
  const refused = { edit: 300, reason: 'not-allowed', sentence: 'You can look at it.' } as const
  const read = readNotAccepted(handed(encodeNotAccepted(refused), messageTypes.notAccepted))
  expect(read).toEqual(refused)
  for (const canSave of [true, false]) {
    const state = { canSave, sentence: 'Wait a moment.' }
    expect(readStoreState(handed(encodeStoreState(state), messageTypes.storeState))).toEqual(state)
  }
  for (const why of ['It was written under another name.', '']) {
    expect(readPutAside(handed(encodePutAside(why), messageTypes.putAside))).toBe(why)
  }
})

test('a role is read as it was written, and one of a newer server as a viewer', () => {
  for (const role of roles) {
    expect(readRole(handed(encodeRole(role), messageTypes.role))).toBe(role)
  }
  const newer = encode((encoder) => writeVarString(encoder, 'moderator'))
  expect(readRole(createDecoder(newer))).toBe('viewer')
  expect(() => readRole(createDecoder(Uint8Array.of(9, 1)))).toThrow()
})

test('both ends count the same messages', () => {
  expect(isEdit(Uint8Array.of(0, 1, 0))).toBe(true)
  expect(isEdit(Uint8Array.of(0, 2, 0))).toBe(true)
  expect(isEdit(Uint8Array.of(0, 0, 0))).toBe(false)
  expect(isEdit(Uint8Array.of(1, 1, 0))).toBe(false)
  expect(isEdit(Uint8Array.of())).toBe(false)
})
