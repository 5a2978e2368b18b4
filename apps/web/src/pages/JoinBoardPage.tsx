import { limits, type Invitation } from '@caseboard/protocol'
import { useEffect, useRef, useState } from 'react'
import { Link } from 'wouter'
import { api, ApiProblem } from '../session/api.ts'
import { rememberedMe } from '../session/remembered.ts'
import { buttonClass, Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Seat } from './BoardPage.tsx'
import { CodeForm } from './CodeForm.tsx'
import { PageFrame } from './PageFrame.tsx'
import { prefetchViews } from './prefetch.ts'
import { usePage } from './usePage.ts'

/** What lets a person in: the key of a link, or a code. */
export type Pass = { key: string } | { code: string }

/** Asks a name and a team, nothing else. */
export function JoinBoardPage({
  boardId,
  pass,
  reason,
  onJoined,
}: {
  boardId: string
  pass: Pass
  /** Why somebody who was in has to join again. */
  reason?: string | undefined
  onJoined(seat: Seat): void
}) {
  const [invitation, setInvitation] = useState<Invitation>()
  const [refused, setRefused] = useState<ApiProblem>()
  useEffect(() => {
    let gone = false
    api.lookAt('code' in pass ? pass : { boardId, key: pass.key }).then(
      (found) => {
        if (!gone) setInvitation(found)
      },
      (problem: unknown) => {
        if (!gone && problem instanceof ApiProblem) setRefused(problem)
      },
    )
    return () => {
      gone = true
    }
  }, [boardId, pass])
  if (refused) return <Refused problem={refused} />
  if (!invitation) {
    return (
      <PageFrame>
        <Spinner label="Opening the invitation" />
      </PageFrame>
    )
  }
  return (
    <JoinForm
      boardId={boardId}
      pass={pass}
      invitation={invitation}
      reason={reason}
      onJoined={onJoined}
    />
  )
}

function JoinForm({
  boardId,
  pass,
  invitation,
  reason,
  onJoined,
}: {
  boardId: string
  pass: Pass
  invitation: Invitation
  reason: string | undefined
  onJoined(seat: Seat): void
}) {
  const heading = usePage(`Join “${invitation.title}”`)
  const [{ name, team }, setMe] = useState(rememberedMe)
  const [errors, setErrors] = useState<{ name?: string; team?: string; form?: string }>({})
  const [busy, setBusy] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)
  const teamInput = useRef<HTMLInputElement>(null)

  useEffect(() => prefetchViews(), [])

  async function join() {
    if (name.trim() === '') {
      setErrors({ name: 'Enter your name' })
      nameInput.current?.focus()
      return
    }
    setBusy(true)
    setErrors({})
    try {
      const joined = await api.join(boardId, { ...pass, name, team })
      onJoined({
        participantId: joined.participantId,
        name: name.trim(),
        team: team.trim(),
        role: joined.role,
        title: invitation.title,
      })
    } catch (problem) {
      setBusy(false)
      if (!(problem instanceof ApiProblem)) throw problem
      const nameError = problem.of('name')
      const teamError = problem.of('team')
      setErrors({
        ...(nameError ? { name: nameError } : {}),
        ...(teamError ? { team: teamError } : {}),
        ...(nameError || teamError ? {} : { form: problem.message }),
      })
      if (nameError) nameInput.current?.focus()
      else if (teamError) teamInput.current?.focus()
    }
  }

  return (
    <PageFrame>
      {reason ? (
        <Notice tone="warn" role="status">
          {reason}
        </Notice>
      ) : null}
      <div className="join-head">
        <h1 ref={heading} tabIndex={-1}>
          Join “{invitation.title}”
        </h1>
        <p className="page__lead">
          {invitation.organisation ? `${invitation.organisation}. ` : ''}
          {runBy(invitation.facilitators)}
          {invitation.role === 'viewer'
            ? ' With this link you can look, but not change anything.'
            : ' What you write stays on the board, and everybody who is let in can see it.'}
        </p>
      </div>
      <form
        className="form form--narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void join()
        }}
      >
        {errors.form ? (
          <Notice tone="bad" role="alert">
            {errors.form}
          </Notice>
        ) : null}
        <TextField
          label="Your name"
          value={name}
          onChange={(next) => {
            setMe((me) => ({ ...me, name: next }))
            setErrors(({ name: _, ...others }) => others)
          }}
          error={errors.name}
          inputRef={nameInput}
          maxLength={limits.name}
          autoComplete="name"
          isRequired
        />
        <TextField
          label="Your team"
          hint="For example Waste services"
          value={team}
          onChange={(next) => {
            setMe((me) => ({ ...me, team: next }))
            setErrors(({ team: _, ...others }) => others)
          }}
          error={errors.team}
          inputRef={teamInput}
          maxLength={limits.team}
          autoComplete="organization-title"
        />
        <Button type="submit" variant="primary" className="join-go" isPending={busy}>
          Join the board
        </Button>
      </form>
      <p className="join-foot">
        No account. Your name and team are shown to the others. Ask the facilitator to change or
        delete what you wrote.
      </p>
    </PageFrame>
  )
}

function runBy(facilitators: Invitation['facilitators']): string {
  const named = facilitators
    .slice(0, 2)
    .map(({ name, team }) => (team ? `${name}, ${team},` : name))
  if (named.length === 0) return ''
  if (named.length === 1) return `${named[0]} is running this workshop.`
  return `${named[0]} and ${named[1]} are running this workshop.`
}

function Refused({ problem }: { problem: ApiProblem }) {
  const heading = usePage(problem.title)
  return (
    <PageFrame>
      <h1 ref={heading} tabIndex={-1}>
        {problem.status === 0 ? 'The board could not be reached' : problem.title}
      </h1>
      <p className="page__lead">{problem.message}</p>
      {problem.status === 0 ? (
        <p>
          <Button variant="primary" onPress={() => location.reload()}>
            Try again
          </Button>
        </p>
      ) : (
        <>
          <h2>Join with a code</h2>
          <CodeForm />
          <p>
            <Link href="/" className={buttonClass('quiet')}>
              Go to the start page
            </Link>
          </p>
        </>
      )}
    </PageFrame>
  )
}
