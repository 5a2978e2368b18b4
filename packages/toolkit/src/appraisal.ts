import { appraisalDefaults, threeLevels } from './appraisal-defaults.ts'
import type { AppraisalParameters } from './types.ts'

/** What the sums of a case start from. A board keeps its own rate, period and price base. */
export const appraisal: AppraisalParameters = {
  defaults: appraisalDefaults,
  rateSchedule: [
    {
      fromYear: 0,
      toYear: 30,
      standard: 3.5,
      health: 1.5,
      longHorizonTest: 3,
    },
    {
      fromYear: 31,
      toYear: 75,
      standard: 3,
      health: 1.29,
      longHorizonTest: 2.57,
    },
    {
      fromYear: 76,
      toYear: 125,
      standard: 2.5,
      health: 1.07,
      longHorizonTest: 2.14,
    },
    {
      fromYear: 126,
      toYear: 200,
      standard: 2,
      health: 0.86,
      longHorizonTest: 1.71,
    },
  ],
  rateNote:
    'Green Book published 5 February 2026 keeps 3.5 percent. An independent review reported on 30 June 2026; whether the Treasury has changed the rate since was not found. Keep the rate in settings, store it with each board and print it on every summary.',
  formulas: {
    baselineCost: 'volume * (minutes / 60 * hourlyRate + otherCostEach)',
    benefitInYear:
      'annual * min(1, (t - startYear + 1) / max(1, rampYears)) for t >= startYear, else 0',
    optimismCost: 'cost * (1 + ob) ; with mitigation m: cost * (1 + ob * (1 - m))',
    discountFactor: 'DF(0) = 1 ; DF(t) = DF(t-1) / (1 + r(t))',
    presentValue: 'sum of amount(t) * DF(t)',
    npv: 'PV(benefits) - PV(adjusted costs)',
    bcr: 'PV(benefits) / PV(adjusted costs)',
    simplePayback:
      '(k - 1) + (-cumulative(k-1)) / net(k), k = first year with cumulative >= 0; counted from the end of year 0',
    switchingValue:
      '(PV(benefits) - PV(costs)) / PV(benefits) = fall in benefits that takes NPV to zero',
    unitCost: 'PV(adjusted costs) / units of outcome, when benefits are not priced',
    uprate: 'value * index(target year) / index(source year), GDP deflator',
  },
  views: [
    {
      id: 'public',
      name: 'Public value',
      includes: 'all monetised benefits, whoever gains, in real terms, discounted',
      case: 'economic',
    },
    {
      id: 'council',
      name: 'Council budget',
      includes:
        'cash-releasing benefits and new income to this council only, against all council cash costs; shown undiscounted by year as well',
      case: 'financial',
    },
  ],
  benefitClasses: ['cashable', 'non-cashable', 'income', 'avoided', 'quantified', 'qualitative'],
  optimismBias: {
    source: 'HM Treasury supplementary guidance (Mott MacDonald 2002)',
    note: 'Starting points for capital cost and works duration. Most council data work is nearest to equipment and development or outsourcing. Let the team enter its own figure with a reason; show the range as a guide.',
    rows: [
      {
        category: 'Standard buildings',
        capexLow: 2,
        capexHigh: 24,
        durationLow: 1,
        durationHigh: 4,
      },
      {
        category: 'Non-standard buildings',
        capexLow: 4,
        capexHigh: 51,
        durationLow: 2,
        durationHigh: 39,
      },
      {
        category: 'Standard civil engineering',
        capexLow: 3,
        capexHigh: 44,
        durationLow: 1,
        durationHigh: 20,
      },
      {
        category: 'Non-standard civil engineering',
        capexLow: 6,
        capexHigh: 66,
        durationLow: 3,
        durationHigh: 25,
      },
      {
        category: 'Equipment and development',
        capexLow: 10,
        capexHigh: 200,
        durationLow: 10,
        durationHigh: 54,
      },
      {
        category: 'Outsourcing (operating cost)',
        capexLow: 0,
        capexHigh: 41,
      },
    ],
  },
  confidenceAdjustments: {
    status:
      'believed, not verified: six-grade scheme from the 2014 cost benefit guidance for local partnerships. Ship as an editable setting and check before quoting',
    costs: [0, 5, 10, 15, 25, 40],
    benefits: [0, -5, -10, -15, -25, -40],
    caseboardThreeLevel: threeLevels,
  },
  gdpDeflator: {
    source: 'HM Treasury, December 2025 release, 2024 = 100, via the greenbook R package',
    index: {
      '2013': 73.4795,
      '2017': 77.6367,
      '2018': 79.1606,
      '2019': 81.1085,
      '2020': 85.2137,
      '2021': 85.6358,
      '2022': 90.5005,
      '2023': 96.2507,
      '2024': 100,
    },
  },
  unitValues: [
    {
      id: 'foi-hour',
      label: 'Freedom of information staff hour used for the cost limit',
      value: 25,
      unit: 'GBP per hour',
      status: 'derived: council page gives GBP 450 for 18 hours',
      source: 'https://www.arun.gov.uk/freedom-of-information',
    },
    {
      id: 'foi-average-2010',
      label: 'Average cost of a council request, England, 2010',
      value: 160.41,
      unit: 'GBP',
      status:
        'derived: GBP 31.6m (UCL Constitution Unit) over 197,000 requests; the two figures may not share a base',
      source: 'https://publications.parliament.uk/pa/cm201213/cmselect/cmjust/96/9606.htm',
    },
    {
      id: 'postcode-search',
      label: 'Address search by postcode paid by Leeds Bins',
      value: 0.024,
      unit: 'GBP per search',
      status: 'verified (2016)',
      source: 'https://open-innovations.org/blog/2016-12-17-leeds-bins-infrastructure',
    },
  ],
  charts: [
    'cumulative net cash by year with payback marked',
    'yearly costs and benefits, side by side',
    'benefits by class (stacked bar)',
    'low, central and high NPV (range bar)',
    'what could change the answer (tornado)',
  ],
  display: [
    'Round headline figures: nearest GBP 100 under GBP 10,000, nearest GBP 1,000 above',
    'Show a range whenever any benefit has low confidence',
    'Never show the ratio alone; put what is not priced beside it',
    'If there are no priced benefits, show unit cost and hide NPV',
  ],
}
