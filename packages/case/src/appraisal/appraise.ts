import type { BoardSnapshot } from '@caseboard/board'
import { appraisal, findTool } from '@caseboard/toolkit'
import type { FiveCaseId } from '@caseboard/toolkit'
import { cardHolds, worksheetsOf } from '../coverage/worksheets.ts'
import type { Worksheets } from '../coverage/worksheets.ts'
import { once } from '../once.ts'
import { basisOf } from './basis.ts'
import type { Basis } from './basis.ts'
import { benefitLine, readBenefits } from './benefits.ts'
import type { Benefits, CaseId, PricedBenefit, UnpricedBenefit } from './benefits.ts'
import { confidenceOf } from './confidence.ts'
import type { ConfidenceSummary } from './confidence.ts'
import { readCosts, staffTimeIn } from './costs.ts'
import type { PlanCosts } from './costs.ts'
import { presentValue } from './discount.ts'
import { readDownsides } from './downsides.ts'
import type { Figure, Place } from './figure.ts'
import { sumByYear } from './line.ts'
import type { Line } from './line.ts'
import { planEndsEarly } from './plan-ends.ts'
import { readOptions } from './options.ts'
import type { OptionFigures } from './options.ts'
import { costOfProblem } from './problem.ts'
import { noRemarks } from './remark.ts'
import type { Remark, Remarks } from './remark.ts'
import { resultOf } from './result.ts'
import type { Result } from './result.ts'
import { swingsOf } from './swings.ts'
import type { Swing } from './swings.ts'
import { unitCosts } from './unit-cost.ts'
import type { UnitCost } from './unit-cost.ts'
import { remarkOnUnknownTools } from './unknown.ts'

/** What the worksheets of a board come to in money. Every amount is integer pence. */
export interface Appraisal {
  readonly basis: Basis
  /** Whether any benefit has a price. If none has, there is no net present value, and unit costs stand in. */
  readonly priced: boolean
  /** Every priced benefit, whoever gains, discounted: the economic case. */
  readonly public: View
  /** Cash and new income to this council against its costs, staff time among them, by year: the financial case. */
  readonly council: View
  readonly benefits: readonly PricedBenefit[]
  /** Present benefits of the public view, central case, by class. */
  readonly classes: readonly BenefitClass[]
  /** Counted or described only: to be shown beside the figures. */
  readonly unpriced: readonly UnpricedBenefit[]
  readonly unpricedDownsides: readonly { readonly label: string; readonly place: Place }[]
  /** What a unit costs; empty as soon as one benefit has a price. */
  readonly unitCosts: readonly UnitCost[]
  /** What the problem costs a year today. */
  readonly problem: Figure
  /** Every cost plan: its rows as planned, and with its allowance for optimism. */
  readonly plans: readonly PlanCosts[]
  /** What of the council’s costs is existing staff time, with the allowance and not discounted: in every sum, and no cash. */
  readonly staffTime: Figure
  readonly options: readonly OptionFigures[]
  readonly confidence: ConfidenceSummary
  /** What could change the public net present value, widest first. */
  readonly swings: readonly Swing[]
  /** Inputs that are in no sum, each with the reason and how to put it right. */
  readonly leftOut: readonly Remark[]
  /** What was taken as given where nobody said. */
  readonly assumed: readonly Remark[]
}

/** One way to look at the money. The two are never mixed: not in one sum, not in one table. */
export interface View {
  readonly id: 'public' | 'council'
  readonly name: string
  readonly includes: string
  readonly fiveCase: FiveCaseId
  readonly low: Result
  readonly central: Result
  readonly high: Result
}

export interface BenefitClass {
  readonly id: string
  readonly label: string
  readonly present: Figure
}

/**
 * Appraises a board: benefits register, cost plan, cost of the problem and options, on the board's own
 * rate and period. Never throws and never gives NaN: what cannot be counted is in `leftOut`.
 */
