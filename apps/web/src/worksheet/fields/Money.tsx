import { moneyForTyping, parseMoney } from '../values/money.ts'
import { DraftInput } from './DraftInput.tsx'
import { asStored } from './asStored.ts'
import type { EditorProps } from './editor.ts'

/** Typed as pounds, stored as whole pence. */
export function Money({ answer, ids, isReadOnly }: EditorProps<'money'>) {
  return (
    <DraftInput
      ids={ids}
      prefix="£"
      width="short"
      inputMode="decimal"
      isReadOnly={isReadOnly}
      shown={asStored(answer.value, moneyForTyping)}
      parse={parseMoney}
      onCommit={answer.set}
    />
  )
}
