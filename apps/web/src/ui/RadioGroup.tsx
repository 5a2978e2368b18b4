import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import { classes } from './classes.ts'
import { FieldErrorText, type FieldWords } from './FieldParts.tsx'
import './Field.css'

export interface Choice {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

export interface RadioGroupProps extends FieldWords {
  options: readonly Choice[]
  /** '' when nothing is chosen yet. */
  value: string
  onChange(value: string): void
  isDisabled?: boolean
  isReadOnly?: boolean
  /** Without boxes, for lists inside something that has an edge already. */
  plain?: boolean
  className?: string | undefined
}

export function RadioGroup({
  label,
  hint,
  error,
  note,
  options,
  value,
  onChange,
  isDisabled = false,
  isReadOnly = false,
  plain = false,
  className,
}: RadioGroupProps) {
  return (
    <AriaRadioGroup
      value={value || null}
      onChange={onChange}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      isInvalid={Boolean(error)}
      className={classes('field', error && 'field--bad', className)}
    >
      <span className="field__head">
        <Label className="field__label">{label}</Label>
        {note ? <span className="field__note">{note}</span> : null}
      </span>
      {hint ? (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      ) : null}
      {error ? (
        <Text slot="errorMessage" className="field__error">
          <FieldErrorText>{error}</FieldErrorText>
        </Text>
      ) : null}
      <div className="choices">
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.disabled ?? false}
            className={classes('choice', plain && 'choice--plain')}
          >
            <span className="choice__mark">
              <span className="choice__dot" />
            </span>
            <span className="choice__text">
              {option.label}
              {option.hint ? <span className="choice__hint">{option.hint}</span> : null}
            </span>
          </Radio>
        ))}
      </div>
    </AriaRadioGroup>
  )
}
