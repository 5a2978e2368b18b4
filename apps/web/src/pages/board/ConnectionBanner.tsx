import { useEffect, useState } from 'react'
import {
  useConnection,
  useKeptOnDevice,
  useLiveBoard,
} from '../../session/BoardSessionProvider.tsx'
import { BACK_TEXT, CANNOT_SAVE_TEXT, OFFLINE_TEXT } from '../../session/connection.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CarryOn } from './CarryOn.tsx'

const GOOD_NEWS_FOR = 6000

/** Says when the line is down, and when everything has arrived again. Always there, so that it is read out. */
export function ConnectionBanner() {
  const live = useLiveBoard()
  const { status, unsaved, notAccepted, cannotSave, putAside } = useConnection()
  const kept = useKeptOnDevice()
  const [wasOffline, setWasOffline] = useState(false)
  const back = wasOffline && status === 'online' && cannotSave === undefined && unsaved === 0

  useEffect(() => {
    if (status === 'offline' || cannotSave !== undefined) setWasOffline(true)
  }, [status, cannotSave])
  useEffect(() => {
    if (!back) return
    const timer = setTimeout(() => setWasOffline(false), GOOD_NEWS_FOR)
    return () => clearTimeout(timer)
  }, [back])

  return (
    <div role="status" className="board__banner">
      {notAccepted !== undefined ? (
        <Notice
          tone="bad"
          className="board__notice"
          title="A change was not accepted"
          action={<CarryOn />}
        >
          <p>{notAccepted} What you did since is on this device only; the others do not see it.</p>
        </Notice>
      ) : status === 'offline' || (status === 'connecting' && wasOffline) ? (
        <Notice
          tone="warn"
          className="board__notice"
          action={
            <Button size="s" onPress={() => live.retry()}>
              Try now
            </Button>
          }
        >
          <p>{OFFLINE_TEXT}</p>
          {kept === false ? (
            <p>This browser keeps no copy of the board: do not close this page until then.</p>
          ) : null}
        </Notice>
      ) : cannotSave !== undefined ? (
        <Notice tone="warn" className="board__notice">
          <p>{CANNOT_SAVE_TEXT}</p>
        </Notice>
      ) : putAside !== undefined ? (
        <Notice tone="warn" className="board__notice">
          <p>{putAside}</p>
        </Notice>
      ) : back ? (
        <Notice tone="good" className="board__notice" onDismiss={() => setWasOffline(false)}>
          <p>{BACK_TEXT}</p>
        </Notice>
      ) : null}
    </div>
  )
}
