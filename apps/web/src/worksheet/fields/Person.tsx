import type { PersonValue } from '@caseboard/board'
import { useId } from 'react'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import { TextBox } from '../TextBox.tsx'
import type { EditorProps } from './editor.ts'
import './Person.css'

const LIMIT = 200

/** Role first: it outlives the person and is no personal data. */
export function Person({ answer, ids, isReadOnly, compact }: EditorProps<'person'>) {
  const id = useId()
  const role = answer.personText('role')
  const name = answer.personText('name')
  if (!role || !name) return <p className="answer__plain">{plainPerson(answer.value)}</p>
  const part = (which: keyof PersonValue, label: string, text: typeof role) => (
    <div className="person__part">
      <span className="person__label" id={`${id}-${which}`}>
        {compact ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </span>
      <TextBox
        text={text}
        place={`${answer.place}/${which}`}
        oneLine
        limit={LIMIT}
        isReadOnly={isReadOnly}
        placeholder={compact ? label : ''}
        aria-labelledby={`${ids.label} ${id}-${which}`}
        aria-describedby={[ids.description, which === 'name' && !compact && `${id}-hint`]
          .filter(Boolean)
          .join(' ')}
        {...(which === 'role' ? { id: ids.input } : {})}
      />
    </div>
  )
  return (
    <div className="person">
      {part('role', 'Role', role)}
      {part('name', 'Name (optional)', name)}
      {compact ? null : (
        <p className="person__hint" id={`${id}-hint`}>
          A name is personal data. Add one only if people need it.
        </p>
      )}
    </div>
  )
}

function plainPerson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? 'No answer')
  const { role, name } = value as Partial<PersonValue>
  return [role, name].filter(Boolean).join(', ') || 'No answer'
}
