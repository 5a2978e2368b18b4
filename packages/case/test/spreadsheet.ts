import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { columnNameFromNumber, initSync, Model } from '@ironcalc/wasm'
import type { Besides, Money } from './money-boards.ts'

/*  The appraisal as a finance officer would set it up in a spreadsheet: written from the formulas of the
 *  catalogue, in pence, worked out by an engine of its own and with nothing of this package in it, so that
 *  it can disagree. Year 0 stands in column L, year 1 in M, and a row is filled to the right from there.
 *  A row of money is rounded year by year, a present value once at the end; half a penny goes up.
 */

const engine = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')
initSync({ module: readFileSync(engine) })

const views = ['public', 'council'] as const
const cases = ['low', 'central', 'high'] as const
type Content = string | number | null | undefined
const [LABEL, B, J, K, YEAR_0, YEAR_1, YEAR_5] = [1, 2, 10, 11, 12, 13, 17]

/** To the penny. The last decimals of 1 − 99.4% are noise, which must not decide on a half: cleared first. */
const pence = (amount: string): string => `ROUND(ROUND(${amount},6),0)`

type Settings = Pick<
  Money,
  | 'years'
  | 'ratePercent'
  | 'mediumConfidenceOff'
  | 'lowConfidenceOff'
  | 'optimism'
  | 'optimismPercent'
>

/** A sheet with the settings of a board, its years and what £1 of each is worth. */
function openSheet(settings: Settings) {
  const model = new Model('Appraisal', 'en', 'UTC', 'en')
  model.pauseEvaluation()
  const lastYear = YEAR_0 + settings.years
  const end = columnNameFromNumber(lastYear)

  const put = (row: number, column: number, ...contents: Content[]): void => {
    for (const [index, content] of contents.entries()) {
      if (content !== null && content !== undefined) {
        model.setUserInput(0, row, column + index, String(content))
      }
    }
  }
  const named = (row: number, name: string, content: Content): void => {
    put(row, LABEL, name, content)
    model.newDefinedName(name, null, `Sheet1!$B$${row}`)
  }
  const byYear = (row: number, label: string, year0: string, year1: string): void => {
    put(row, LABEL, label)
    put(row, YEAR_0, year0, year1)
    model.autoFillColumns({ sheet: 0, row, column: YEAR_1, width: 1, height: 1 }, lastYear)
  }
  const sameByYear = (row: number, label: string, year0: string, to = lastYear): void => {
    put(row, LABEL, label)
    put(row, YEAR_0, year0)
    model.autoFillColumns({ sheet: 0, row, column: YEAR_0, width: 1, height: 1 }, to)
  }
  /** Columns B to G: years 0 to 5 as planned. */
  const putCosts = (costs: Money['costs']): void => {
    for (const [index, { y0, y1, y2, y3, y4, y5 }] of costs.entries()) {
      const r = 24 + index
      put(r, B, y0, y1, y2, y3, y4, y5)
      sameByYear(r, 'Cost', `=${pence(`B${r}*(1+allowance/100)`)}`, YEAR_5)
    }
    sameByYear(33, 'Costs', '=SUM(L24:L29)')
  }
  const read = (row: number, column = B): number | null => {
    const shown = model.getFormattedCellValue(0, row, column)
    return shown === '' ? null : Number(shown)
  }

  named(1, 'view', '')
  named(2, 'scenario', '')
  named(3, 'rate', settings.ratePercent)
  named(4, 'mediumOff', settings.mediumConfidenceOff)
  named(5, 'lowOff', settings.lowConfidenceOff)
  named(6, 'onPlan', settings.optimism)
  named(7, 'onBoard', settings.optimismPercent)
  named(8, 'allowance', '=IF(onPlan<>"",onPlan,IF(onBoard<>"",onBoard,0))')

  byYear(10, 'Year', '0', '=L10+1')
  sameByYear(11, 'Rate', '=IF(rate=3.5,IF(L10<=30,3.5,3),rate)')
  byYear(12, 'What £1 is worth', '1', '=L12/(1+M11/100)')
  return { model, end, put, named, byYear, sameByYear, putCosts, read }
}

/** A sum that is rounded once, at the end. */
const toPenny = (amount: string): string => `INT(${amount}+0.5)`

