import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindText, type BindOptions, type TextBinding } from '../../src/worksheet/bindText.ts'
import { FakeBox } from './FakeBox.ts'

interface Person {
  doc: Y.Doc
  text: Y.Text
  box: FakeBox
  binding: TextBinding
  /** What they did that has not reached the other yet. */
  unsent: Uint8Array[]
}

function sit(clientId: number, base: Uint8Array, options: Partial<BindOptions> = {}): Person {
  const doc = new Y.Doc()
  doc.clientID = clientId
  Y.applyUpdate(doc, base)
  const text = doc.getText('answer')
  const box = new FakeBox()
  const binding = bindText(box, text, { isFocused: () => box.focused, ...options })
  const unsent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'network') unsent.push(update)
  })
  return { doc, text, box, binding, unsent }
}

/** Priya and Tom at the same question. */
function pair(words = '', options: Partial<BindOptions> = {}) {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getText('answer').insert(0, words)
  const base = Y.encodeStateAsUpdate(doc)
  return { priya: sit(2, base, options), tom: sit(3, base, options) }
}

function send(from: Person, to: Person) {
  for (const update of from.unsent.splice(0)) Y.applyUpdate(to.doc, update, 'network')
}

function meet(a: Person, b: Person) {
  send(a, b)
  send(b, a)
}

describe('one person', () => {
  test('what Priya types is in the shared text', () => {
    const { priya } = pair('Bins')
    priya.box.select(4).type(' and boxes')
    expect(priya.text.toString()).toBe('Bins and boxes')
  })

  test('a letter in a run of the same letter goes where the caret is', () => {
    const { priya, tom } = pair('aaaa')
    tom.text.insert(2, 'X')
    priya.box.select(1).type('a')
    meet(priya, tom)
    expect(priya.text.toString()).toBe('aaaXaa')
    expect(tom.box.value).toBe('aaaXaa')
  })

  test('an emoji is never cut in half', () => {
    const { priya, tom } = pair('😀')
    priya.box.select(2).type('😁')
    priya.box.select(0, 2).type('😂')
    meet(priya, tom)
    expect(tom.box.value).toBe('😂😁')
    priya.binding.undo()
    priya.binding.undo()
    meet(priya, tom)
    expect(tom.box.value).not.toContain('\uFFFD')
  })

  test('one line stays one line, whatever is pasted', () => {
    const { priya } = pair('Owner: ', { oneLine: true })
    priya.box.select(7).type('Waste\r\n  services\n')
    expect(priya.text.toString()).toBe('Owner: Waste services')
    expect(priya.box.seen).toBe('Owner: Waste services|')
    expect(priya.box.fire('beforeinput', { inputType: 'insertLineBreak' }).defaultPrevented).toBe(
      true,
    )
  })

  test('a text far too long is refused as a whole and said so', () => {
    const refused: number[] = []
    const { priya } = pair('short', { ceiling: 10, onRefused: (length) => refused.push(length) })
    priya.box.select(5).type(' and then a whole book')
    expect(priya.text.toString()).toBe('short')
    expect(priya.box.seen).toBe('short|')
    expect(refused).toEqual([27])
  })

  test('a text that is too long already can be made shorter', () => {
    const { priya } = pair('0123456789abc', { ceiling: 10 })
    priya.box.select(13).backspace()
    expect(priya.text.toString()).toBe('0123456789ab')
  })

  test('nothing listens after the box is gone', () => {
    const { priya } = pair('Bins')
    priya.binding.destroy()
    expect(priya.box.listening).toBe(0)
    priya.text.insert(0, 'No ')
    expect(priya.box.value).toBe('Bins')
  })
})

