import { ChevronDownIcon } from '../../ui/icons.tsx'
import type { EditorIds } from './editor.ts'
import '../../ui/Field.css'
import './PlainSelect.css'

interface PlainSelectProps {
  ids: EditorIds
  options: readonly { readonly value: string; readonly label: string }[]
  value: string
  isReadOnly: boolean
  isRequired?: boolean
  onChange(value: string): void
}

/** The browser's own select under a label that stands elsewhere. */
export function PlainSelect({
  ids,
  options,
  value,
  isReadOnly,
  isRequired = false,
  onChange,
}: PlainSelectProps) {
  return (
    <span className="field__select plain-select">
      <select
        id={ids.input}
        className="field__input"
        value={value}
        disabled={isReadOnly}
        aria-labelledby={ids.label}
        aria-describedby={ids.description}
        aria-required={isRequired}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">No answer yet</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDownIcon />
    </span>
  )
}