/** Fills in the sheet for a board, then types each view and case into their cells and reads what it says. */
export function workOut({ benefits, downsides, costs, ...settings }: Money) {
  const { model, end, put, named, byYear, sameByYear, putCosts, read } = openSheet(settings)

  // Columns B to I: lands, class, a year, low, high, first year, years to build up, confidence.
  for (const [index, one] of benefits.entries()) {
    const r = 14 + index
    put(r, B, one.sector, one.class, one.annual, one.low, one.high)
    put(r, B + 5, one.startYear, one.rampYears, one.confidence)
    const off = `IF(I${r}="high",0,IF(I${r}="medium",mediumOff,lowOff))`
    const low = `IF(E${r}<>"",E${r},${pence(`D${r}*(1-${off}/100)`)})`
    const high = `IF(F${r}<>"",F${r},D${r})`
    put(r, J, `=IF(scenario="low",${low},IF(scenario="high",${high},D${r}))`)
    put(r, K, `=OR(view="public",AND(B${r}="council",OR(C${r}="cashable",C${r}="income")))`)
    const built = `MIN(1,(L$10-$G${r}+1)/MAX(1,$H${r}))`
    sameByYear(r, 'Benefit', `=IF(AND($K${r},L$10>=$G${r}),${pence(`$J${r}*${built}`)},0)`)
  }
  for (const [index, { annual }] of downsides.entries()) {
    const r = 21 + index
    put(r, B, annual)
    sameByYear(r, 'Downside', `=IF(AND(view="public",L$10>=1),$B${r},0)`)
  }
  putCosts(costs)

  sameByYear(31, 'Benefits', '=SUM(L14:L19)')
  sameByYear(32, 'Downsides', '=SUM(L21:L22)')
  sameByYear(34, 'Net', '=L31-L32-L33')
  byYear(35, 'Running total', '=L34', '=L35+M34')
  sameByYear(36, 'Net, worth today', '=L34*L12')
  byYear(37, 'Running total, worth today', '=L36', '=L37+M36')
  byYear(38, 'Money is back', '', '=IF(AND(L35<0,M35>=0),L10-L35/M34,"")')
  byYear(39, 'Money is back, worth today', '', '=IF(AND(L37<0,M37>=0),L10-L37/M36,"")')

  const exact = (row: number): string => `SUMPRODUCT(L${row}:${end}${row},L12:${end}12)`
  const worth = (row: number): string => toPenny(exact(row))
  const back = (totals: number, years: number): string =>
    `=IF(AND(priced,SUM(L33:${end}33)>0),IF(MIN(L${totals}:${end}${totals})>=0,0,IF(COUNT(M${years}:${end}${years})>0,MIN(M${years}:${end}${years}),"")),"")`
  named(41, 'priced', '=COUNT(D14:D19)>0')
  named(42, 'presentBenefits', `=${worth(31)}`)
  named(43, 'presentDownsides', `=${worth(32)}`)
  named(44, 'presentCosts', `=${worth(33)}`)
  named(45, 'netPresentValue', `=IF(priced,${worth(34)},"")`)
  named(46, 'payback', back(35, 38))
  named(47, 'discountedPayback', back(37, 39))
  const falls = `${exact(34)}/${exact(31)}`
  named(48, 'switching', `=IF(AND(priced,${exact(31)}>0,${exact(34)}>=0),${falls},"")`)
  const ratio = `(${exact(31)}-${exact(32)})/${exact(33)}`
  named(49, 'ratio', `=IF(AND(priced,${exact(33)}>0),${ratio},"")`)

  const readYears = (row: number) =>
    Array.from({ length: settings.years + 1 }, (_, year) => read(row, YEAR_0 + year))
  const answers = views.flatMap((view) =>
    cases.map((which) => {
      put(1, B, view)
      put(2, B, which)
      model.evaluate()
      return {
        view,
        which,
        benefits: readYears(31),
        downsides: readYears(32),
        costs: readYears(33),
        net: readYears(34),
        cumulative: readYears(35),
        pvBenefits: read(42),
        pvDownsides: read(43),
        pvCosts: read(44),
        npv: read(45),
        payback: read(46),
        discountedPayback: read(47),
        switchingFall: read(48),
        ratio: read(49),
      }
    }),
  )
  model.free()
  return answers
}

/** The same for what stands beside the money: what the problem costs, rough options, and what one unit costs. */
export function workOutBesides({ costs, ...settings }: Money, besides: Besides) {
  const { model, end, put, sameByYear, putCosts, read } = openSheet(settings)
  putCosts(costs)
  sameByYear(35, 'Costs, worth today', '=L33*L12')

  // Columns B to E: times a year, minutes, cost per hour, other cost each.
  for (const [index, { volume, minutes, rate, unit }] of besides.activities.entries()) {
    const r = 41 + index
    put(r, B, volume, minutes, rate, unit)
    const isTimed = `AND(C${r}<>"",D${r}<>"")`
    const each = `IF(${isTimed},C${r}/60*D${r},0)+IF(E${r}<>"",E${r},0)`
    put(r, J, `=IF(OR(${isTimed},E${r}<>""),${pence(`B${r}*(${each})`)},"")`)
  }
  // Columns B to D: one-off cost, cost a year, benefit a year.
  const everyYear = `SUM(M12:${end}12)`
  for (const [index, { oneOff, yearly, benefit }] of besides.options.entries()) {
    const r = 51 + index
    put(r, B, oneOff, yearly, benefit)
    const cost = `(B${r}+C${r}*${everyYear})`
    const hasCost = `OR(B${r}<>"",C${r}<>"")`
    put(r, J, `=IF(${hasCost},${toPenny(cost)},"")`)
    put(r, K, `=IF(D${r}<>"",${toPenny(`D${r}*${everyYear}`)},"")`)
    put(r, YEAR_0, `=IF(AND(${hasCost},D${r}<>""),${toPenny(`D${r}*${everyYear}-${cost}`)},"")`)
  }
  // Columns B and C: now and target.
  for (const [index, { baseline, target }] of besides.counted.entries()) {
    const r = 61 + index
    put(r, B, baseline, target)
    const hasUnit = `AND(COUNT(B24:G29)>0,B${r}<>C${r})`
    put(r, J, `=IF(${hasUnit},SUM(L35:${end}35)/ABS(C${r}-B${r}),"")`)
  }
  model.evaluate()
  const column = (all: readonly unknown[], first: number, at: number) =>
    all.map((_, index) => read(first + index, at))
  const answers = {
    activities: column(besides.activities, 41, J),
    options: {
      pvCosts: column(besides.options, 51, J),
      pvBenefits: column(besides.options, 51, K),
      npv: column(besides.options, 51, YEAR_0),
    },
    unitCosts: column(besides.counted, 61, J),
  }
  model.free()
  return answers
}
