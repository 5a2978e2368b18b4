import { useId } from 'react'
import { ChoiceRow, type Choice } from './Choice.tsx'
import { FieldFrame, useFieldIds, type FieldWords } from './FieldParts.tsx'

export interface RadioGroupProps extends FieldWords {
  options: readonly Choice[]
  /** '' when nothing is chosen yet. */
  value: string
  onChange(value: string): void
  isDisabled?: boolean | undefined
  isReadOnly?: boolean | undefined
  /** Without boxes, for lists inside something that has an edge already. */
  plain?: boolean | undefined
  id?: string | undefined
}

export function RadioGroup({
  options,
  value,
  onChange,
  isDisabled,
  isReadOnly,
  plain,
  id,
  ...words
}: RadioGroupProps) {
  const name = useId()
  const ids = useFieldIds(words, id)
  return (
    <FieldFrame ids={ids} words={words} group="radiogroup">
      <div className="choices">
        {options.map((option) => (
          <ChoiceRow
            key={option.value}
            type="radio"
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            checked={option.value === value}
            onChoose={() => onChange(option.value)}
            isDisabled={isDisabled || option.disabled}
            isReadOnly={isReadOnly}
            plain={plain}
          />
        ))}
      </div>
    </FieldFrame>
  )
}
