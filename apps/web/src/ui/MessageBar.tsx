import { useLayoutEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { CloseIcon, UndoIcon } from './icons.tsx'
import { type Message, unsay, useMessage } from './messages.ts'
import './MessageBar.css'

/** What was said last, over whichever view is open, for as long as it takes to read. */
export function MessageBar() {
  const message = useMessage()
  return message ? <Bar message={message} /> : null
}

function Bar({ message }: { message: Message }) {
  const bar = useRef<HTMLElement>(null)
  const cameFrom = useRef<EventTarget | null>(null)
  // Whoever is in it when it goes is back where they came from, and not at the top of the page.
  useLayoutEffect(() => {
    const element = bar.current
    return () => {
      if (!element?.contains(document.activeElement)) return
      const { current: from } = cameFrom
      const isThere = from instanceof HTMLElement && from.isConnected
      ;(isThere ? from : document.getElementById('main'))?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <section
      ref={bar}
      className="message-bar"
      aria-label="Message"
      onFocus={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) cameFrom.current = relatedTarget
      }}
    >
      <p>{message.text}</p>
      {message.offer ? (
        <Button size="s" icon={<UndoIcon size={18} />} onPress={message.offer.run}>
          {message.offer.label}
        </Button>
      ) : null}
      <IconButton
        size="s"
        label="Close this message"
        icon={<CloseIcon />}
        onPress={() => unsay()}
      />
    </section>
  )
}
