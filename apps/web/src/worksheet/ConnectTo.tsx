import {
  addLink,
  linkKinds,
  LONGEST_LINK_WORDS,
  type BoardSnapshot,
  type LinkKind,
} from '@caseboard/board'
import { stages } from '@caseboard/toolkit'
import { useId, useState } from 'react'
import { fullWords } from '../session/full.ts'
import { announce, useBoard, useChange } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FieldErrorText } from '../ui/FieldParts.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { TextField } from '../ui/TextField.tsx'
import { GoneDialog } from './GoneDialog.tsx'
import { acts, saysAlready, things, type Thing, type ThingId } from './things.ts'
import './dialogs.css'

export interface ConnectToDialogProps {
  from: ThingId
  onClose(): void
  onConnected?: () => void
}

/** So many are shown at once; finding by words narrows them down. */
const MOST = 60

/** Draws a link to another card or note: an arrow, without drawing one. */
export function ConnectToDialog({ from, onClose, onConnected }: ConnectToDialogProps) {
  const board = useBoard(whole)
  const change = useChange()
  const [search, setSearch] = useState('')
  const [to, setTo] = useState<ThingId>()
  const [kind, setKind] = useState<LinkKind>('relates')
  const [label, setLabel] = useState('')
  const [problem, setProblem] = useState<string>()
  const all = things(board)
  const start = all.find((thing) => thing.id === from)
  const linked = new Set(board.links.filter((link) => link.from === from).map((link) => link.to))
  const words = search.trim().toLocaleLowerCase('en-GB')
  const found = all.filter(
    (thing) => thing.id !== from && thing.title.toLocaleLowerCase('en-GB').includes(words),
  )
  const target = all.find((thing) => thing.id === to)
  const verb = linkKinds.find((known) => known.id === kind)!.name

  if (!start) return <GoneDialog title={acts.connect} onClose={onClose} />
  const { title } = start

  function connect() {
    if (!target) return setProblem('Choose a card or note to connect to')
    const wanted = { from, to: target.id, kind, label: label.trim() }
    const sentence = `“${title}” ${verb} “${target.title}”`
    if (saysAlready(board.links, wanted)) announce(`Connected already: ${sentence}`)
    else if (change((doc, hand) => addLink(doc, wanted, hand))) announce(sentence)
    else return setProblem(fullWords())
    onConnected?.()
    onClose()
  }

  return (
    <Dialog
      title={`Connect “${title}” to…`}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" onPress={connect}>
            Connect
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <div className="connect-to">
        <TextField label="Find a card or note" type="search" value={search} onChange={setSearch} />
        <Targets
          found={found.slice(0, MOST)}
          more={Math.max(0, found.length - MOST)}
          linked={linked}
          value={to}
          problem={problem}
          onChange={(next) => {
            setTo(next)
            setProblem(undefined)
          }}
        />
        <RadioGroup
          label="How are they connected?"
          plain
          value={kind}
          onChange={(value) => setKind(value as LinkKind)}
          options={linkKinds.map((known) => ({
            value: known.id,
            label: `${title} ${known.name} ${target?.title ?? '…'}`,
          }))}
        />
        <TextField
          label="In a few words"
          hint="Stands on the link, for example: “same supplier”"
          note="Optional"
          maxLength={LONGEST_LINK_WORDS}
          value={label}
          onChange={setLabel}
        />
      </div>
    </Dialog>
  )
}

const whole = (board: BoardSnapshot) => board

function Targets({
  found,
  more,
  linked,
  value,
  problem,
  onChange,
}: {
  found: readonly Thing[]
  more: number
  linked: ReadonlySet<ThingId>
  value: ThingId | undefined
  problem: string | undefined
  onChange(id: ThingId): void
}) {
  const id = useId()
  return (
    <div
      className="connect-to__targets"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={problem ? `${id}-error` : undefined}
      aria-required
    >
      <span className="field__label" id={`${id}-label`}>
        Connect to
      </span>
      {problem ? (
        <p className="field__error" id={`${id}-error`} role="alert">
          <FieldErrorText>{problem}</FieldErrorText>
        </p>
      ) : null}
      <div className="connect-to__list">
        {found.length === 0 ? (
          <p className="connect-to__none">
            Nothing on the board is called that. Try fewer letters, or clear the search.
          </p>
        ) : null}
        {stages.map((stage) => {
          const here = found.filter((thing) => thing.stage === stage.id)
          if (here.length === 0) return null
          return (
            <div key={stage.id} className="connect-to__stage" role="group" aria-label={stage.name}>
              <p className="connect-to__stage-name" aria-hidden="true">
                {stage.name}
              </p>
              {here.map((thing) => (
                <label key={thing.id} className="connect-to__target">
                  <input
                    type="radio"
                    name={id}
                    checked={thing.id === value}
                    onChange={() => onChange(thing.id)}
                  />
                  <span>
                    {thing.title}
                    <span className="connect-to__about">
                      {thing.kind === 'note' ? ' Note' : ''}
                      {linked.has(thing.id) ? ' Connected already' : ''}
                    </span>
                  </span>
                </label>
              ))}
            </div>
          )
        })}
        {more > 0 ? (
          <p className="connect-to__none">{`And ${more} more. Type some of its words to find it.`}</p>
        ) : null}
      </div>
    </div>
  )
}
