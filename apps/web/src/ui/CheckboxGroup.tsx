import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { classes } from './classes.ts'
import { FieldErrorText, type FieldWords } from './FieldParts.tsx'
import { CheckIcon } from './icons.tsx'
import type { Choice } from './RadioGroup.tsx'
import './Field.css'

export interface CheckboxProps {
  children: ReactNode
  hint?: ReactNode
  isSelected?: boolean
  onChange?: (isSelected: boolean) => void
  isDisabled?: boolean
  isReadOnly?: boolean
  plain?: boolean
  className?: string | undefined
  /** Its value inside a CheckboxGroup. */
  value?: string
}

export function Checkbox({ children, hint, plain = true, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={classes('choice', plain && 'choice--plain', className)}>
      <span className="choice__mark choice__mark--box">
        <CheckIcon size={16} />
      </span>
      <span className="choice__text">
        {children}
        {hint ? <span className="choice__hint">{hint}</span> : null}
      </span>
    </AriaCheckbox>
  )
}

export interface CheckboxGroupProps extends FieldWords {
  options: readonly Choice[]
  value: readonly string[]
  onChange(value: string[]): void
  isDisabled?: boolean
  isReadOnly?: boolean
  plain?: boolean
  className?: string | undefined
}

export function CheckboxGroup({
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
}: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup
      value={[...value]}
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
          <Checkbox
            key={option.value}
            value={option.value}
            hint={option.hint}
            isDisabled={option.disabled ?? false}
            plain={plain}
          >
            {option.label}
          </Checkbox>
        ))}
      </div>
    </AriaCheckboxGroup>
  )
}
