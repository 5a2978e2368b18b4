import { presentCosts, type Appraisal } from '@caseboard/case'
import { OpeningRow } from '../OpeningRow.tsx'
import { FigureRow } from './FigureRow.tsx'
import { PlaceLinks } from './PlaceLinks.tsx'
import './UnitCosts.css'

/** What one unit costs, where no benefit has a price. */
export function UnitCosts({ appraisal }: { appraisal: Appraisal }) {
  const { unitCosts } = appraisal
  const { name, figure } = presentCosts(appraisal.public.central)
  return (
    <div className="unit-costs">
      <p>
        No benefit has a price, so there is no net present value.
        {unitCosts.length > 0 ? ' This is what one unit costs instead:' : ''}
      </p>
      <ul>
        {unitCosts.map(({ id, label, unit, units, pencePerUnit, from }) => (
          <li key={id}>
            <OpeningRow
              className="figure-row"
              head={
                <span>
                  <span className="unit-costs__figure">
                    <b>{unitMoney(pencePerUnit)}</b> for each of {units.toLocaleString('en-GB')}{' '}
                    {unit || 'units'}
                  </span>
                  <span className="unit-costs__label">
                    {label}. All costs are put to this one benefit.
                  </span>
                </span>
              }
            >
              <div className="figure-rows">
                <FigureRow label={name} figure={figure} />
                <div className="figure-row unit-costs__units">
                  <p>{units.toLocaleString('en-GB')}, from now to the target</p>
                  <PlaceLinks places={from} />
                </div>
              </div>
            </OpeningRow>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Pence that are not whole: “£1.37”, “0.4p”. */
function unitMoney(pence: number): string {
  return pence < 1
    ? `${pence.toLocaleString('en-GB', { maximumSignificantDigits: 2 })}p`
    : `£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
}
