import { useConnection } from '../../session/BoardSessionProvider.tsx'
import { savedWords } from '../../session/connection.ts'

export function SavedState() {
  const connection = useConnection()
  const state =
    connection.status === 'online' ? (connection.unsent ? 'saving' : 'saved') : connection.status
  return (
    <span className={`saved-state saved-state--${state}`}>
      <span className="saved-state__dot" aria-hidden="true" />
      <span className="saved-state__words">{savedWords(connection)}</span>
    </span>
  )
}
