import { useState } from 'react'
import { closeCodes } from '@caseboard/protocol'
import { Link } from 'wouter'
import { useLiveBoard } from '../../session/BoardSessionProvider.tsx'
import type { Connection } from '../../session/connection.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { usePage } from '../usePage.ts'

/** The server said "do not come back": why, and what to do now. */
export function RefusedPage({
  title,
  connection,
  onJoinAgain,
}: {
  title: string
  connection: Connection
  onJoinAgain(reason: string): void
}) {
  const live = useLiveBoard()
  const heading = usePage('Not connected')
  const [busy, setBusy] = useState(false)
  const { code, problem = '', unsent } = connection
  return (
    <PageFrame>
      <h1 ref={heading} tabIndex={-1}>
        You are no longer connected to “{title}”
      </h1>
      <p className="page__lead">{problem}.</p>
      {unsent ? (
        <p>
          Changes you made last have not been sent. They stay on this device, and go out when you
          open the board again.
        </p>
      ) : null}
      <p className="page__actions">
        {code === closeCodes.notSignedIn ? (
          <Button variant="primary" onPress={() => onJoinAgain(`${problem}.`)}>
            Join again
          </Button>
        ) : code === closeCodes.invalid ? (
          <>
            <Button
              variant="primary"
              isPending={busy}
              onPress={() => {
                setBusy(true)
                void live.forgetCopy().then(() => location.reload())
              }}
            >
              Carry on from the server’s copy
            </Button>
            <Button onPress={() => location.reload()}>Try once more</Button>
          </>
        ) : code === closeCodes.noSuchBoard ? null : (
          <Button variant="primary" onPress={() => location.reload()}>
            Reload the page
          </Button>
        )}
        <Link href="/" className={buttonClass('secondary')}>
          Go to the start page
        </Link>
      </p>
    </PageFrame>
  )
}
