import { useState } from 'react'
import { Link } from 'wouter'
import { dropDeviceCopy } from '../session/device-copy.ts'
import {
  forgetBoard,
  rememberedAccess,
  rememberedUnsaved,
  type RememberedBoard,
} from '../session/remembered.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { announce } from '../ui/announce.ts'

const roleWords = {
  facilitator: 'you run it',
  contributor: 'you take part',
  viewer: 'you can look',
}

export function RememberedBoards({
  boards,
  onChange,
}: {
  boards: readonly RememberedBoard[]
  onChange(): void
}) {
  const [forgetting, setForgetting] = useState<RememberedBoard>()
  if (boards.length === 0) return null
  return (
    <section className="remembered" aria-labelledby="remembered">
      <h2 id="remembered">Opened before on this device</h2>
      <ul className="remembered__list">
        {boards.map((board) => (
          <li key={board.id} className="remembered__board">
            <div className="remembered__words">
              <Link href={`/b/${board.id}`} className="remembered__title">
                {board.title}
              </Link>
              <p className="remembered__about">
                {opened(board.openedAt)}, {roleWords[board.role]}
              </p>
            </div>
            <IconButton
              label={`Forget “${board.title}”`}
              icon={<CloseIcon size={18} />}
              onPress={() => setForgetting(board)}
            />
          </li>
        ))}
      </ul>
      {forgetting ? (
        <Dialog
          role="alertdialog"
          title="Forget this board?"
          onClose={() => setForgetting(undefined)}
          actions={
            <>
              <Button
                variant="danger"
                onPress={() => {
                  forgetBoard(forgetting.id)
                  dropDeviceCopy(forgetting.id, forgetting.participantId)
                  announce(`${forgetting.title} is forgotten on this device`)
                  setForgetting(undefined)
                  onChange()
                }}
              >
                Forget it
              </Button>
              <Button onPress={() => setForgetting(undefined)}>Keep it</Button>
            </>
          }
        >
          <p>
            “{forgetting.title}” leaves this list and the copy on this device is removed. The board
            itself stays for everybody else.
          </p>
          {rememberedUnsaved(forgetting.id) !== undefined ? (
            <p className="remembered__warning">
              Changes you made here have not been saved on the server yet. They would be lost: open
              the board once while you are online first.
            </p>
          ) : null}
          {rememberedAccess(forgetting.id) ? (
            <p className="remembered__warning">
              Its links, with the one for facilitators, are kept only here. Copy them first if you
              need them.
            </p>
          ) : null}
        </Dialog>
      ) : null}
    </section>
  )
}

function opened(instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return 'Opened before'
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  const today = new Date().toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return day === today ? 'Opened today' : `Opened ${day}`
}
