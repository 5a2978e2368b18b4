import type { BoardSnapshot, CardId } from '@caseboard/board'
import type { Place } from '@caseboard/case'
import { useBoard } from '../../session/index.ts'
import { shallowEqual } from '../../session/shallow.ts'
import { answerName, answerPlace, toolName } from '../places.ts'
import { WhereLink } from '../WhereLink.tsx'
import { settingName } from './settingNames.ts'
import './PlaceLinks.css'

/** The cells something was worked out from, by card, each a way to the cell itself. */
export function PlaceLinks({ places }: { places: readonly Place[] }) {
  const toolOf = useBoard(toolsOfCards)
  const cards = new Map<CardId, Extract<Place, { card: CardId }>[]>()
  const others: Place[] = []
  for (const place of withoutDoubles(places)) {
    if ('card' in place) cards.set(place.card, [...(cards.get(place.card) ?? []), place])
    else others.push(place)
  }
  return (
    <span className="place-links">
      {[...cards].map(([card, cells]) => {
        const tool = toolOf[card] ?? ''
        return (
          <span key={card}>
            {toolName(tool)}:{' '}
            {cells.map((cell, index) => (
              <span key={answerPlace(cell) ?? ''}>
                {index === 0 ? '' : ', '}
                <WhereLink to={{ tool, card, place: answerPlace(cell) }}>
                  {cell.field === undefined
                    ? 'the whole card'
                    : answerName(tool, cell.field, cell.column)}
                </WhereLink>
              </span>
            ))}
          </span>
        )
      })}
      {others.map((place) =>
        'setting' in place ? (
          <a
            key={place.setting}
            href={`#${settingId(place.setting)}`}
            onClick={(event) => {
              event.preventDefault()
              const box = document.getElementById(settingId(place.setting))
              box?.scrollIntoView({ block: 'center' })
              box?.focus({ preventScroll: true })
            }}
          >
            Setting: {settingName(place.setting)}
          </a>
        ) : 'tool' in place ? (
          <WhereLink key={place.tool} to={{ tool: place.tool }} says="card">
            Add ‘{toolName(place.tool)}’
          </WhereLink>
        ) : null,
      )}
    </span>
  )
}

/** The id of a setting's box on the page. */
export const settingId = (setting: string): string => `setting-${setting}`

function toolsOfCards(board: BoardSnapshot): Record<string, string> {
  return Object.fromEntries(board.cards.map(({ id, tool }) => [id, tool]))
}

function withoutDoubles(places: readonly Place[]): Place[] {
  return places.filter(
    (place, index) => !places.slice(0, index).some((other) => shallowEqual(other, place)),
  )
}
