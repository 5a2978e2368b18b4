let waiting: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined
let region: HTMLElement | undefined

/** Screen readers watch a region from when it is there: words that come with it may never be heard. */
export function openAnnouncer(): void {
  region ??= createRegion()
}

/**
 * Says something to people who listen, politely: after what they are hearing now. Messages that
 * come close together are said as one, so that a busy board does not become a stream of talk.
 */
export function announce(message: string): void {
  if (typeof document === 'undefined' || message === '') return
  waiting.push(message)
  timer ??= setTimeout(speak, 150)
}

function speak() {
  timer = undefined
  region ??= createRegion()
  const next = document.createElement('p')
  next.textContent = [...new Set(waiting)].join('. ')
  waiting = []
  // A new element is read out even when its words are those of the last one.
  region.replaceChildren(next)
}

function createRegion(): HTMLElement {
  const element = document.createElement('div')
  element.setAttribute('aria-live', 'polite')
  element.setAttribute('data-live-announcer', 'true') // stays heard while a dialog is open
  element.className = 'visually-hidden'
  document.body.append(element)
  return element
}
