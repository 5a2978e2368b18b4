import {
  sameName,
  setAgreement,
  teamViews,
  type BoardSnapshot,
  type TeamView,
} from '@caseboard/board'
import { standsOn, type SectionReadiness } from '@caseboard/case'
import { useId, useRef, useState } from 'react'
import { announce, useBoard, useChange, useLiveBoard } from '../../session/index.ts'
import { TextField } from '../../ui/TextField.tsx'
import { Button } from '../../ui/index.ts'
import './AgreeControl.css'

/** What one team says of one section, for somebody who may say it. */
export function AgreeControl({ section, team }: { section: SectionReadiness; team: string }) {
  const live = useLiveBoard()
  const change = useChange()
  const name = useId()
  // As it is this moment, not as it was a moment ago: a radio button must not spring back.
  const saidIn = (board: BoardSnapshot) =>
    board.agreement.find(
      (one) => one.section === section.id && sameName(one.team) === sameName(team),
    )
  const said = useBoard(saidIn)
  const view = said?.view ?? 'not-consulted'
  // Nothing is chosen then, so that agreeing again is one press.
  const isBefore = useBoard((board) => {
    const one = saidIn(board)
    return one?.view === 'agree' && one.of !== undefined && one.of !== standsOn(board, section.id)
  })
  const [asking, setAsking] = useState(false)
  const choices = useRef<HTMLFieldSetElement>(null)

  function say(view: TeamView, reason = ''): boolean {
    const done = change((doc, hand) =>
      setAgreement(
        doc,
        { section: section.id, team, view, reason, of: standsOn(live.board.current(), section.id) },
        hand,
      ),
    )
    if (done) {
      announce(`${section.name}: ${team}, ${labelOf(view).toLocaleLowerCase('en-GB')}`)
    }
    return done === true
  }

  return (
    <div className="agree">
      <fieldset className="agree__choices" ref={choices}>
        <legend className="visually-hidden">
          {team} on ‘{section.name}’
        </legend>
        {teamViews.map(({ id, name: label }) => (
          <label key={id} className="agree__choice">
            <input
              type="radio"
              className="agree__input"
              name={name}
              checked={asking ? id === 'concerns' : id === view && !isBefore}
              onChange={() => {
                setAsking(id === 'concerns')
                if (id !== 'concerns') say(id)
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {asking || view === 'concerns' ? (
        <Concerns
          key={team}
          team={team}
          reason={view === 'concerns' ? (said?.reason ?? '') : ''}
          isAsked={asking}
          onWrite={() => setAsking(true)}
          onSay={(reason) => {
            if (say('concerns', reason)) setAsking(false)
          }}
          onCancel={() => {
            setAsking(false)
            choices.current?.querySelector('input')?.focus()
          }}
        />
      ) : null}
    </div>
  )
}

function Concerns({
  team,
  reason,
  isAsked,
  onWrite,
  onSay,
  onCancel,
}: {
  team: string
  reason: string
  /** Somebody is about to say it here, whatever the team says by now. */
  isAsked: boolean
  onWrite(): void
  onSay(reason: string): void
  onCancel(): void
}) {
  const [words, setWords] = useState(reason)
  const [taken, setTaken] = useState(reason)
  const [error, setError] = useState<string>()
  // A colleague's words come into the box as well, but not over words that are being written there.
  if (reason !== taken) {
    setTaken(reason)
    if (words.trim() === taken) take()
  }

  function take() {
    setWords(reason)
    setError(undefined)
  }

  return (
    <form
      className="agree__concerns"
      onSubmit={(event) => {
        event.preventDefault()
        if (words.trim() === '') setError('Say what the concerns are, so that they can be settled')
        else onSay(words.trim())
      }}
    >
      <TextField
        label={`What concerns ${team}?`}
        value={words}
        error={error}
        autoFocus={isAsked}
        maxLength={300}
        onChange={(value) => {
          setWords(value)
          onWrite()
          if (value.trim() !== '') setError(undefined)
        }}
      />
      {isAsked ? (
        <p className="agree__buttons">
          <Button size="s" type="submit" variant="primary">
            Save the concerns
          </Button>
          <Button
            size="s"
            onPress={() => {
              take()
              onCancel()
            }}
          >
            Cancel
          </Button>
        </p>
      ) : null}
    </form>
  )
}

const labelOf = (view: TeamView): string => teamViews.find(({ id }) => id === view)!.name
