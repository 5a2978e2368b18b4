import {
  addLink,
  linkKinds,
  removeLink,
  setLink,
  type BoardSnapshot,
  type LinkSnapshot,
} from '@caseboard/board'
import { useCallback } from 'react'
import { announce, useBoard, useChange, useLiveBoard } from '../session/index.ts'
import { ConnectIcon, MoreIcon } from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import { focusSoon } from '../worksheet/focus.ts'
import { acts, linkSentence, linkTitles, saysAlready, type ThingId } from '../worksheet/things.ts'
import { OfferSlot } from './OfferSlot.tsx'
import { useOutline } from './outlineContext.ts'

interface RelationsProps {
  id: ThingId
  title: string
  /** Where the focus goes when a link has been changed or removed. */
  back: string
}

/** The links of a card or note as sentences: “Data inventory supports Benefits register”. */
export function Relations({ id, title, back }: RelationsProps) {
  const { canEdit, offers, ask } = useOutline()
  const change = useChange()
  const { board } = useLiveBoard()
  const links = useBoard(
    useCallback(
      (now: BoardSnapshot) => now.links.filter((link) => link.from === id || link.to === id),
      [id],
    ),
  )
  const ends = useBoard(useCallback((now: BoardSnapshot) => linkTitles(now, links), [links]))
  const slot = `links-${id}`
  if (links.length === 0 && offers.offer?.before !== slot) return null
  const words = (link: LinkSnapshot) => linkSentence(link, ends)

  function remove(link: LinkSnapshot) {
    if (!change((doc, hand) => removeLink(doc, link.id, hand))) return
    const { from, to, kind, label } = link
    offers.make({
      words: `Link removed: ${words(link)}`,
      before: slot,
      undo: () =>
        change((doc, hand) => {
          // Somebody else may have drawn it again.
          const isThere = saysAlready(board.current().links, link)
          if (!isThere) addLink(doc, { from, to, kind, label }, hand)
          return true
        }),
      back,
      next: [back],
    })
  }

  function turn(link: LinkSnapshot, kind: LinkSnapshot['kind']) {
    if (change((doc, hand) => setLink(doc, link.id, { kind }, hand)))
      announce(words({ ...link, kind }))
    focusSoon(back, { afterOverlay: true })
  }

  return (
    <ul className="relations" aria-label={`Links of ${title}`}>
      {links.map((link) => (
        <li key={link.id} className="relations__link">
          <ConnectIcon size={16} />
          <span>{words(link)}</span>
          {canEdit ? (
            <Menu
              label={`Change or remove: ${words(link)}`}
              size="s"
              icon={<MoreIcon size={18} />}
              items={[
                ...linkKinds
                  .filter((kind) => kind.id !== link.kind)
                  .map((kind) => ({
                    id: kind.id,
                    label: `Say “${kind.name}” instead`,
                    onSelect: () => turn(link, kind.id),
                  })),
                {
                  id: 'words',
                  label: acts.linkWords,
                  onSelect: () => ask({ ask: 'words', id, link: link.id }),
                },
                {
                  id: 'remove',
                  label: acts.removeLink,
                  danger: true,
                  onSelect: () => remove(link),
                },
              ]}
            />
          ) : null}
        </li>
      ))}
      {offers.offer?.before === slot ? (
        <li>
          <OfferSlot before={slot} />
        </li>
      ) : null}
    </ul>
  )
}
