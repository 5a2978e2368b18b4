import { formatDate } from '@caseboard/board'
import { useEffect, useId, useRef, useState } from 'react'
import { classes } from '../../ui/classes.ts'
import { FieldErrorText } from '../../ui/FieldParts.tsx'
import { isSensibleDate } from '../values/date.ts'
import type { EditorProps } from './editor.ts'
import './DraftInput.css'
import './DateOfDay.css'

/** What the picker can show. Anything else that is stored stands beside it as it is. */
const isDay = (stored: string): boolean => isSensibleDate(stored) && /^\d{4}-/.test(stored)

/** The browser's own date picker, and the date in words: pickers show it in the order of the device. */
export function DateOfDay({ answer, ids, isReadOnly, compact }: EditorProps<'date'>) {
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const errorId = useId()
  const stored = typeof answer.value === 'string' ? answer.value : ''
  const shown = draft ?? stored
  /** What was picked here last, while it still stands in the box. */
  const given = useRef<string>(undefined)

  // Who stays in the box sees what somebody else makes of the date, and does not undo it by leaving.
  useEffect(() => {
    const mine = given.current
    if (mine === undefined || mine === stored) return
    given.current = undefined
    setDraft((now) => (now === mine ? undefined : now))
  }, [stored])

  /** A picker that was emptied, and did not lose the focus before its worksheet closed. */
  const emptied = useRef<() => void>(undefined)
  useEffect(() => () => emptied.current?.(), [])

  function leave(picker: HTMLInputElement) {
    emptied.current = undefined
    if (picker.validity.badInput) return setProblem('Enter the whole date: day, month and year')
    if (picker.value !== '' && !isSensibleDate(picker.value)) {
      return setProblem('Enter a year between 1900 and 2199')
    }
    // Words stored where a date belongs leave the picker empty: only what is picked replaces them.
    if (draft !== undefined && picker.value !== stored && picker.value !== given.current) {
      answer.set(picker.value || undefined)
    }
    setProblem(undefined)
    setDraft(undefined)
    given.current = undefined
  }

  return (
    <div className="draft-input">
      <div className="date-of-day">
        <input
          id={ids.input}
          type="date"
          className={classes('draft-input__input', problem && 'draft-input__input--bad')}
          min="1900-01-01"
          max="2199-12-31"
          value={shown}
          readOnly={isReadOnly}
          aria-labelledby={ids.label}
          aria-describedby={
            [ids.description, problem && errorId].filter(Boolean).join(' ') || undefined
          }
          aria-invalid={problem ? true : undefined}
          onChange={(event) => {
            // An empty value may be a date half typed: it empties the answer only on leaving.
            setDraft(event.target.value)
            const isEmptied = event.target.value === '' && !event.target.validity.badInput
            emptied.current = isEmptied ? () => answer.set(undefined) : undefined
            if (!isSensibleDate(event.target.value)) return
            setProblem(undefined)
            given.current = event.target.value
            answer.set(event.target.value)
          }}
          onBlur={(event) => leave(event.target)}
        />
        {!compact && isSensibleDate(shown) ? (
          <span className="date-of-day__words">{formatDate(shown)}</span>
        ) : null}
        {draft === undefined && stored !== '' && !isDay(stored) ? (
          <span className="date-of-day__words">{stored}</span>
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
