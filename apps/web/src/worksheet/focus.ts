/**
 * Puts the focus on an element that is there now or will be in a moment: after what was just done
 * has been drawn. The first of the ids is waited for; one of the others gets it only when the waiting is over and
 * the focus is still nowhere, so that it is never lost and never taken from where somebody has gone on.
 * After a menu or a dialog one has to wait: closing, they give the focus back to where it was.
 */
export function focusSoon(ids: string | readonly string[], { afterOverlay = false } = {}): void {
  const wanted = typeof ids === 'string' ? [ids] : ids
  let frames = afterOverlay ? -FRAMES_TO_CLOSE : 0
  const attempt = () => {
    if (frames >= 0 && focusFirst(wanted, frames === FRAMES_TO_WAIT)) return
    if (frames++ < FRAMES_TO_WAIT) requestAnimationFrame(attempt)
  }
  if (afterOverlay) requestAnimationFrame(attempt)
  // What a change does to the screen is there when this runs.
  else queueMicrotask(attempt)
}

/** Does something once a dialog or menu that was just closed has given the focus back. */
export function afterOverlay(act: () => void): void {
  let frames = 0
  const wait = () => (frames++ < FRAMES_TO_CLOSE ? requestAnimationFrame(wait) : act())
  requestAnimationFrame(wait)
}

const FRAMES_TO_CLOSE = 4
const FRAMES_TO_WAIT = 20

/** Waits for the first wish; takes a later one only when the waiting is over and nothing has the focus. */
function focusFirst(ids: readonly string[], last: boolean): boolean {
  if (last && document.activeElement !== document.body) return true
  for (const id of last ? ids : ids.slice(0, 1)) {
    const element = document.getElementById(id)
    if (!element) continue
    element.focus()
    return true
  }
  return false
}
