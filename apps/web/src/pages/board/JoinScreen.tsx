import { formatCode } from '@caseboard/protocol'
import { useMemo } from 'react'
import { encode } from 'uqr'
import type { BoardSnapshot } from '@caseboard/board'
import { useBoard, usePeopleHere } from '../../session/BoardSessionProvider.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { joinPlace } from './join-place.ts'

const titleOf = (board: BoardSnapshot) => board.title

/** For the wall: the square to scan, the address and the code, readable from the back of a room. */
export function JoinScreen({
  code,
  codeOpen,
  link,
  onClose,
}: {
  code: string
  codeOpen: boolean
  link: string | undefined
  onClose(): void
}) {
  const title = useBoard(titleOf)
  const people = new Set(usePeopleHere().map(({ id }) => id)).size
  const place = joinPlace(link)
  const target = codeOpen ? `${place.origin}/join?code=${code}` : link
  return (
    <Dialog title={`Join “${title}”`} full onClose={onClose}>
      <div className="join-screen">
        {target ? <QrCode text={target} /> : null}
        <div className="join-screen__words">
          {target ? <p className="join-screen__step">Point your camera at the square</p> : null}
          {codeOpen ? (
            <>
              <p className="join-screen__step">{target ? 'or go to' : 'Go to'}</p>
              <p className="join-screen__place">{place.shown}/join</p>
              <p className="join-screen__step">and type</p>
              <p className="join-screen__code">{formatCode(code)}</p>
            </>
          ) : (
            <p className="join-screen__step">The code is closed.</p>
          )}
          <p className="join-screen__people">
            {people === 1 ? 'You are here' : `${people} people are here`}
          </p>
        </div>
      </div>
    </Dialog>
  )
}

/** Dark on light in every scheme: that is what cameras read. */
function QrCode({ text }: { text: string }) {
  const { size, path } = useMemo(() => {
    const { size: modules, data } = encode(text, { ecc: 'M', border: 3 })
    const dark = data.flatMap((row, y) =>
      row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])),
    )
    return { size: modules, path: dark.join('') }
  }, [text])
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code that opens the page to join"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#111" />
    </svg>
  )
}
