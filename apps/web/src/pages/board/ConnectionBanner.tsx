import { useEffect, useState } from 'react'
import {
  useBoardSession,
  useConnection,
  useKeptOnDevice,
  useLiveBoard,
} from '../../session/BoardSessionProvider.tsx'
import {
  backWords,
  breakAfter,
  cannotSaveWords,
  offlineWords,
  type Break,
} from '../../session/connection.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { BannerNotice } from './BannerNotice.tsx'
import { CarryOn } from './CarryOn.tsx'

const GOOD_NEWS_FOR = 6000

/** Says when the line is down, and when everything has arrived again. Always there, so that it is read out. */
export function ConnectionBanner() {
  const live = useLiveBoard()
  const { canEdit } = useBoardSession()
  const connection = useConnection()
  const { status, notAccepted, cannotSave, putAside } = connection
  const kept = useKeptOnDevice()
  const [known, setBreak] = useState<Break>()
  const last = breakAfter(known, connection)
  if (last !== known) setBreak(last)
  const isOver = last?.isOver === true

  useEffect(() => {
    if (!isOver) return
    const timer = setTimeout(() => setBreak(undefined), GOOD_NEWS_FOR)
    return () => clearTimeout(timer)
  }, [isOver])

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
      ) : status === 'offline' || (status === 'connecting' && last?.wasOffline && !isOver) ? (
        <BannerNotice
          key="offline"
          tone="warn"
          action={
            <Button size="s" onPress={() => live.retry()}>
              Try now
            </Button>
          }
        >
          <p>{offlineWords(canEdit)}</p>
          {kept === false ? (
            <p>This browser keeps no copy of the board: do not close this page until then.</p>
          ) : null}
        </BannerNotice>
      ) : cannotSave !== undefined ? (
        <Notice tone="warn" className="board__notice">
          <p>{cannotSaveWords(canEdit)}</p>
        </Notice>
      ) : putAside !== undefined ? (
        <Notice tone="warn" className="board__notice">
          <p>{putAside}</p>
        </Notice>
      ) : last?.isOver && status === 'online' ? (
        <BannerNotice key="back" tone="good" onDismiss={() => setBreak(undefined)}>
          <p>{backWords(last)}</p>
        </BannerNotice>
      ) : null}
    </div>
  )
}
