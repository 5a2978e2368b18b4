import type { EditorProps } from './editor.ts'
import { SharedTextEditor } from './SharedTextEditor.tsx'

const LIMIT = 200

export function ShortText({ definition, answer, ids, isReadOnly }: EditorProps<'shortText'>) {
  return (
    <SharedTextEditor
      answer={answer}
      id={ids.input}
      oneLine
      limit={LIMIT}
      isReadOnly={isReadOnly}
      aria-labelledby={ids.label}
      aria-describedby={ids.description}
      aria-required={definition.required}
    />
  )
}
