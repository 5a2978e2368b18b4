import { defaultAppraisal } from '@caseboard/board'
import type { AppraisalSettings } from '@caseboard/board'
import { describe, expect, test } from 'vitest'
import { allowanceSource, appraise, settingSources } from '../src/appraisal/index.ts'
import { card, emptyBoard, rows } from './boards.ts'

const appraisalWith = (
  settings: Partial<AppraisalSettings>,
  cards: ReturnType<typeof card>[] = [],
) => appraise(emptyBoard({ appraisal: { ...defaultAppraisal, ...settings }, cards }))
const sourcesWith = (...told: Parameters<typeof appraisalWith>) =>
  settingSources(appraisalWith(...told).basis)

describe('every setting says where it comes from', () => {
  test('on a new board', () => {
    expect(sourcesWith({})).toEqual({
      rate: 'HM Treasury, The Green Book',
      period: 'Caseboard’s starting point: five years suit most data work',
      priceBase: 'Nobody said',
      confidenceOff: 'A simplification of Caseboard’s own',
    })
  })

  test('when Priya has chosen all of them', () => {
    const chosen = {
      ratePercent: 5,
      rateWhy: 'What we borrow at',
      years: 8,
      priceBase: '2026 to 2027',
      lowConfidenceOff: 60,
    }
    expect(sourcesWith(chosen)).toEqual({
      rate: 'What we borrow at',
      period: 'Chosen for this board',
      priceBase: 'Chosen for this board',
      confidenceOff: 'Chosen for this board',
    })
    expect(sourcesWith({ ratePercent: 5 }).rate).toBe('No reason given')
  })

  test('the reason for another rate is not given for the Treasury’s, once Tom has put that back', () => {
    const back = { ratePercent: 3.5, rateWhy: 'What we borrow at' }
    expect(sourcesWith(back).rate).toBe('HM Treasury, The Green Book')
  })

  test('a price base that only the value for money card has leads there', () => {
    const money = card('value-for-money', { priceBase: '2025 to 2026' })
    expect(appraisalWith({}, [money]).basis).toMatchObject({
      priceBase: '2025 to 2026',
      priceBaseFrom: { card: money.id, field: 'priceBase' },
    })
    expect(sourcesWith({}, [money]).priceBase).toBe('The value for money card')
  })

  test('an allowance gives its reason, or says that there is none', () => {
    const plan = (why: string) =>
      card('cost-plan', {
        costs: rows({ item: 'Build', y0: 500_000 }),
        optimism: 20,
        optimismWhy: why,
      })
    const { plans } = appraisalWith({}, [plan('Our last three projects'), plan('')])
    expect(plans.map(({ allowance }) => allowanceSource(allowance))).toEqual([
      'Our last three projects',
      'No reason given',
    ])
  })
})