export const appraise = once((board: BoardSnapshot): Appraisal => {
  const sheets = worksheetsOf(board)
  const remarks = noRemarks()
  const basis = basisOf(sheets, remarks)
  const { years: lastYear, factors } = basis
  const benefits = readBenefits(sheets, basis, remarks)
  const downsides = readDownsides(sheets, lastYear, remarks)
  const plans = readCosts(sheets, lastYear, remarks)
  const problem = costOfProblem(sheets, remarks)
  const options = readOptions(sheets, basis, remarks)
  remarkOnUnknownTools(sheets, remarks)
  remarkOnPlans(benefits, plans, lastYear, remarks)
  remarkOnSeveralCards(sheets, remarks)

  const priced = benefits.priced.length > 0
  const costs = plans.flatMap(({ lines }) => lines)
  const view = (
    id: View['id'],
    counted: readonly PricedBenefit[],
    against: readonly Line[],
  ): View => {
    const inCase = (which: CaseId): Result => {
      const gains = counted.map((benefit) => benefitLine(benefit, which, lastYear))
      return resultOf([...gains, ...against], factors, { priced })
    }
    const { name, includes, case: fiveCase } = appraisal.views.find((one) => one.id === id)!
    return {
      id,
      name,
      includes,
      fiveCase,
      low: inCase('low'),
      central: inCase('central'),
      high: inCase('high'),
    }
  }
  const publicView = view('public', benefits.priced, [...downsides.lines, ...costs])
  const cash = benefits.priced.filter(({ isCash }) => isCash)
  const { central } = publicView
  return {
    basis,
    priced,
    public: publicView,
    council: view('council', cash, costs),
    benefits: benefits.priced,
    classes: classesOf(benefits.priced, central),
    unpriced: benefits.unpriced,
    unpricedDownsides: downsides.unpriced,
    unitCosts: priced
      ? []
      : unitCosts(
          benefits.unpriced,
          costs.length === 0 ? null : presentValue(sumByYear(costs, lastYear), factors),
          remarks,
        ),
    problem,
    plans,
    staffTime: staffTimeIn(plans),
    options,
    confidence: confidenceOf(sheets, benefits.priced),
    swings: central.npv ? swingsOf(benefits.priced, plans, central, factors) : [],
    leftOut: remarks.leftOut,
    assumed: remarks.assumed,
  }
})

/** The parts of the present benefits, which stand in the order of the benefits, by class. */
function classesOf(benefits: readonly PricedBenefit[], result: Result): BenefitClass[] {
  const found = new Map<string, { label: string; parts: Figure['parts'][number][] }>()
  for (const [index, benefit] of benefits.entries()) {
    const known = found.get(benefit.class) ?? { label: benefit.classLabel, parts: [] }
    known.parts.push(result.pvBenefits.parts[index]!)
    found.set(benefit.class, known)
  }
  return appraisal.benefitClasses.flatMap((id) => {
    const one = found.get(id)
    if (!one) return []
    const amount = one.parts.reduce((sum, part) => sum + part.amount, 0)
    return [{ id, label: one.label, present: { amount, parts: one.parts } }]
  })
}

/** What the costs leave open: that there are none, or that they end before the appraisal does. */
function remarkOnPlans(
  { priced, unpriced }: Benefits,
  plans: readonly PlanCosts[],
  lastYear: number,
  remarks: Remarks,
): void {
  const isPriced = priced.length > 0
  if (!isPriced && !unpriced.some((benefit) => benefit.class === 'quantified')) return
  if (plans.every(({ lines }) => lines.length === 0)) {
    const card = plans[0]?.allowance.card
    const so = isPriced ? 'so they are taken as nothing' : 'so there is no unit cost'
    remarks.assumed.push({
      place: card === undefined ? { tool: 'cost-plan' } : { card, field: 'costs' },
      about: 'Costs',
      says: `There are none on the board that can be counted, ${so}. List what it costs in a cost plan`,
    })
    return
  }
  const says = planEndsEarly({ priced: isPriced, plans, basis: { years: lastYear } })
  if (says !== undefined) {
    remarks.assumed.push({ place: { setting: 'years' }, about: 'Appraisal period', says })
  }
}

/** Two cost plans may be two parts of the work or two people’s versions of it: they are added up, and we say so. */
function remarkOnSeveralCards(sheets: Worksheets, remarks: Remarks): void {
  for (const [tool, field] of moneyTables) {
    const cards = sheets.cards(tool).filter((card) => cardHolds(card, field))
    if (cards.length < 2) continue
    remarks.assumed.push({
      place: { card: cards[1]!.id, field },
      about: findTool(tool)?.name ?? tool,
      says: `There are ${cards.length} of these cards. The rows of all of them are added up`,
    })
  }
}

const moneyTables = [
  ['benefits-register', 'benefits'],
  ['cost-plan', 'costs'],
  ['cost-of-problem', 'activities'],
] as const
