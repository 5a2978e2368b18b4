import { useEffect, useId, useRef, useState } from 'react'
import { classes } from '../../ui/classes.ts'
import { FieldErrorText } from '../../ui/FieldParts.tsx'
import type { Parsed } from '../values/parsed.ts'
import type { EditorIds } from './editor.ts'
import './DraftInput.css'

interface DraftInputProps<T> {
  ids: EditorIds
  /** The stored answer as it is typed. */
  shown: string
  parse(typed: string): Parsed<T>
  onCommit(value: T | undefined): void
  isReadOnly: boolean
  prefix?: string
  suffix?: string
  inputMode?: 'decimal' | 'url' | 'text'
  /** How much room an ordinary answer needs. */
  width?: 'short' | 'full'
}

/** How long a person may pause before what they typed is everybody's. */
const COMMIT_AFTER = 900

/**
 * An input for one value that is not shared letter by letter. What is typed becomes the answer when
 * the person pauses or leaves; what cannot be read stays as it was typed, with a word on why.
 */
export function DraftInput<T>({
  ids,
  shown,
  parse,
  onCommit,
  isReadOnly,
  prefix,
  suffix,
  inputMode = 'text',
  width = 'full',
}: DraftInputProps<T>) {
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const errorId = useId()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** What was typed when it became the answer, while it still stands in the box. */
  const given = useRef<{ typed: string; value: T | undefined }>(undefined)
  const latest = useRef({ draft, shown, parse, onCommit })
  useEffect(() => {
    latest.current = { draft, shown, parse, onCommit }
  })

  function commit(typed: string | undefined): Parsed<T> | undefined {
    clearTimeout(timer.current)
    const now = latest.current
    if (typed === undefined || typed === now.shown || typed === given.current?.typed) {
      return undefined
    }
    const parsed = now.parse(typed)
    if ('value' in parsed) {
      given.current = { typed, value: parsed.value }
      now.onCommit(parsed.value)
    }
    return parsed
  }

  // Who stays in a box after answering sees what somebody else makes of the answer, and does not undo it by leaving.
  useEffect(() => {
    const mine = given.current
    if (!mine) return
    const stored = latest.current.parse(shown)
    if ('value' in stored && stored.value === mine.value) return
    given.current = undefined
    if (mine.typed === latest.current.draft) setDraft(undefined)
  }, [shown])

  // A worksheet that closes takes its inputs with it before they lose the focus.
  useEffect(
    () => () => {
      commit(latest.current.draft)
    },
    [],
  )

  function leave() {
    const parsed = commit(draft)
    if (parsed && 'problem' in parsed) return setProblem(parsed.problem)
    setProblem(undefined)
    setDraft(undefined)
    given.current = undefined
  }

  return (
    <div className="draft-input">
      <div className={classes('draft-input__box', `draft-input__box--${width}`)}>
        {prefix ? (
          <span className="draft-input__unit" aria-hidden="true">
            {prefix}
          </span>
        ) : null}
        <input
          id={ids.input}
          className={classes('draft-input__input', problem && 'draft-input__input--bad')}
          value={draft ?? shown}
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
          readOnly={isReadOnly}
          aria-labelledby={ids.label}
          aria-describedby={
            [ids.description, problem && errorId].filter(Boolean).join(' ') || undefined
          }
          aria-invalid={problem ? true : undefined}
          onChange={(event) => {
            const typed = event.target.value
            setDraft(typed)
            if (problem && 'value' in parse(typed)) setProblem(undefined)
            clearTimeout(timer.current)
            timer.current = setTimeout(() => commit(typed), COMMIT_AFTER)
          }}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) leave()
          }}
        />
        {suffix ? (
          <span className="draft-input__unit" aria-hidden="true">
            {suffix}
          </span>
        ) : null}
      </div>
      {problem ? (
        <p className="field__error" id={errorId} role="status">
          <FieldErrorText>{problem}</FieldErrorText>
        </p>
      ) : null}
    </div>
  )
}