describe('two people', () => {
  test('both keep every letter, and the carets stay at their words', () => {
    const { priya, tom } = pair('Cards are late.')
    priya.box.select(0).type('Holiday ')
    tom.box.select(14).type(' every year')
    meet(priya, tom)
    expect(priya.box.seen).toBe('Holiday |Cards are late every year.')
    expect(tom.box.seen).toBe('Holiday Cards are late every year|.')
  })

  test('what Tom writes exactly at Priya’s caret comes after it', () => {
    const { priya, tom } = pair('abc')
    priya.box.select(1)
    tom.box.select(1).type('X')
    meet(priya, tom)
    expect(priya.box.seen).toBe('a|Xbc')
  })

  test('a selection does not grow over what another person writes before it', () => {
    const { priya, tom } = pair('abc')
    priya.box.select(1, 2)
    tom.box.select(1).type('X')
    meet(priya, tom)
    expect(priya.box.seen).toBe('aX[b]c')
  })

  test('Priya takes back her own words and nothing of Tom’s', () => {
    const { priya, tom } = pair('')
    priya.box.type('Leeds')
    meet(priya, tom)
    tom.box.select(5).type(' and Hull')
    meet(priya, tom)
    priya.binding.undo()
    meet(priya, tom)
    expect(tom.box.value).toBe(' and Hull')
    priya.binding.redo()
    meet(priya, tom)
    expect(priya.box.seen).toBe('Leeds| and Hull')
  })

  test('the browser’s own undo is ours', () => {
    const { priya } = pair('')
    priya.box.type('Leeds')
    expect(priya.box.fire('beforeinput', { inputType: 'historyUndo' }).defaultPrevented).toBe(true)
    expect(priya.box.value).toBe('')
  })

  test('a pause starts a new step of undo', () => {
    const { priya } = pair('')
    priya.box.type('one ')
    priya.binding.pause()
    priya.box.type('two')
    priya.binding.undo()
    expect(priya.box.value).toBe('one ')
  })

  test('what Tom writes does not disturb a word Priya is composing', () => {
    const { priya, tom } = pair('bin ')
    priya.box.select(4).compose('こ')
    tom.box.select(0).type('The ')
    tom.box.select(8).type('day')
    meet(priya, tom)
    expect(priya.box.value).toBe('bin こ')
    priya.box.compose('こみ').finishComposing()
    meet(priya, tom)
    expect(priya.box.value).toBe(tom.box.value)
    expect(priya.box.seen).toMatch(/^The bin (day)?こみ\|(day)?$/)
  })

  test('composing over a selection spares what Tom put into it meanwhile', () => {
    const { priya, tom } = pair('old words here')
    priya.box.select(0, 9).compose('new')
    tom.box.select(3).type(' good')
    meet(priya, tom)
    priya.box.finishComposing()
    meet(priya, tom)
    expect(priya.box.value).toBe(tom.box.value)
    expect(priya.box.value).toContain(' good')
    expect(priya.box.value).toContain('new')
    expect(priya.box.value).not.toContain('old')
  })

  test('a box that goes away in the middle of a word keeps the word', () => {
    const { priya, tom } = pair('')
    priya.box.compose('すき')
    priya.binding.destroy()
    meet(priya, tom)
    expect(tom.box.value).toBe('すき')
  })

  test('two boxes of one person at one text agree', () => {
    const { priya } = pair('Bins')
    const wide = new FakeBox()
    const binding = bindText(wide, priya.text, { isFocused: () => false })
    priya.box.select(4).type('!')
    expect(wide.value).toBe('Bins!')
    binding.destroy()
  })
})

/** A dice of our own, so that a seed says everything. */
function dice(seed: number) {
  let state = seed >>> 0
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Every letter is typed once, so that each can be asked after. */
function letters(from: number) {
  let next = from
  return (roll: (below: number) => number) => {
    if (roll(6) === 0) return String.fromCodePoint(0x1f300 + (next++ % 0x250) + (from >> 8) * 0x300)
    return String.fromCharCode(next++)
  }
}

describe('two people typing at random', () => {
  const firstSeed = Number(import.meta.env['SEED'] ?? 1)
  const seeds = Array.from({ length: 150 }, (_, index) => firstSeed + index)

  test.each(seeds)('seed %i: every letter stays, and carets stay at their letters', (seed) => {
    const roll = dice(seed)
    const { priya, tom } = pair('')
    const people = [
      { ...priya, letter: letters(0x4e00), composing: false },
      { ...tom, letter: letters(0x6e00), composing: false },
    ]
    const typed = new Set<string>()
    const deleted = new Set<string>()
    /** A caret may stand between two letters, never inside an emoji. */
    const place = (value: string) => {
      const ends = [0]
      for (const letter of value) ends.push(ends.at(-1)! + letter.length)
      return ends[roll(ends.length)]!
    }
    const forget = (box: FakeBox) => {
      for (const letter of box.value.slice(box.selectionStart, box.selectionEnd)) {
        deleted.add(letter)
      }
    }

    for (let step = 0; step < 120; step++) {
      const me = people[roll(2)]!
      const other = people.find((person) => person !== me)!
      const { box } = me
      switch (me.composing ? 6 + roll(4) : roll(8)) {
        case 0: {
          const ends = [place(box.value), place(box.value)].toSorted((a, b) => a - b)
          box.select(ends[0]!, roll(3) === 0 ? ends[1]! : ends[0]!)
          break
        }
        case 1:
        case 2:
        case 3: {
          for (const letter of box.value.slice(box.selectionStart, box.selectionEnd)) {
            deleted.add(letter)
          }
          const word = Array.from({ length: 1 + roll(4) }, () => me.letter(roll)).join('')
          for (const letter of word) typed.add(letter)
          box.type(word)
          break
        }
        case 4: {
          if (box.selectionStart === box.selectionEnd) {
            const last = [...box.value.slice(0, box.selectionStart)].at(-1)
            if (last) deleted.add(last)
          } else forget(box)
          box.backspace()
          break
        }
        case 5: {
          forget(box)
          const letter = me.letter(roll)
          typed.add(letter)
          box.compose(letter)
          me.composing = true
          break
        }
        case 8: {
          box.finishComposing()
          me.composing = false
          break
        }
        default: {
          const left = [...other.box.value.slice(0, other.box.selectionStart)].at(-1)
          send(me, other)
          const value = other.box.value
          // Where my letter to the left still stands, my caret still stands behind it.
          if (left && value.includes(left) && other.box.selectionStart === other.box.selectionEnd) {
            expect(other.box.selectionStart).toBe(value.indexOf(left) + left.length)
          }
        }
      }
    }
    for (const person of people) if (person.composing) person.box.finishComposing()
    meet(priya, tom)
    meet(priya, tom)

    const words = priya.text.toString()
    expect(tom.text.toString()).toBe(words)
    expect(priya.box.value).toBe(words)
    expect(tom.box.value).toBe(words)
    expect(words).not.toContain('\uFFFD')
    const kept = [...typed].filter((letter) => !deleted.has(letter))
    expect(new Set(words)).toEqual(new Set([...kept]))
    expect([...words].length).toBe(new Set(words).size)
  })
})
