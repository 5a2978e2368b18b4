import { formatMoney } from '@caseboard/board'
import type { Figure, NamedFigure } from '@caseboard/case'
import { classes } from '../../ui/index.ts'
import { OpeningRow } from '../OpeningRow.tsx'
import { PlaceLinks } from './PlaceLinks.tsx'
import './FigureRow.css'

/** A figure that opens to what it is made of, down to the cells. */
export function FigureRow({
  label,
  figure,
  strong = false,
}: {
  label: string
  figure: Figure
  strong?: boolean | undefined
}) {
  return (
    <OpeningRow
      className="figure-row"
      headClassName={classes('figure-row__head', strong && 'figure-row__head--strong')}
      head={
        <>
          <span>{label}</span>
          <b>{formatMoney(figure.amount)}</b>
        </>
      }
    >
      <FigureParts figure={figure} />
    </OpeningRow>
  )
}

/** Figures that one amount was worked out from: one stands open, of several each opens. */
export function FigureRows({ figures }: { figures: readonly NamedFigure[] }) {
  const [only, ...others] = figures
  if (only === undefined) return null
  if (others.length === 0) return <FigureParts figure={only.figure} />
  return (
    <div className="figure-rows">
      {figures.map(({ name, figure }) => (
        <FigureRow key={name} label={name} figure={figure} />
      ))}
    </div>
  )
}

/** What a figure is the sum of. */
export function FigureParts({ figure: { parts } }: { figure: Figure }) {
  if (parts.length === 0) {
    return <p className="figure-parts__none">Nothing on the board counts towards it.</p>
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
