import { numberForTyping, parseNumber } from '../values/number.ts'
import { DraftInput } from './DraftInput.tsx'
import type { EditorProps } from './editor.ts'

export function NumberWithUnit({ definition, answer, ids, isReadOnly }: EditorProps<'number'>) {
  return (
    <DraftInput
      ids={ids}
      suffix={definition.unit}
      width="short"
      inputMode="decimal"
      isReadOnly={isReadOnly}
      shown={typeof answer.value === 'number' ? numberForTyping(answer.value) : ''}
      parse={(typed) => parseNumber(typed, definition.unit)}
      onCommit={answer.set}
    />
  )
}
