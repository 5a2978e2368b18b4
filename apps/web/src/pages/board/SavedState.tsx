import { useConnection, useKeptOnDevice } from '../../session/BoardSessionProvider.tsx'
import { savedState, savedWords } from '../../session/connection.ts'

export function SavedState() {
  const connection = useConnection()
  const kept = useKeptOnDevice()
  return (
    <span className={`saved-state saved-state--${savedState(connection)}`}>
      <span className="saved-state__dot" aria-hidden="true" />
      <span className="saved-state__words">{savedWords(connection, kept !== false)}</span>
    </span>
  )
}
