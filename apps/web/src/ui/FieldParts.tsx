import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { WarningIcon } from './icons.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import './Field.css'

/** What every field says about itself. */
export interface FieldWords {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to put it right. */
  error?: string | undefined
  /** A word at the end of the label's line: "Optional", "Required". */
  note?: ReactNode
  /** Keep the label for listeners only, where the place says it. */
  hideLabel?: boolean | undefined
  className?: string | undefined
}

export interface FieldIds {
  id: string
  labelId: string
  /** For aria-describedby. */
  describedBy: string | undefined
}

/** Ids that tie a control to its label, its hint and its error. */
export function useFieldIds({ hint, error }: FieldWords, given?: string): FieldIds {
  const made = useId()
  const id = given ?? made
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean)
  return { id, labelId: `${id}-label`, describedBy: described.join(' ') || undefined }
}

/** An error's words, with the sign that goes with them; the element around it is a `field__error`. */
export function FieldErrorText({ children }: { children: string }) {
  return (
    <>
      <WarningIcon size={18} />
      <span>
        <VisuallyHidden>Error: </VisuallyHidden>
        {children}
      </span>
    </>
  )
}

/** Label, hint and error above a control; for a group the label names the group. */
export function FieldFrame({
  ids,
  words: { label, hint, error, note, hideLabel, className },
  group,
  children,
}: {
  ids: FieldIds
  words: FieldWords
  group?: 'radiogroup' | 'group'
  children: ReactNode
}) {
  const text = hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label
  return (
    <div
      className={classes('field', error && 'field--bad', className)}
      {...(group
        ? {
            role: group,
            id: ids.id,
            'aria-labelledby': ids.labelId,
            'aria-describedby': ids.describedBy,
          }
        : {})}
    >
      <span className="field__head">
        {group ? (
          <span className="field__label" id={ids.labelId}>
            {text}
          </span>
        ) : (
          <label className="field__label" id={ids.labelId} htmlFor={ids.id}>
            {text}
          </label>
        )}
        {note ? <span className="field__note">{note}</span> : null}
      </span>
      {hint ? (
        <span className="field__hint" id={`${ids.id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="field__error" id={`${ids.id}-error`}>
          <FieldErrorText>{error}</FieldErrorText>
        </span>
      ) : null}
      {children}
    </div>
  )
}
