import { formatCode } from '@caseboard/protocol'
import { useEffect, useState } from 'react'
import { api, ApiProblem } from '../../session/api.ts'
import { useBoardSession, usePeopleHere } from '../../session/BoardSessionProvider.tsx'
import {
  rememberAccess,
  rememberedAccess,
  type RememberedAccess,
} from '../../session/remembered.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/CheckboxGroup.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { FullScreenIcon } from '../../ui/icons.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { CopyField } from './CopyField.tsx'
import { joinPlace, onlyThisMachine } from './join-place.ts'
import { JoinScreen } from './JoinScreen.tsx'
import './share.css'

const roles = [
  {
    role: 'contributor',
    name: 'Contributor',
    about: 'Takes part: can write, draw and move things. The link to send round.',
  },
  {
    role: 'viewer',
    name: 'Viewer',
    about: 'Looks on: can read everything and download the case, and change nothing.',
  },
  {
    role: 'facilitator',
    name: 'Facilitator',
    about: 'Runs the workshop with you: can also share the board and close the code.',
  },
] as const

/** Everything that lets people in: the code for the room, a link for each role. */
export function ShareDialog({ onClose }: { onClose(): void }) {
  const { me } = useBoardSession()
  return (
    <Dialog title="Share this board" wide onClose={onClose}>
      {me.role === 'facilitator' ? <Facilitators /> : <Others />}
    </Dialog>
  )
}

function Others() {
  const facilitators = usePeopleHere().filter(({ role }) => role === 'facilitator')
  const names = [...new Set(facilitators.map(({ name }) => name))].join(' or ')
  return (
    <p>
      New people are let in by a facilitator. Ask {names || 'the facilitator'} for the code or a
      link.
    </p>
  )
}

function Facilitators() {
  const { boardId } = useBoardSession()
  const [access, setAccess] = useState<{ code: string; codeOpen: boolean }>()
  const [links, setLinks] = useState<RememberedAccess['links'] | undefined>(
    () => rememberedAccess(boardId)?.links,
  )
  const [problem, setProblem] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [wall, setWall] = useState(false)

  useEffect(() => {
    let gone = false
    api.access(boardId).then(
      (found) => {
        if (!gone) setAccess(found)
      },
      (error: unknown) => {
        if (!gone) setProblem(wordsOf(error))
      },
    )
    return () => {
      gone = true
    }
  }, [boardId])

  async function setOpen(codeOpen: boolean) {
    setProblem(undefined)
    try {
      setAccess(await api.setAccess(boardId, { codeOpen }))
      announce(codeOpen ? 'The code is open' : 'The code is closed')
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }

  async function makeNewLinks() {
    setProblem(undefined)
    try {
      const next = await api.newLinks(boardId)
      rememberAccess(boardId, { code: access?.code ?? '', links: next })
      setLinks(next)
      setAsking(false)
      announce('New links are made. The old ones no longer work')
    } catch (error) {
      setProblem(wordsOf(error))
    }
  }

  const place = joinPlace(links?.contributor)
  return (
    <div className="share">
      {problem ? (
        <Notice tone="bad" role="alert">
          {problem}
        </Notice>
      ) : null}

      {onlyThisMachine(place.host) ? (
        <Notice tone="warn">
          An address that starts with {place.host} works on this computer only. To let others in,
          start Caseboard with HOST=0.0.0.0 and open it under this computer’s address on the
          network.
        </Notice>
      ) : null}

      <section className="share__code" aria-labelledby="share-code">
        <div>
          <h3 id="share-code">In the room</h3>
          <p className="share__about">
            Join at <strong className="share__host">{place.shown}</strong> with the code
          </p>
          {access ? (
            <p className={access.codeOpen ? 'share__big' : 'share__big share__big--closed'}>
              {formatCode(access.code)}
            </p>
          ) : (
            <Spinner label="Asking for the code" />
          )}
        </div>
        <div className="share__code-side">
          <Button
            icon={<FullScreenIcon size={18} />}
            isDisabled={!access}
            onPress={() => setWall(true)}
          >
            Show on the big screen
          </Button>
          {access ? (
            <Checkbox isSelected={access.codeOpen} onChange={(next) => void setOpen(next)}>
              The code lets people in
            </Checkbox>
          ) : null}
        </div>
      </section>

      <section className="share__links" aria-labelledby="share-links">
        <h3 id="share-links">By link</h3>
        {links ? (
          roles.map(({ role, name, about }) => (
            <CopyField key={role} label={name} hint={about} value={links[role]} />
          ))
        ) : (
          <Notice>
            The links are kept only on the device where this board was made, or where they were made
            last. You can make new ones here.
          </Notice>
        )}
        {asking ? (
          <Notice tone="warn" title="Make new links?">
            <p>
              The links you have sent stop working. People who are in already stay in, and the code
              stays the same.
            </p>
            <p className="share__confirm">
              <Button variant="danger" size="s" onPress={() => void makeNewLinks()}>
                Make new links
              </Button>
              <Button size="s" onPress={() => setAsking(false)}>
                Keep the old ones
              </Button>
            </p>
          </Notice>
        ) : (
          <p>
            <Button variant="quiet" size="s" onPress={() => setAsking(true)}>
              Make new links…
            </Button>
          </p>
        )}
      </section>

      {wall && access ? (
        <JoinScreen
          code={access.code}
          codeOpen={access.codeOpen}
          link={links?.contributor}
          onClose={() => setWall(false)}
        />
      ) : null}
    </div>
  )
}

function wordsOf(error: unknown): string {
  return error instanceof ApiProblem ? error.message : 'Something went wrong. Try again.'
}
