import { closeCodes, isTooMuch } from '@caseboard/protocol'
import { Link } from 'wouter'
import type { Connection } from '../../session/connection.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { PageFrame } from '../PageFrame.tsx'
import { usePage } from '../usePage.ts'
import { CarryOn } from './CarryOn.tsx'

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
  const heading = usePage('Not connected')
  const { code, problem = '', unsaved } = connection
  // Sent again, the same changes would be refused again.
  const isStuck = code === closeCodes.invalid || (code !== undefined && isTooMuch(code))
  return (
    <PageFrame>
      <h1 ref={heading} tabIndex={-1}>
        You are no longer connected to “{title}”
      </h1>
      <p className="page__lead">{problem}.</p>
      {unsaved > 0 ? (
        <p>
          {isStuck
            ? 'The last changes you made are on this device only. Keep them as a file before you carry on, if they matter.'
            : 'The last changes you made have not been sent. They stay on this device, and go out when you open the board again.'}
        </p>
      ) : null}
      <p className="page__actions">
        {code === closeCodes.notSignedIn ? (
          <Button variant="primary" onPress={() => onJoinAgain(`${problem}.`)}>
            Join again
          </Button>
        ) : isStuck ? (
          <CarryOn />
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
