import {
  addLink,
  linkKinds,
  removeLink,
  setLink,
  type BoardSnapshot,
  type LinkSnapshot,
} from '@caseboard/board'
import { announce, useChange } from '../session/index.ts'
import { ConnectIcon, MoreIcon } from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import { focusSoon } from '../worksheet/focus.ts'
import { things, type ThingId } from '../worksheet/things.ts'
import { OfferSlot } from './OfferSlot.tsx'
import { outlineIds, useOutline } from './outlineContext.ts'

interface RelationsProps {
  id: ThingId
  title: string
  board: BoardSnapshot
}

/** The links of a card or note as sentences: “Data inventory supports Benefits register”. */
export function Relations({ id, title, board }: RelationsProps) {
  const { canEdit, offers } = useOutline()
  const change = useChange()
  const links = board.links.filter((link) => link.from === id || link.to === id)
  const slot = `links-${id}`
  if (links.length === 0 && offers.offer?.before !== slot) return null
  const titles = new Map(things(board).map((thing) => [thing.id, thing.title]))
  const words = (link: LinkSnapshot) => sentence(link, titles)
  const isCard = board.cards.some((card) => card.id === id)
  const back = isCard ? outlineIds.connect(id) : outlineIds.note(id)

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

function sentence(link: LinkSnapshot, titles: ReadonlyMap<ThingId, string>): string {
  const kind = linkKinds.find((known) => known.id === link.kind)?.name ?? 'relates to'
  const from = titles.get(link.from) ?? 'Something'
  const to = titles.get(link.to) ?? 'something'
  return `${from} ${kind} ${to}${link.label ? ` (${link.label})` : ''}`
}
