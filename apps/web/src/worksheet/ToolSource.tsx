import { needs, type Tool } from '@caseboard/toolkit'
import { ExternalIcon } from '../ui/icons.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import './ToolSource.css'

/** Which needs a tool counts towards, and whose work it rests on. */
export function ToolSource({ tool }: { tool: Tool }) {
  const towards = needs.filter((need) => tool.needs.includes(need.id))
  return (
    <footer className="tool-source">
      {towards.length > 0 ? (
        <p>
          <strong>Counts towards</strong> {towards.map((need) => need.short).join(', ')}
        </p>
      ) : null}
      <p>
        Source:{' '}
        {tool.url ? (
          <a href={tool.url} target="_blank" rel="noopener noreferrer">
            {tool.publisher}
            <ExternalIcon size={14} />
            <VisuallyHidden> (opens in a new tab)</VisuallyHidden>
          </a>
        ) : (
          tool.publisher
        )}
      </p>
      <p>{`Licence: ${tool.licence}`}</p>
    </footer>
  )
}
