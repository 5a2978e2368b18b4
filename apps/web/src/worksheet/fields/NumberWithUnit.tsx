import { numberForTyping, parseNumber } from '../values/number.ts'
import { DraftInput } from './DraftInput.tsx'
import { asStored } from './asStored.ts'
import type { EditorProps } from './editor.ts'

export function NumberWithUnit({ definition, answer, ids, isReadOnly }: EditorProps<'number'>) {
  return (
    <DraftInput
      ids={ids}
      suffix={definition.unit}
      width="short"
      inputMode="decimal"
      isReadOnly={isReadOnly}
      shown={asStored(answer.value, numberForTyping)}
      parse={(typed) => parseNumber(typed, definition.unit)}
      onCommit={answer.set}
    />
  )
}
