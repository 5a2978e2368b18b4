import type { Remarks } from './remark.ts'
import type { UnpricedBenefit } from './benefits.ts'
import type { Place } from './figure.ts'

/** What one unit of a counted benefit costs, where no benefit has a price. */
export interface UnitCost {
  /** The benefit: two of them may have one name. */
  readonly id: string
  readonly label: string
  /** What is counted: residents, calls. */
  readonly unit: string
  /** The change from now to the target. */
  readonly units: number
  /**
   * Present costs ÷ units, in pence and not rounded: 0.4p would round to nothing. All costs are put to
   * this one benefit, so two unit costs of one board must not be added.
   */
  readonly pencePerUnit: number
  readonly from: readonly Place[]
}

/** Present costs by unit of each counted benefit (catalogue, `unitCost`); null costs, because nobody gave any, make none. */
export function unitCosts(
  benefits: readonly UnpricedBenefit[],
  pvCosts: number | null,
  remarks: Remarks,
): UnitCost[] {
  return benefits
    .filter((benefit) => benefit.class === 'quantified')
    .flatMap((benefit): UnitCost[] => {
      const { id, baseline, target, place, label, measure } = benefit
      const from = ['baseline', 'target'].map((column) => ({ ...place, column }))
      if (baseline === undefined || target === undefined || baseline === target) {
        remarks.leftOut.push({
          place: from[baseline === undefined ? 0 : 1]!,
          about: label,
          says:
            baseline === target && baseline !== undefined
              ? 'It has no unit cost, because its target is the same as now'
              : 'It has no unit cost. Enter the figure now and the target',
        })
        return []
      }
      if (pvCosts === null) return []
      const units = Math.abs(target - baseline)
      const unit = benefit.unit || measure
      return [{ id, label, unit, units, pencePerUnit: pvCosts / units, from }]
    })
}
