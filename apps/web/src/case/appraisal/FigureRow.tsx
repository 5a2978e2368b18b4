import { formatMoney } from '@caseboard/board'
import type { Figure } from '@caseboard/case'
import { ChevronDownIcon } from '../../ui/index.ts'
import { PlaceLinks } from './PlaceLinks.tsx'
import './FigureRow.css'

/** A figure that opens to what it is made of, down to the cells. */
export function FigureRow({
  label,
  figure,
  strong,
}: {
  label: string
  figure: Figure
  strong?: boolean
}) {
  return (
    <details className="figure-row">
      <summary
        className={strong ? 'figure-row__head figure-row__head--strong' : 'figure-row__head'}
      >
        <span>{label}</span>
        <b>{formatMoney(figure.amount)}</b>
        <ChevronDownIcon size={18} />
      </summary>
      <FigureParts figure={figure} />
    </details>
  )
}

/** What a figure is the sum of. */
export function FigureParts({ figure: { parts } }: { figure: Figure }) {
  if (parts.length === 0) {
    return <p className="figure-parts__none">Nothing on the board counts towards it yet.</p>
  }
  return (
    <ul className="figure-parts">
      {parts.map(({ label, amount, from }, index) => (
        // Two rows may have one name; their order is the board's.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          <p className="figure-parts__line">
            <span>{label}</span>
            <span className="figure-parts__amount">{formatMoney(amount)}</span>
          </p>
          <PlaceLinks places={from} />
        </li>
      ))}
    </ul>
  )
}
