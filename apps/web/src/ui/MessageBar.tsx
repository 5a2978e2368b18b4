import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { CloseIcon, UndoIcon } from './icons.tsx'
import { type Message, unsay, useMessage } from './messages.ts'
import { useFocusBack } from './useFocusBack.ts'
import './MessageBar.css'

/** What was said last, over whichever view is open, for as long as it takes to read. */
export function MessageBar() {
  const message = useMessage()
  return message ? <Bar message={message} /> : null
}

function Bar({ message }: { message: Message }) {
  const back = useFocusBack<HTMLElement>()
  return (
    <section {...back} className="message-bar" aria-label="Message">
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
