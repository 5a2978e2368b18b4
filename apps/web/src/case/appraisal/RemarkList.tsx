import type { Remark } from '@caseboard/case'
import { PlaceLinks } from './PlaceLinks.tsx'
import './RemarkList.css'

/** What became of inputs that could not be used as they stand, each with the way to put it right. */
export function RemarkList({
  title,
  none,
  remarks,
}: {
  title: string
  none: string
  remarks: readonly Remark[]
}) {
  const id = title.toLocaleLowerCase('en-GB').replaceAll(' ', '-')
  return (
    <section className="value__block" aria-labelledby={id}>
      <h3 id={id}>
        {title}
        {remarks.length > 0 ? ` (${remarks.length})` : ''}
      </h3>
      {remarks.length === 0 ? (
        <p className="remark-list__none">{none}</p>
      ) : (
        <ul className="remark-list">
          {remarks.map(({ place, about, says }) => (
            <li key={`${JSON.stringify(place)}${says}`}>
              <p>
                <b>{about}.</b> {says}.
              </p>
              <PlaceLinks places={[place]} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
