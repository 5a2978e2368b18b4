import type { TextBox } from '../../src/worksheet/bindText.ts'

/** A textarea as far as the binding can tell, with a person at it. */
export class FakeBox implements TextBox {
  #value = ''
  selectionStart = 0
  selectionEnd = 0
  selectionDirection: 'none' | 'forward' | 'backward' = 'none'
  scrollTop = 0
  focused = true
  #listeners = new Map<string, Set<(event: Event) => void>>()

  get value() {
    return this.#value
  }

  /** As in a browser, a new value puts the caret at its end. */
  set value(next: string) {
    if (next === this.#value) return
    this.#value = next
    this.selectionStart = this.selectionEnd = next.length
  }

  setSelectionRange(start: number, end: number) {
    this.selectionStart = Math.min(start, this.#value.length)
    this.selectionEnd = Math.min(end, this.#value.length)
  }

  addEventListener(type: string, listener: (event: Event) => void) {
    const listeners = this.#listeners.get(type) ?? new Set()
    this.#listeners.set(type, listeners.add(listener))
  }

  removeEventListener(type: string, listener: (event: Event) => void) {
    this.#listeners.get(type)?.delete(listener)
  }

  get listening() {
    return [...this.#listeners.values()].reduce((sum, listeners) => sum + listeners.size, 0)
  }

  fire(type: string, init: object = {}) {
    const event = Object.assign(new Event(type, { cancelable: true }), init)
    for (const listener of this.#listeners.get(type) ?? []) listener(event)
    return event
  }

  /** Puts the caret somewhere, or selects. */
  select(start: number, end = start) {
    this.setSelectionRange(start, end)
    return this
  }

  /** Types over the selection. */
  type(words: string) {
    this.#put(words)
    this.fire('input')
    return this
  }

  backspace() {
    if (this.selectionStart === this.selectionEnd && this.selectionStart > 0) {
      const before = [...this.#value.slice(0, this.selectionStart)]
      this.selectionStart -= before.at(-1)!.length
    }
    return this.type('')
  }

  /** A word that an input method is still composing. */
  compose(words: string) {
    if (this.#composed === undefined) {
      this.fire('compositionstart')
      this.#composed = this.selectionStart
    }
    this.selectionStart = this.#composed
    this.#put(words)
    this.fire('input', { isComposing: true })
    return this
  }

  finishComposing() {
    this.#composed = undefined
    this.fire('compositionend')
    return this
  }

  #composed: number | undefined

  #put(words: string) {
    const { selectionStart: start, selectionEnd: end } = this
    this.#value = this.#value.slice(0, start) + words + this.#value.slice(end)
    this.selectionStart = this.selectionEnd = start + words.length
  }

  /** What is typed so far, the caret as a bar. */
  get seen() {
    const { selectionStart: start, selectionEnd: end } = this
    const marked = start === end ? '|' : `[${this.#value.slice(start, end)}]`
    return this.#value.slice(0, start) + marked + this.#value.slice(end)
  }
}
