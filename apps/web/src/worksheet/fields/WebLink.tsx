import { ExternalIcon } from '../../ui/icons.tsx'
import { isOpenable, parseLink } from '../values/link.ts'
import { DraftInput } from './DraftInput.tsx'
import type { EditorProps } from './editor.ts'
import './WebLink.css'

export function WebLink({ definition, answer, ids, isReadOnly, compact }: EditorProps<'link'>) {
  const address = typeof answer.value === 'string' ? answer.value : ''
  return (
    <div className="web-link">
      <DraftInput
        ids={ids}
        inputMode="url"
        isReadOnly={isReadOnly}
        shown={address}
        parse={parseLink}
        onCommit={answer.set}
      />
      {isOpenable(address) ? (
        <a
          className="web-link__open"
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={`Open ${definition.label}: ${address} (in a new tab)`}
        >
          <ExternalIcon size={18} />
          {compact ? null : <span>Open</span>}
        </a>
      ) : null}
    </div>
  )
}
