import { useEffect, useState } from 'react'
import { useLiveBoard } from '../../session/BoardSessionProvider.tsx'
import { Button } from '../../ui/Button.tsx'

const loadKeepCopy = () => import('./keepCopy.ts')

/** Two ways on when this device has changes the server will not take: nothing typed is lost. */
export function CarryOn() {
  const live = useLiveBoard()
  const [busy, setBusy] = useState(false)
  // Fetched while there is a line: it may be needed when there is none.
  useEffect(() => {
    loadKeepCopy().catch(() => undefined)
  }, [])
  return (
    <>
      <Button size="s" onPress={() => void loadKeepCopy().then(({ keepCopy }) => keepCopy(live))}>
        Keep a copy as a file
      </Button>
      <Button
        size="s"
        variant="primary"
        isPending={busy}
        onPress={() => {
          setBusy(true)
          void live.forgetCopy().then(() => location.reload())
        }}
      >
        Carry on from the server’s copy
      </Button>
    </>
  )
}
