import { LONGEST_LINK_WORDS, setLink, type BoardSnapshot, type LinkId } from '@caseboard/board'
import { useId, useState } from 'react'
import { announce, useChange, useLiveBoard } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { say } from '../ui/messages.ts'
import { TextField } from '../ui/TextField.tsx'
import { linkSentence, linkTitles } from './things.ts'
import './dialogs.css'

/** What a link says beside its kind, in words of one's own. Without words it says its kind alone. */
export function LinkWordsDialog({ link: id, onClose }: { link: LinkId; onClose(): void }) {
  const { board } = useLiveBoard()
  const change = useChange()
  // As it was when it was opened: a link that somebody removes meanwhile is no reason to lose what is being typed.
  const [link] = useState(() => linkOf(board.current(), id))
  const [words, setWords] = useState(link?.label ?? '')
  const form = useId()

  function save() {
    const now = board.current()
    const before = linkOf(now, id)
    const label = words.replace(/\s+/g, ' ').trim()
    if (!before) {
      say('Somebody has removed the link, so its words were not kept. Connect the two again.')
    } else if (label === before.label) {
      announce('Nothing changed')
    } else {
      if (!change((doc, hand) => setLink(doc, id, { label }, hand))) return
      announce(linkSentence({ ...before, label }, linkTitles(now, [before])))
    }
    onClose()
  }

  return (
    <Dialog
      title="Words on the link"
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" type="submit" form={form}>
            Save
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <form
        id={form}
        className="link-words"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        {link ? (
          <p>{linkSentence({ ...link, label: '' }, linkTitles(board.current(), [link]))}</p>
        ) : null}
        <TextField
          label="In a few words"
          hint="Stands on the link, for example: “same supplier”"
          note="Optional"
          autoFocus
          autoComplete="off"
          maxLength={LONGEST_LINK_WORDS}
          value={words}
          onChange={setWords}
        />
      </form>
    </Dialog>
  )
}

const linkOf = (board: BoardSnapshot, id: LinkId) => board.links.find((link) => link.id === id)
