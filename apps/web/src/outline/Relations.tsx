import {
  addLink,
  linkKinds,
  removeLink,
  setLink,
  type BoardSnapshot,
  type LinkSnapshot,
} from '@caseboard/board'
import { useCallback } from 'react'
import { announce, useBoard, useChange } from '../session/index.ts'
import { ConnectIcon, MoreIcon } from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import { focusSoon } from '../worksheet/focus.ts'
import { things, type ThingId } from '../worksheet/things.ts'
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
  const { canEdit, offers } = useOutline()
  const change = useChange()
  const links = useBoard(
    useCallback(
      (board: BoardSnapshot) => board.links.filter((link) => link.from === id || link.to === id),
      [id],
    ),
  )
  const ends = useBoard(useCallback((board: BoardSnapshot) => titlesOf(board, links), [links]))
  const slot = `links-${id}`
  if (links.length === 0 && offers.offer?.before !== slot) return null
  const words = (link: LinkSnapshot) => sentence(link, ends)

  function remove(link: LinkSnapshot) {
    change((doc, hand) => removeLink(doc, link.id, hand))
    const { from, to, kind, label } = link
    offers.make({
      words: `Link removed: ${words(link)}`,
      before: slot,
      undo: () => change((doc, hand) => addLink(doc, { from, to, kind, label }, hand)),
      back,
      next: [back],
    })
  }

  function turn(link: LinkSnapshot, kind: LinkSnapshot['kind']) {
    change((doc, hand) => setLink(doc, link.id, { kind }, hand))
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
                  id: 'remove',
                  label: 'Remove the link',
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

/** What the ends of some links are called, by their ids. */
function titlesOf(board: BoardSnapshot, links: readonly LinkSnapshot[]): Record<string, string> {
  if (links.length === 0) return none
  const wanted = new Set<string>(links.flatMap(({ from, to }) => [from, to]))
  return Object.fromEntries(
    things(board)
      .filter((thing) => wanted.has(thing.id))
      .map((thing) => [thing.id, thing.title]),
  )
}

const none: Record<string, string> = {}

function sentence(link: LinkSnapshot, titles: Readonly<Record<string, string>>): string {
  const kind = linkKinds.find((known) => known.id === link.kind)?.name ?? 'relates to'
  const from = titles[link.from] ?? 'Something'
  const to = titles[link.to] ?? 'something'
  return `${from} ${kind} ${to}${link.label ? ` (${link.label})` : ''}`
}
