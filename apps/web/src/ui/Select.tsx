import { useId, type Ref } from 'react'
import { classes } from './classes.ts'
import { FieldErrorText, type FieldWords } from './FieldParts.tsx'
import { ChevronDownIcon } from './icons.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'
import './Field.css'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean
}

export interface SelectProps extends FieldWords {
  options: readonly SelectOption[]
  value: string
  onChange(value: string): void
  /** Shown, with the value '', while nothing is chosen. */
  placeholder?: string
  isDisabled?: boolean
  /** Keep the label for listeners only, where the place says it. */
  hideLabel?: boolean
  className?: string | undefined
  inputRef?: Ref<HTMLSelectElement>
  onFocus?: () => void
  onBlur?: () => void
}

/**
 * The browser's own select, dressed: a phone shows its own picker, every screen reader knows it,
 * and it costs a first visit no script.
 */
export function Select({
  label,
  hint,
  error,
  note,
  options,
  value,
  onChange,
  placeholder,
  isDisabled,
  hideLabel,
  className,
  inputRef,
  onFocus,
  onBlur,
}: SelectProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const unlisted = value !== '' && !options.some((option) => option.value === value)
  return (
    <div className={classes('field', error && 'field--bad', className)}>
      <span className="field__head">
        <label className="field__label" htmlFor={id}>
          {hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        </label>
        {note ? <span className="field__note">{note}</span> : null}
      </span>
      {hint ? (
        <span className="field__hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span className="field__error" id={`${id}-error`}>
          <FieldErrorText>{error}</FieldErrorText>
        </span>
      ) : null}
      <span className="field__select">
        <select
          id={id}
          ref={inputRef}
          className="field__input"
          value={value}
          disabled={isDisabled}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
          onFocus={onFocus}
          onBlur={onBlur}
        >
          {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
          {unlisted ? <option value={value}>{value}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDownIcon />
      </span>
    </div>
  )
}
