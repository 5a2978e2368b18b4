/** Lets the box somebody is typing in hand over what is in it, as when they leave it, and gives them their place back. */
export function finishTyping(): void {
  const box = globalThis.document?.activeElement
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return
  box.blur()
  box.focus({ preventScroll: true })
}
