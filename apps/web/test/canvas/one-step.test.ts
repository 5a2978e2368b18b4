import type { Editor, TLEventInfo } from '@tldraw/tldraw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { oneStepPerGesture, oneStepPerRun } from '../../src/canvas/one-step.ts'

/*  tldraw tells of a hand that comes down, and of most that go up again. */

const page = new EventTarget()
const listen = vi.spyOn(page, 'addEventListener')
const unlisten = vi.spyOn(page, 'removeEventListener')
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Priya's hands on a canvas, and her worksheet beside it; each change is a step unless a hand holds it open. */
function priya() {
  const doc = new Y.Doc()
  const words = doc.getText('words')
  const undo = new Y.UndoManager(words, { captureTimeout: 0 })
  const heard = new Map<string, (info: TLEventInfo) => void>()
  const editor = {
    on: (event: string, listener: (info: TLEventInfo) => void) => heard.set(event, listener),
    off: (event: string) => heard.delete(event),
  }
  const close = oneStepPerGesture(editor as unknown as Editor, undo, () => undefined)
  const tell = (event: 'before-event' | 'event', name: string, button: number, pointerId: number) =>
    heard.get(event)?.({ type: 'pointer', name, button, pointerId } as TLEventInfo)
  return {
    close,
    down: (pointerId = 1, button = 0) => tell('before-event', 'pointer_down', button, pointerId),
    /** As tldraw tells of it. */
    told: (name = 'pointer_up', button = 0) => tell('event', name, button, 1),
    /** As the page does, to whom tldraw may say nothing. */
    up: (pointerId = 1, type = 'pointerup') => {
      page.dispatchEvent(Object.assign(new Event(type), { pointerId }))
      vi.runAllTimers()
    },
    write: () => words.insert(0, 'x'),
    steps: () => undo.undoStack.length,
  }
}

test('all that happens while a hand is down is one step, and what comes after it is another', () => {
  const { down, told, write, steps } = priya()
  down()
  write()
  write()
  told()
  write()
  expect(steps()).toBe(2)
})

test('tldraw has seen the hand go up before the step ends', () => {
  const { down, write, steps } = priya()
  down()
  write()
  page.dispatchEvent(Object.assign(new Event('pointerup'), { pointerId: 1 }))
  write()
  vi.runAllTimers()
  write()
  expect(steps()).toBe(2)
})

test('moving the view with the wheel button is no step: what is written after it stays apart', () => {
  const { down, told, write, steps } = priya()
  down(1, 1)
  told('middle_click', 1)
  write()
  write()
  expect(steps()).toBe(2)
})

test.each(['pointerup', 'pointercancel'])('after two fingers the step ends with %s', (type) => {
  const { down, up, write, steps } = priya()
  down(1)
  down(2)
  up(1, type)
  up(2, type)
  write()
  write()
  expect(steps()).toBe(2)
})

test('a palm that is taken off again leaves the stroke of the pen one step', () => {
  const { down, up, told, write, steps } = priya()
  down(1)
  write()
  up(7, 'pointercancel')
  write()
  told()
  expect(steps()).toBe(1)
})

test('a canvas that is closed with a hand on it leaves nothing behind', () => {
  listen.mockClear()
  unlisten.mockClear()
  const { down, close, write, steps } = priya()
  down()
  close()
  write()
  write()
  expect(steps()).toBe(2)
  expect(listen).toHaveBeenCalled()
  expect(unlisten.mock.calls).toEqual(listen.mock.calls)
})

/** Priya moves a note with the arrow keys: where it is, and how many steps that is to undo. */
function arrows() {
  const doc = new Y.Doc()
  const place = doc.getMap<number>('note')
  const undo = new Y.UndoManager(place, { captureTimeout: 300 })
  return {
    undo,
    press: (isRefused = false) =>
      oneStepPerRun(
        undo,
        () => undefined,
        () => void (isRefused || place.set('x', (place.get('x') ?? 0) + 1)),
      ),
    write: () => place.set('y', 1),
    x: () => place.get('x'),
    steps: () => undo.undoStack.length,
  }
}

test('a note moved with a key that is held down is one step', () => {
  const { press, undo, steps, x } = arrows()
  press()
  for (let repeat = 0; repeat < 20; repeat++) {
    vi.advanceTimersByTime(400)
    press()
  }
  expect(steps()).toBe(1)
  undo.undo()
  expect(x()).toBeUndefined()
})

test('moved again after a rest it is another step', () => {
  const { press, steps } = arrows()
  press()
  vi.advanceTimersByTime(501)
  press()
  expect(steps()).toBe(2)
})

test('what Priya did before, in between and right after is no part of it', () => {
  const { press, write, steps } = arrows()
  write()
  press()
  write()
  press()
  press()
  expect(steps()).toBe(4)
})

test('a press that was refused is gone on with by nothing', () => {
  const { press, write, steps } = arrows()
  write()
  press(true)
  press()
  expect(steps()).toBe(2)
})
