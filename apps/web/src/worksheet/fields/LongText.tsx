import type { EditorProps } from './editor.ts'
import { SharedTextEditor } from './SharedTextEditor.tsx'

const LIMIT = 4000

export function LongText({
  definition,
  answer,
  ids,
  isReadOnly,
  compact,
}: EditorProps<'longText'>) {
  return (
    <SharedTextEditor
      answer={answer}
      id={ids.input}
      limit={LIMIT}
      minRows={compact ? 1 : 3}
      isReadOnly={isReadOnly}
      aria-labelledby={ids.label}
      aria-describedby={ids.description}
      aria-required={definition.required}
    />
  )
}
