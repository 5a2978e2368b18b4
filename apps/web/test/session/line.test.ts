import {
  encodeNotAccepted,
  encodePutAside,
  encodeSaved,
  isEdit,
  messageTypes,
} from '@caseboard/protocol'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  applyAwarenessUpdate,
  Awareness,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'
import * as Y from 'yjs'
import { savedState } from '../../src/session/connection.ts'
import { Line } from '../../src/session/Line.ts'

/*  What the line says of Tom's edits, with a server that answers by hand: only so can one look at it
 *  between an edit and its confirmation.
 */

/** A socket as browsers have it, whose other end is this test. */
class SocketByHand extends EventTarget {
  static last: SocketByHand
  readonly OPEN = 1
  readyState = 0
  binaryType = ''
  readonly edits: Uint8Array[] = []
  readonly presence: Uint8Array[] = []
  onopen?: () => void
  onmessage?: (event: { data: ArrayBuffer }) => void
  onclose?: (event: { code: number }) => void

  constructor() {
    super()
    SocketByHand.last = this
  }

  open(): void {
    this.readyState = 1
    this.onopen?.()
    // The server has what Tom has: nothing yet.
    this.tell(Uint8Array.of(0, 1, 2, 0, 0))
  }

  tell(message: Uint8Array): void {
    this.onmessage?.({ data: new Uint8Array(message).buffer })
  }

  send(data: Uint8Array): void {
    if (isEdit(data)) this.edits.push(data)
    if (data[0] === messageTypes.awareness) this.presence.push(data.subarray(2))
  }

  close(): void {
    this.readyState = 3
    this.onclose?.({ code: 1000 })
  }
}

let doc: Y.Doc
let awareness: Awareness
let line: Line

beforeEach(() => {
  vi.stubGlobal('WebSocket', SocketByHand)
  doc = new Y.Doc()
  awareness = new Awareness(doc)
  line = new Line({
    serverUrl: 'ws://caseboard.test',
    boardId: 'bins',
    doc,
    awareness,
    unsavedEarlier: 0,
    onRole: () => {},
  })
  line.connect()
  SocketByHand.last.open()
})

afterEach(() => {
  line.destroy()
  vi.unstubAllGlobals()
})

const state = () => savedState(line.connection.current())

test('is “Saved” before Tom has changed anything', () => {
  expect(state()).toBe('saved')
})

test('an edit is saved when the server has confirmed that edit, not the one before it', () => {
  const server = SocketByHand.last
  doc.getMap('answers').set('problem', 'Missed bins')
  doc.getMap('answers').set('cause', 'No reminders')
  expect(server.edits).toHaveLength(2)
  expect(state()).toBe('saving')
  server.tell(encodeSaved(1))
  expect(state()).toBe('saving')
  server.tell(encodeSaved(2))
  expect(state()).toBe('saved')
})

test('an edit that the server refuses is “Not accepted”, and stays so when the next is saved', () => {
  const server = SocketByHand.last
  doc.getMap('answers').set('problem', 'All of a report')
  server.tell(
    encodeNotAccepted({ edit: 1, reason: 'board-too-large', sentence: 'This board is full' }),
  )
  expect(state()).toBe('not-accepted')
  doc.getMap('answers').set('cause', 'No reminders')
  server.tell(encodeSaved(2))
  expect(state()).toBe('not-accepted')
  expect(line.connection.current().unsaved).toBe(1)
})

test('what waits for somebody else is said while something of Tom’s waits, and no longer', () => {
  const server = SocketByHand.last
  server.tell(encodePutAside('It was written under another name'))
  expect(state(), 'nothing of his waits').toBe('saved')
  doc.getMap('answers').set('problem', 'Missed bins')
  expect(line.connection.current().putAside).toBe('It was written under another name')
  expect(state()).toBe('cannot-save')
  server.tell(encodePutAside(''))
  expect(state()).toBe('saving')
  server.tell(encodeSaved(1))
  expect(state()).toBe('saved')
})

test('what comes from the server is no change of Tom’s', () => {
  const priya = new Y.Doc()
  priya.getMap('answers').set('problem', 'Missed bins')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(priya), 'server')
  expect(state()).toBe('saved')
})

describe('after a break', () => {
  /** The line breaks with no goodbye, and is there again. */
  async function breakLine(): Promise<SocketByHand> {
    const before = SocketByHand.last
    before.close()
    await vi.waitUntil(() => SocketByHand.last !== before)
    SocketByHand.last.open()
    return SocketByHand.last
  }

  test('Priya is there at once, though she has said nothing since', async () => {
    const priya = new Awareness(new Y.Doc())
    priya.setLocalState({ name: 'Priya' })
    const said = encodeAwarenessUpdate(priya, [priya.clientID])
    const tell = (server: SocketByHand) =>
      server.tell(Uint8Array.of(messageTypes.awareness, said.length, ...said))
    tell(SocketByHand.last)
    const server = await breakLine()
    expect(awareness.getStates().has(priya.clientID)).toBe(false)
    tell(server)
    expect(awareness.getStates().get(priya.clientID)).toEqual({ name: 'Priya' })
    priya.destroy()
  })

  test('Tom is there for Priya, who was told that he had left', async () => {
    const priya = new Awareness(new Y.Doc())
    const hear = (updates: readonly Uint8Array[]) => {
      for (const update of updates) applyAwarenessUpdate(priya, update, 'server')
    }
    awareness.setLocalState({ name: 'Tom' })
    hear(SocketByHand.last.presence)
    expect(priya.getStates().get(doc.clientID)).toEqual({ name: 'Tom' })
    // As the server says it of somebody whose line broke: at the clock that is known.
    removeAwarenessStates(priya, [doc.clientID], 'server')
    hear((await breakLine()).presence)
    expect(priya.getStates().get(doc.clientID)).toEqual({ name: 'Tom' })
    priya.destroy()
  })
})
