import type { Answer } from '../answers.ts'
import { TextBox, type TextBoxProps } from '../TextBox.tsx'

type SharedTextEditorProps = Omit<TextBoxProps, 'text' | 'place'> & { answer: Answer }

/** A text box for an answer, or its words alone where the board holds no shared text for it. */
export function SharedTextEditor({ answer, ...rest }: SharedTextEditorProps) {
  const text = answer.text()
  if (!text) return <p className="answer__plain">{String(answer.value ?? 'No answer')}</p>
  return <TextBox {...rest} text={text} place={answer.place} />
}
