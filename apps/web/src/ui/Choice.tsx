import { useId, type ReactNode, type Ref } from 'react'
import { classes } from './classes.ts'
import { CheckIcon } from './icons.tsx'

/** One thing to choose from several. */
export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean | undefined
}

/** A radio button or a checkbox with its words; the whole row can be pressed. */
export function ChoiceRow({
  type,
  name,
  value,
  label,
  hint,
  checked,
  onChoose,
  isDisabled,
  isReadOnly,
  plain,
  className,
  inputRef,
}: {
  type: 'radio' | 'checkbox'
  name?: string | undefined
  value?: string | undefined
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChoose(checked: boolean): void
  isDisabled?: boolean | undefined
  isReadOnly?: boolean | undefined
  plain?: boolean | undefined
  className?: string | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}) {
  const id = useId()
  return (
    <label className={classes('choice', plain && 'choice--plain', className)}>
      <input
        type={type}
        ref={inputRef}
        className="choice__input"
        name={name}
        value={value}
        checked={checked}
        disabled={isDisabled}
        // Read-only is no state of these: still reached and read out, but not changed.
        aria-disabled={isReadOnly || undefined}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          if (!isReadOnly) onChoose(event.target.checked)
        }}
      />
      <span className={classes('choice__mark', type === 'checkbox' && 'choice__mark--box')}>
        {type === 'checkbox' ? <CheckIcon size={16} /> : <span className="choice__dot" />}
      </span>
      <span className="choice__text">
        <span id={`${id}-label`}>{label}</span>
        {hint ? (
          <span className="choice__hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  )
}
