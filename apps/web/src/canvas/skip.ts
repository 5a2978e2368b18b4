/** On a slow line the view somebody goes to takes a while; after this long they have gone on without it. */
const PATIENCE_MS = 10_000

/** Gives the focus to what is being brought to the screen, as soon as it is there. */
export function focusWhenThere(id: string): void {
  const until = performance.now() + PATIENCE_MS
  const from = document.activeElement
  const attempt = () => {
    const now = document.activeElement
    // They have gone on to something else, and stay there.
    if (now !== from && now !== document.body) return
    const element = document.getElementById(id)
    if (element) element.focus()
    else if (performance.now() < until) requestAnimationFrame(attempt)
  }
  requestAnimationFrame(attempt)
}
