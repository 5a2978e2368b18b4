import { setTitle } from '@caseboard/board'
import { limits } from '@caseboard/protocol'
import { useRef, useState, type RefObject } from 'react'
import { useBoardSession, useChange } from '../../session/BoardSessionProvider.tsx'
import { PencilIcon } from '../../ui/icons.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

/**
 * The board's title; people who may change the board can change it here. It is the page's heading where it is given
 * one; elsewhere it is the same words again.
 */
export function BoardTitle({
  title,
  heading,
}: {
  title: string
  heading?: RefObject<HTMLHeadingElement | null>
}) {
  const { canEdit } = useBoardSession()
  const change = useChange()
  const [draft, setDraft] = useState<string>()
  /** The title when its box was opened: somebody else may rename the board meanwhile. */
  const [before, setBefore] = useState(title)
  const editButton = useRef<HTMLButtonElement>(null)

  function finish(keep: boolean, isLeaving = false) {
    if (draft === undefined) return
    const next = draft.replaceAll(/\s+/g, ' ').trim()
    if (keep && next !== '' && next !== before) change((doc, hand) => setTitle(doc, next, hand))
    setDraft(undefined)
    // Who has gone on to something else stays there.
    if (!isLeaving) requestAnimationFrame(() => editButton.current?.focus())
  }

  if (draft !== undefined) {
    return (
      <form
        className="board-title"
        onSubmit={(event) => {
          event.preventDefault()
          finish(true)
        }}
      >
        <input
          className="field__input board-title__input"
          aria-label="Title of the board"
          value={draft}
          maxLength={limits.title}
          autoFocus
          onFocus={(event) => event.target.select()}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => finish(true, true)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation()
              finish(false)
            }
          }}
        />
      </form>
    )
  }
  return (
    <div className="board-title">
      {heading ? (
        <h1 className="board-title__text" ref={heading} tabIndex={-1} title={title}>
          {title}
        </h1>
      ) : (
        <p className="board-title__text">{title}</p>
      )}
      {canEdit ? (
        <IconButton
          ref={editButton}
          size="s"
          className="board-title__edit"
          label="Change the title"
          icon={<PencilIcon size={17} />}
          onPress={() => {
            setBefore(title)
            setDraft(title)
          }}
        />
      ) : null}
    </div>
  )
}
