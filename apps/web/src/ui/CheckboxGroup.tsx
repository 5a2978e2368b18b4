import type { ReactNode, Ref } from 'react'
import { ChoiceRow, type Choice } from './Choice.tsx'
import { FieldFrame, useFieldIds, type FieldWords } from './FieldParts.tsx'

export interface CheckboxProps {
  children: ReactNode
  hint?: ReactNode
  isSelected: boolean
  onChange?: ((isSelected: boolean) => void) | undefined
  isDisabled?: boolean | undefined
  isReadOnly?: boolean | undefined
  /** Without a box of its own around it; so unless told otherwise. */
  plain?: boolean | undefined
  className?: string | undefined
  inputRef?: Ref<HTMLInputElement> | undefined
}

export function Checkbox({ children, isSelected, onChange, plain = true, ...rest }: CheckboxProps) {
  return (
    <ChoiceRow
      {...rest}
      type="checkbox"
      label={children}
      checked={isSelected}
      onChoose={(checked) => onChange?.(checked)}
      plain={plain}
    />
  )
}

export interface CheckboxGroupProps extends FieldWords {
  options: readonly Choice[]
  value: readonly string[]
  onChange(value: string[]): void
  isDisabled?: boolean | undefined
  isReadOnly?: boolean | undefined
  plain?: boolean | undefined
  id?: string | undefined
}

export function CheckboxGroup({
  options,
  value,
  onChange,
  isDisabled,
  isReadOnly,
  plain,
  id,
  ...words
}: CheckboxGroupProps) {
  const ids = useFieldIds(words, id)
  return (
    <FieldFrame ids={ids} words={words} group="group">
      <div className="choices">
        {options.map((option) => (
          <ChoiceRow
            key={option.value}
            type="checkbox"
            value={option.value}
            label={option.label}
            hint={option.hint}
            checked={value.includes(option.value)}
            onChoose={(checked) => {
              const others = value.filter((other) => other !== option.value)
              onChange(checked ? [...others, option.value] : others)
            }}
            isDisabled={isDisabled || option.disabled}
            isReadOnly={isReadOnly}
            plain={plain}
          />
        ))}
      </div>
    </FieldFrame>
  )
}
