import type { EditorProps } from './editor.ts'
import { Options } from './Options.tsx'
import { PlainSelect } from './PlainSelect.tsx'

/** More than so many options are easier to find in a list that opens. */
const MOST_RADIOS = 5
const SHORT_LABEL = 16

/** One option, or several. A value that is no option (of a newer version) is kept and shown. */
export function ChoiceOfOptions({
  definition,
  answer,
  ids,
  isReadOnly,
  compact,
}: EditorProps<'choice'>) {
  const { options, multiple, required } = definition
  const value = chosen(answer.value)
  const known = new Set(options.map((option) => option.value))
  const shown = [
    ...options,
    ...value.filter((one) => !known.has(one)).map((one) => ({ value: one, label: one })),
  ]

  if (!multiple && (compact || options.length > MOST_RADIOS)) {
    return (
      <PlainSelect
        ids={ids}
        options={shown}
        value={value[0] ?? ''}
        isReadOnly={isReadOnly}
        isRequired={required}
        onChange={(next) => answer.set(next || undefined)}
      />
    )
  }
  const isShort = options.every((option) => option.label.length <= SHORT_LABEL)
  return (
    <Options
      ids={ids}
      options={shown}
      value={value}
      several={multiple}
      isReadOnly={isReadOnly}
      isRequired={required}
      layout={isShort && !compact && !multiple ? 'row' : 'column'}
      onChange={(next) =>
        answer.set(next.length === 0 ? undefined : multiple ? [...next] : next[0])
      }
    />
  )
}

function chosen(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
