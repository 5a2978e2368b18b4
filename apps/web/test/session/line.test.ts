import { encodeNotAccepted, encodePutAside, encodeSaved, isEdit } from '@caseboard/protocol'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
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
  }

  close(): void {
    this.readyState = 3
    this.onclose?.({ code: 1000 })
  }
}

let doc: Y.Doc
let line: Line

beforeEach(() => {
  vi.stubGlobal('WebSocket', SocketByHand)
  doc = new Y.Doc()
  line = new Line({
    serverUrl: 'ws://caseboard.test',
    boardId: 'bins',
    doc,
    awareness: new Awareness(doc),
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
