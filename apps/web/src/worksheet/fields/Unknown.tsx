import { plainAnswer } from '../values/plain.ts'
import type { EditorProps } from './editor.ts'

/** What a newer version of Caseboard wrote: kept and shown, not changed. */
export function Unknown({ answer }: Pick<EditorProps, 'answer'>) {
  return <p className="answer__plain">{plainAnswer(answer.value)}</p>
}
