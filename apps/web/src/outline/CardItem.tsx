import {
  completeness,
  copyCard,
  firstAnswers,
  isFilled,
  moveCard,
  removeCard,
  restoreCard,
  type CardSnapshot,
} from '@caseboard/board'
import { findStage, findTool } from '@caseboard/toolkit'
import { lazy, memo, Suspense } from 'react'
import { announce, useChange, useLiveBoard } from '../session/index.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { ArrowDownIcon, ArrowUpIcon, BinIcon, CopyIcon, MoreIcon, ShareIcon } from '../ui/icons.tsx'
import { Menu } from '../ui/Menu.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { focusSoon } from '../worksheet/focus.ts'
import { peopleHereWords, usePeopleAt } from '../worksheet/PeopleTags.tsx'
import { acts, cardTitle } from '../worksheet/things.ts'
import { plainAnswer } from '../worksheet/values/plain.ts'
import { FullAnswer } from './FullAnswer.tsx'
import { OfferSlot } from './OfferSlot.tsx'
import { outlineIds, useOutline } from './outlineContext.ts'

// Most things have no links, and nobody waits for those that have.
const Relations = lazy(async () => ({ default: (await import('./Relations.tsx')).Relations }))
const AssumedMark = lazy(async () => ({ default: (await import('./AssumedMark.tsx')).AssumedMark }))

interface CardItemProps {
  card: CardSnapshot
  at: number
  of: number
}

