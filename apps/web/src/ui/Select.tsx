import type { Ref } from 'react'
import { FieldFrame, useFieldIds, type FieldWords } from './FieldParts.tsx'
import { ChevronDownIcon } from './icons.tsx'

export interface SelectOption {
  value: string
  label: string
  disabled?: boolean | undefined
}

export interface SelectProps extends FieldWords {
  options: readonly SelectOption[]
  value: string
  onChange(value: string): void
  /** Shown, with the value '', while nothing is chosen. */
  placeholder?: string | undefined
  isDisabled?: boolean | undefined
  isRequired?: boolean | undefined
  id?: string | undefined
  inputRef?: Ref<HTMLSelectElement> | undefined
  onFocus?: (() => void) | undefined
  onBlur?: (() => void) | undefined
}

/**
 * The browser's own select, dressed: a phone shows its own picker, every screen reader knows it,
 * and it costs a first visit no script.
 */
export function Select({
  options,
  value,
  onChange,
  placeholder,
  isDisabled,
  isRequired,
  id,
  inputRef,
  onFocus,
  onBlur,
  ...words
}: SelectProps) {
  const ids = useFieldIds(words, id)
  // A value that is not on the list any more is shown as it is, not swapped for the first one.
  const unlisted = value !== '' && !options.some((option) => option.value === value)
  return (
    <FieldFrame ids={ids} words={words}>
      <span className="field__select">
        <select
          id={ids.id}
          ref={inputRef}
          className="field__input"
          value={value}
          disabled={isDisabled}
          aria-describedby={ids.describedBy}
          aria-required={isRequired || undefined}
          aria-invalid={words.error ? true : undefined}
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
    </FieldFrame>
  )
}
