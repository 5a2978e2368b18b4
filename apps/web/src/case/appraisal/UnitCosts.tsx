import type { Appraisal } from '@caseboard/case'
import { PlaceLinks } from './PlaceLinks.tsx'
import './UnitCosts.css'

/** What one unit costs, where no benefit has a price. */
export function UnitCosts({ appraisal: { unitCosts } }: { appraisal: Appraisal }) {
  return (
    <div className="unit-costs">
      <p>
        No benefit has a price, so there is no net present value.
        {unitCosts.length > 0 ? ' This is what one unit costs instead:' : ''}
      </p>
      <ul>
        {unitCosts.map(({ id, label, unit, units, pencePerUnit, from }) => (
          <li key={id}>
            <p className="unit-costs__figure">
              <b>{unitMoney(pencePerUnit)}</b> for each of {units.toLocaleString('en-GB')}{' '}
              {unit || 'units'}
            </p>
            <p className="unit-costs__label">{label}. All costs are put to this one benefit.</p>
            <PlaceLinks places={from} />
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
