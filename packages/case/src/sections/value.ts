import { formatMoney, formatNumber, sameName } from '@caseboard/board'
import type { CardId } from '@caseboard/board'
import type { Appraisal, View } from '../appraisal/appraise.ts'
import type { Result } from '../appraisal/result.ts'
import { planEndsEarly } from '../appraisal/plan-ends.ts'
import { downsidesApart, headline, paybackWords, shareWords } from '../appraisal/words.ts'
import { column, list, noted, proseOf, table, tableOf } from '../blocks.ts'
import { chartsOf } from '../charts/charts.ts'
import { plainText } from '../coverage/worksheets.ts'
import { counted, listed } from '../coverage/words.ts'
import type { Desk } from '../desk.ts'
import type { Block, Cell, Paragraph } from '../summary.ts'
import { clean, joinSentences } from '../text.ts'
import type { Composer } from './composer.ts'

/** Value for money: what the team says, then public value and the council's budget, side by side and never mixed. */
export const value: Composer = {
  compose(desk) {
    const judgements = desk.sheets('value-for-money')
    const { appraisal } = desk
    const sources = desk.all
      .filter(({ tool }) => tool.id === 'benefits-register' || tool.id === 'cost-plan')
      .map(({ id }) => id)
    return [
      ...proseOf(judgements, 'statement'),
      ...(appraisal.priced ? publicValue(appraisal, sources) : unpricedValue(appraisal, sources)),
      ...councilBudget(appraisal, sources),
      ...beside(appraisal, sources),
      ...proseOf(judgements, 'unpriced', 'Not in the figures'),
      ...tableOf('What could change the answer', desk.rows('value-for-money', 'tests'), [
        column('Assumption', 'what'),
        column('Low case', 'low', 'right'),
        column('High case', 'high', 'right'),
        column('What it does', 'effect'),
      ]),
      ...basis(desk),
    ]
  },
  asks: [
    {
      say: 'Say in two sentences whether it is good value',
      from: [['value-for-money', 'statement']],
    },
    {
      say: 'Say what matters but is not in the figures',
      from: [['value-for-money', 'unpriced']],
    },
  ],
}

function publicValue(appraisal: Appraisal, sources: readonly CardId[]): Block[] {
  const { low, central, high } = appraisal.public
  const npv = central.npv?.amount ?? 0
  const range =
    low.npv?.amount === high.npv?.amount
      ? ''
      : `, from ${headline(low.npv?.amount ?? 0)} to ${headline(high.npv?.amount ?? 0)}`
  const text = joinSentences([
    `Worth today, ${comesTo(central)}: a net present value of ${headline(npv)}${range}`,
    central.pvCosts.amount > 0 ? paidBack('The money', central) : 'No costs are on the board yet',
    switching(central),
    planEndsEarly(appraisal),
  ])
  const lines: { name: string; note?: string; of: (result: Result) => number | undefined }[] = [
    { name: 'Benefits', of: ({ pvBenefits }) => pvBenefits.amount },
    ...(central.pvDownsides.amount > 0
      ? [{ name: 'Downsides', of: ({ pvDownsides }: Result) => pvDownsides.amount }]
      : []),
    { name: 'Costs, with the allowance for optimism', of: ({ pvCosts }) => pvCosts.amount },
    {
      name: 'Net present value',
      note: [low, central, high].every(addsUp)
        ? ''
        : 'Each is rounded by itself, so it can be 1p out',
      of: (result) => result.npv?.amount,
    },
  ]
  const money = (amount: number | undefined): string =>
    amount === undefined ? '' : formatMoney(amount)
  return [
    led('Public value', text, sources),
    ...table(
      'Public value, worth today',
      lines,
      [
        { label: 'Present value of', cell: ({ name, note }) => noted(name, note ?? '') },
        { label: 'Low', align: 'right', cell: ({ of }) => money(of(low)) },
        { label: 'As expected', align: 'right', cell: ({ of }) => money(of(central)) },
        { label: 'High', align: 'right', cell: ({ of }) => money(of(high)) },
      ],
      sources,
    ),
  ]
}

/** “benefits come to £24,000, downsides to £5,000 and costs to £6,000”: all that the net present value is made of. */
function comesTo({ pvBenefits, pvDownsides, pvCosts }: Result): string {
  const { amount: downsides } = pvDownsides
  return listed([
    `benefits come to ${headline(pvBenefits.amount)}`,
    ...(downsides > 0 ? [`downsides to ${headline(downsides)}`] : []),
    `costs to ${headline(pvCosts.amount)}`,
  ])
}

/** Whether the present values that are shown differ by what is shown as the net present value. */
const addsUp = ({ pvBenefits, pvDownsides, pvCosts, npv }: Result): boolean =>
  pvBenefits.amount - pvDownsides.amount - pvCosts.amount === npv?.amount

/** How far benefits may fall, and no further. Below zero already, there is nothing to fall. */
function switching({ switchingFall, npv, pvDownsides }: Result): string {
  if (switchingFall !== null) {
    return `Benefits could fall by ${shareWords(switchingFall)} before the net present value is zero`
  }
  const more = pvDownsides.amount > 0 ? 'downsides and costs' : 'costs'
  return npv && npv.amount < 0 ? `As expected it does not pay: ${more} are above benefits` : ''
}

