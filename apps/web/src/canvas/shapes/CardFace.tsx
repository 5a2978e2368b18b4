import { Avatar, classes, InfoIcon } from '../../ui/index.ts'
import { usePeopleIn } from '../people.ts'
import { useIsLifted, useIsSelected } from './use-shape-state.ts'
import type { ToolCardShape } from './types.ts'
import './CardFace.css'

/** At most so many faces on a card; the rest is a number. */
const FACES = 3

/** A card on the canvas: what it is, how far it is, what it says first, and who is in it. */
export function CardFace({ shape }: { shape: ToolCardShape }) {
  const { props } = shape
  const isSelected = useIsSelected(shape.id)
  const isLifted = useIsLifted(shape.id)
  const people = usePeopleIn(props.cardId)
  return (
    <article
      className={classes(
        'card-face',
        `card-face--${props.stage}`,
        isSelected && 'card-face--selected',
        isLifted && 'card-face--lifted',
      )}
    >
      <header className="card-face__head">
        <p className="card-face__title">{props.title}</p>
        <span
          className={classes(
            'card-face__progress',
            props.filled === props.total && 'card-face__progress--whole',
          )}
        >
          {props.filled}/{props.total}
        </span>
      </header>
      <p className={classes('card-face__lines', props.isEmpty && 'card-face__lines--empty')}>
        {props.lines.join(' · ')}
      </p>
      {props.assumed !== '' && (
        <p className="card-face__assumed">
          <InfoIcon size={15} />
          {props.assumed}
        </p>
      )}
      {people.length > 0 && (
        <footer className="card-face__people">
          {people.slice(0, FACES).map((person) => (
            <Avatar key={person.clientId} name={person.name} colour={person.colour} size="s" />
          ))}
          <span>
            {people.length > FACES
              ? `and ${people.length - FACES} more in this card now`
              : 'in this card now'}
          </span>
        </footer>
      )}
    </article>
  )
}
