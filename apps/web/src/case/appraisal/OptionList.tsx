import { findTool } from '@caseboard/toolkit'
import type { Appraisal } from '@caseboard/case'
import { FigureRow } from './FigureRow.tsx'
import { PlaceLinks } from './PlaceLinks.tsx'
import './OptionList.css'

/** What each option comes to on one footing, which opens to its cells; or what it still needs for that. */
export function OptionList({ appraisal: { basis, options } }: { appraisal: Appraisal }) {
  return (
    <section className="value__block" aria-labelledby="value-options">
      <h3 id="value-options">The options compared</h3>
      <p>
        Net present value on the rough figures of ‘{findTool('options-appraisal')?.name}’, over
        years 0 to {basis.years} and without an allowance for optimism.
      </p>
      <div>
        {options.map(({ id, name, npv, place }) =>
          npv ? (
            <FigureRow key={id} label={name} figure={npv} />
          ) : (
            <div key={id} className="option-list__open">
              <p>{name}: needs a cost and a benefit a year, zero if there is none.</p>
              <PlaceLinks places={[place]} />
            </div>
          ),
        )}
      </div>
    </section>
  )
}