/** Without a price on any benefit there is no net present value: what it costs, and what a unit costs. */
function unpricedValue(
  { public: view, unitCosts }: Appraisal,
  sources: readonly CardId[],
): Block[] {
  const { pvCosts, pvDownsides } = view.central
  if (pvCosts.amount + pvDownsides.amount === 0) return []
  const text = joinSentences([
    'No benefit has a price, so there is no net present value',
    pvCosts.amount > 0
      ? `Costs, worth today and with the allowance for optimism, come to ${formatMoney(pvCosts.amount)}`
      : '',
    pvDownsides.amount > 0
      ? `Downsides, worth today, come to ${formatMoney(pvDownsides.amount)}`
      : '',
  ])
  return [
    led('Public value', text, sources),
    ...list(
      unitCosts.map(({ label, unit, units, pencePerUnit }) => ({
        text: `${label}: ${unitMoney(pencePerUnit)} each for ${formatNumber(units)} ${unit}`,
        note: 'All costs are put to this one benefit, so two of these must not be added.',
      })),
      sources,
      'What one costs',
    ),
  ]
}

function councilBudget(appraisal: Appraisal, sources: readonly CardId[]): Block[] {
  const { council, basis, staffTime } = appraisal
  const { total, years } = council.central
  if (total.benefits + total.costs === 0) return []
  const ofStaff =
    staffTime.amount === 0 ? '' : `, of which existing staff time ${headline(staffTime.amount)},`
  const text = joinSentences([
    total.benefits === 0
      ? `Nothing comes back to the council’s budget as cash. Costs come to ${headline(total.costs)}${ofStaff} over ${period(basis.years)}, not discounted`
      : `Cash benefits to the council come to ${headline(total.benefits)} and costs to ${headline(total.costs)}${ofStaff} over ${period(basis.years)}, not discounted: ${headline(total.net)}`,
    total.benefits > 0 && total.costs > 0 ? paidBack('The council’s money', council.central) : '',
    downsidesApart(appraisal),
    planEndsEarly(appraisal),
  ])
  const chart = chartsOf(appraisal).find(({ id }) => id === 'council-running')
  return [
    led('Council budget', text, sources),
    ...table(
      'The council’s budget by year, not discounted',
      years,
      [
        { label: 'Year', cell: ({ year }) => `Year ${year}` },
        money('Cash benefits', ({ benefits }) => benefits.amount),
        money('Costs, with the allowance', ({ costs }) => costs.amount),
        money('Net', ({ net }) => net),
        money('Running total', ({ cumulative }) => cumulative),
      ],
      sources,
    ).map((made) => ({
      ...made,
      total: ['Total', ...[total.benefits, total.costs, total.net].map(formatMoney), ''].map(
        (text) => ({ text }),
      ),
    })),
    ...(chart ? [{ kind: 'chart' as const, chart, sources }] : []),
  ]
}

type YearRow = View['central']['years'][number]

const money = (label: string, of: (year: YearRow) => number) => ({
  label,
  align: 'right' as const,
  cell: (year: YearRow) => formatMoney(of(year)),
})

const period = (years: number): string => `years 0 to ${years}`

/** What a reader must know beside the figures: what is only assumed, not in pounds, or left out. */
function beside(
  { confidence, unpriced, unpricedDownsides, leftOut }: Appraisal,
  sources: readonly CardId[],
): Block[] {
  const counts: Cell[] = [
    ...unpriced.map(({ label, measure }) => ({
      text: measure === '' ? label : `${label} (${measure})`,
    })),
    ...unpricedDownsides.map(({ label }) => ({ text: `Downside: ${label}` })),
  ]
  return [
    ...list(
      confidence.assumptions.map((text) => ({ text })),
      sources,
      'Assumptions: priced, with no evidence given',
    ),
    ...list(counts, sources, 'Not in pounds'),
    ...(leftOut.length === 0
      ? []
      : [
          led(
            'Left out',
            `${counted(leftOut.length, 'input')} could not be counted and ${leftOut.length === 1 ? 'is' : 'are'} in no sum. Each is listed with the figures in full, with how to put it right.`,
            [],
          ),
        ]),
  ]
}

/** The settings, then what the value for money card has of its own: where it says the same, once is enough. */
function basis(desk: Desk): Block[] {
  const { basis: used } = desk.appraisal
  return desk.sheets('value-for-money').flatMap((sheet) => {
    const same = [
      ['years', sheet.number('years') === used.years],
      ['rate', sheet.number('rate') === used.ratePercent],
    ] as const
    const prices = sheet.card.fields['priceBase']
    const isSamePrice = sameName(plainText(prices)) === sameName(used.priceBase)
    const said = same.flatMap(([field, isSame]) => (isSame ? [sheet.say(field)] : []))
    const text = joinSentences([
      said.length > 0 ? `Appraised with ${said.join(' and ')}` : '',
      sheet.has('priceBase')
        ? `Prices of ${isSamePrice ? sheet.say('priceBase') : clean(used.priceBase)}`
        : '',
      sheet.has('view') ? `Main view: ${sheet.say('view')}` : '',
    ])
    return text === '' ? [] : [led('Basis', text, [sheet.id])]
  })
}

function paidBack(what: string, result: Result): string {
  const words = paybackWords(result)
  return result.simplePaybackYears === null
    ? `${what} is ${words.replace('not', 'not back')}`
    : `${what} is back ${words}`
}

const led = (lead: string, text: string, sources: readonly CardId[]): Paragraph => ({
  kind: 'paragraph',
  lead,
  text,
  sources,
})

/** A unit may cost less than a penny: that is not nothing. */
const unitMoney = (pence: number): string =>
  pence < 1 ? `${formatNumber(Number(pence.toPrecision(2)))}p` : formatMoney(Math.round(pence))
