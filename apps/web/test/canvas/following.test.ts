import type { Editor } from '@tldraw/tldraw'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { follow, following } from '../../src/canvas/following.ts'
import { openFollowing } from '../../src/canvas/open-following.ts'
import type { PresentPerson } from '../../src/session/presence.ts'

/*  Priya follows Tom over the canvas; the test is the clock, and the line. */

const tom: PresentPerson = {
  clientId: 1,
  me: false,
  id: 'tom',
  name: 'Tom',
  team: 'Contact centre',
  colour: '#000000',
}

let here: PresentPerson[]
let isOnline: boolean
let tick: (elapsed: number) => void
let close: () => void

beforeEach(() => {
  here = [tom]
  isOnline = true
  const editor = {
    getViewportScreenBounds: () => ({ w: 1000, h: 800 }),
    sideEffects: { registerAfterChangeHandler: () => () => {} },
    stopCameraAnimation: () => {},
    on: (_event: string, listener: (elapsed: number) => void) => (tick = listener),
    off: () => {},
  }
  close = openFollowing(editor as unknown as Editor, {
    people: { current: () => here },
    get isOnline() {
      return isOnline
    },
  })
  follow('tom')
})
afterEach(() => close())

/** So many seconds go by, a quarter at a time. */
function wait(seconds: number): void {
  for (let quarter = 0; quarter < seconds * 4; quarter++) tick(250)
}

test('Tom’s line breaks for a moment: Priya follows him still when he is back', () => {
  here = []
  wait(15)
  here = [tom]
  wait(1)
  here = []
  wait(15)
  expect(following()).toBe('tom')
})

test('Priya’s own line breaks: nobody has left for that, however long it takes', () => {
  here = []
  isOnline = false
  wait(60)
  isOnline = true
  wait(1)
  here = [tom]
  wait(1)
  expect(following()).toBe('tom')
})

test('Tom has left: she is let go', () => {
  here = []
  wait(21)
  expect(following()).toBeUndefined()
})

test('Tom had been away for a while when she stopped; following him again starts afresh', () => {
  here = []
  wait(15)
  follow('gwen')
  follow('tom')
  wait(15)
  expect(following()).toBe('tom')
})