export const CardItem = memo(function CardItem({ card, at, of }: CardItemProps) {
  const { canEdit, showsAnswers, offers, onOpenCard, ask, copyLink } = useOutline()
  const change = useChange()
  const people = usePeopleAt(card.id)
  const title = cardTitle(card)
  const { filled, total, requiredMissing } = completeness(card)
  const titleId = `outline-card-${card.id}`
  const answers = firstAnswers(card, 2)
  const { board } = useLiveBoard()
  const siblings = () => board.current().cards.filter((other) => other.stage === card.stage)

  function move(to: number, afterOverlay: boolean) {
    const others = siblings().filter((other) => other.id !== card.id)
    const before = others[to]?.id ?? null
    const focused = document.activeElement?.id
    change((doc, hand) => moveCard(doc, card.id, { stage: card.stage, before }, hand))
    announce(`Moved to ${findStage(card.stage).name}, ${to + 1} of ${of}`)
    focusSoon([afterOverlay || !focused ? outlineIds.move(card.id) : focused], { afterOverlay })
  }

  function duplicate() {
    const copy = change((doc, hand) => copyCard(doc, card.id, hand))
    if (!copy) return
    announce(`Duplicated: the copy is ${at + 2} of ${of + 1} in ${findStage(card.stage).name}`)
    focusSoon(outlineIds.open(copy), { afterOverlay: true })
  }

  function remove() {
    const stage = siblings()
    const next = stage[at + 1]?.id
    const neighbour = next ?? stage[at - 1]?.id
    change((doc, hand) => removeCard(doc, card.id, hand))
    offers.make({
      words: `“${title}” is in the bin`,
      before: next ?? null,
      list: `cards-${card.stage}`,
      undo: () => change((doc, hand) => restoreCard(doc, card.id, hand)),
      back: outlineIds.open(card.id),
      next: neighbour
        ? [outlineIds.open(neighbour), outlineIds.stage(card.stage)]
        : [outlineIds.stage(card.stage)],
    })
  }

  const link = {
    id: 'link',
    label: acts.copyLink,
    icon: <ShareIcon />,
    onSelect: () => copyLink(card.id),
  }

  return (
    <li className="outline__item">
      <OfferSlot before={card.id} />
      <article
        className="outline-card"
        aria-labelledby={titleId}
        onKeyDown={(event) => {
          if (!canEdit || !event.altKey) return
          const to = event.key === 'ArrowUp' ? at - 1 : event.key === 'ArrowDown' ? at + 1 : -1
          if (to < 0 || to >= of) return
          event.preventDefault()
          move(to, false)
        }}
      >
        <div className="outline-card__head">
          <h3 id={titleId}>{title}</h3>
          {total > 0 ? (
            <span className="outline-card__count" data-complete={filled === total || undefined}>
              {filled} of {total}
              <VisuallyHidden>
                {` filled in${requiredMissing.length > 0 ? `, ${requiredMissing.length} required to go` : ''}`}
              </VisuallyHidden>
            </span>
          ) : null}
        </div>
        {people.length > 0 ? (
          <p className="outline-card__people">
            {people.slice(0, 4).map((person) => (
              <Avatar key={person.id} size="s" name={person.name} colour={person.colour} label="" />
            ))}
            {peopleHereWords(people)}
          </p>
        ) : null}
        {showsAnswers ? (
          <AllAnswers card={card} />
        ) : answers.length > 0 ? (
          <p className="outline-card__answers">{answers.join(' · ')}</p>
        ) : (
          <p className="outline-card__answers outline-card__answers--none">
            {findTool(card.tool)?.purpose ?? 'Made with a newer version of Caseboard'}
          </p>
        )}
        {card.fields['benefits'] ? (
          <Suspense fallback={null}>
            <AssumedMark card={card} />
          </Suspense>
        ) : null}
        <Suspense fallback={null}>
          <Relations id={card.id} title={title} back={outlineIds.connect(card.id)} />
        </Suspense>
        <div className="outline-card__actions">
          <Button
            id={outlineIds.open(card.id)}
            size="s"
            aria-label={`Open ${title}`}
            onPress={() => onOpenCard(card.id)}
          >
            Open
          </Button>
          {canEdit ? (
            <>
              <Button
                id={outlineIds.move(card.id)}
                size="s"
                aria-label={`${acts.move} ${title}`}
                onPress={() => ask({ ask: 'move', id: card.id })}
              >
                {acts.move}
              </Button>
              <Button
                id={outlineIds.connect(card.id)}
                size="s"
                aria-label={`${acts.connect} ${title}`}
                onPress={() => ask({ ask: 'connect', id: card.id })}
              >
                {acts.connect}
              </Button>
            </>
          ) : null}
          <Menu
            label={`More for ${title}`}
            size="s"
            icon={<MoreIcon />}
            items={
              canEdit
                ? [
                    {
                      id: 'up',
                      label: 'Move up',
                      icon: <ArrowUpIcon />,
                      disabled: at === 0,
                      onSelect: () => move(at - 1, true),
                    },
                    {
                      id: 'down',
                      label: 'Move down',
                      icon: <ArrowDownIcon />,
                      disabled: at === of - 1,
                      onSelect: () => move(at + 1, true),
                    },
                    {
                      id: 'duplicate',
                      label: acts.duplicate,
                      icon: <CopyIcon />,
                      onSelect: duplicate,
                    },
                    link,
                    {
                      id: 'delete',
                      label: acts.delete,
                      icon: <BinIcon />,
                      danger: true,
                      onSelect: remove,
                    },
                  ]
                : [link]
            }
          />
        </div>
      </article>
    </li>
  )
})

/** Every answer of a card in full, to read or to print. */
function AllAnswers({ card }: { card: CardSnapshot }) {
  const tool = findTool(card.tool)
  const fields = tool?.fields.filter((field) => isFilled(card.fields[field.id])) ?? []
  if (!tool) return <p className="outline-card__answers">{plainAnswer(card.fields)}</p>
  if (fields.length === 0) {
    return (
      <p className="outline-card__answers outline-card__answers--none">Nothing filled in yet</p>
    )
  }
  return (
    <dl className="outline-card__all">
      {fields.map((field) => (
        <div key={field.id}>
          <dt>{field.label}</dt>
          <dd>
            <FullAnswer field={field} value={card.fields[field.id]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
