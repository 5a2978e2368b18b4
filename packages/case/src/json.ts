import type { AppraisalSettings, CardId, RowId } from '@caseboard/board'
import { coverage as scale, fiveCases, needs, summarySections } from '@caseboard/toolkit'
import type { CoverageStateId, FiveCaseId, NeedId, SummarySection } from '@caseboard/toolkit'
import * as z from 'zod'
import type { Appraisal, View } from './appraisal/appraise.ts'
import type { PlanCosts } from './appraisal/costs.ts'
import type { Figure, Place } from './appraisal/figure.ts'
import type { Line } from './appraisal/line.ts'
import type { Result } from './appraisal/result.ts'
import type { CaseJson } from './case-json.ts'

/*  The case as JSON, for the description of the interface and for programs that check what they read.
 *  Each schema is held to its type.
 */

const pence = z.int().describe('Integer pence')
const years = z
  .number()
  .nullable()
  .describe('Years from the end of year 0; null when there is none')
const cardId = z.string() as unknown as z.ZodType<CardId>
const rowId = z.string() as unknown as z.ZodType<RowId>
const oneOf = <Id extends string>(all: readonly { readonly id: Id }[]) =>
  z.enum(all.map(({ id }) => id) as [Id, ...Id[]])

const setting: z.ZodType<keyof AppraisalSettings> = z.enum([
  'ratePercent',
  'rateWhy',
  'years',
  'priceBase',
  'optimismPercent',
  'optimismWhy',
  'mediumConfidenceOff',
  'lowConfidenceOff',
])
const cardPlace = z.object({
  card: cardId,
  field: z.string().exactOptional(),
  row: rowId.exactOptional(),
  column: z.string().exactOptional(),
})
const settingPlace = z.object({ setting })
const place: z.ZodType<Place> = z
  .union([cardPlace, settingPlace, z.object({ tool: z.string() })])
  .describe(
    'Where it stands: a cell, row, field or card; a setting; or a tool not on the board yet',
  )
const target = z.object({ tool: z.string(), field: z.string(), card: cardId.exactOptional() })
const figure = z
  .object({
    amount: pence,
    parts: z.array(z.object({ label: z.string(), amount: pence, from: z.array(place) })),
  })
  .describe('An amount and the parts that add up to it') satisfies z.ZodType<Figure>
const remark = z.object({ place, about: z.string(), says: z.string() })

const money = z.object({ benefits: pence, downsides: pence, costs: pence, net: pence })
const result = z.object({
  years: z.array(
    z.object({
      year: z.int(),
      factor: z.number(),
      benefits: figure,
      downsides: figure,
      costs: figure,
      net: pence,
      cumulative: pence,
      discounted: money,
      discountedCumulative: pence,
    }),
  ),
  total: money,
  pvBenefits: figure,
  pvDownsides: figure,
  pvCosts: figure,
  npv: figure.nullable(),
  ratio: z.number().nullable(),
  simplePaybackYears: years,
  discountedPaybackYears: years,
  switchingFall: z.number().nullable(),
}) satisfies z.ZodType<Result>

const view = <Id extends View['id']>(id: Id) =>
  z.object({
    id: z.literal(id),
    name: z.string(),
    includes: z.string(),
    fiveCase: oneOf<FiveCaseId>(fiveCases),
    low: result,
    central: result,
    high: result,
  })

const line = z.object({
  id: z.string(),
  kind: z.enum(['benefit', 'downside', 'cost']),
  label: z.string(),
  isStaffTime: z.literal(true).exactOptional(),
  years: z.array(pence),
  from: z.array(place),
  fromYear: z.array(place.nullable()).exactOptional(),
}) satisfies z.ZodType<Line>
const plan = z.object({
  allowance: z.object({ card: cardId, place, percent: z.number(), why: z.string() }),
  planned: z.array(line),
  lines: z.array(line),
}) satisfies z.ZodType<PlanCosts>

const confidence = z.enum(['low', 'medium', 'high'])
const byConfidence = z.object({ low: z.int(), medium: z.int(), high: z.int(), unsaid: z.int() })
const byCase = <Of extends z.ZodType>(of: Of) => z.object({ low: of, central: of, high: of })

const appraisalSchema = z.object({
  basis: z.object({
    ratePercent: z.number(),
    rateWhy: z.string(),
    followsSchedule: z.boolean(),
    years: z.int(),
    priceBase: z.string(),
    priceBaseFrom: z.union([cardPlace, settingPlace]).nullable(),
    confidenceOff: z.object({ low: z.number(), medium: z.number(), high: z.number() }),
    factors: z.array(z.number()),
  }),
  priced: z.boolean(),
  public: view('public'),
  council: view('council'),
  benefits: z.array(
    z.object({
      id: z.string(),
      place,
      label: z.string(),
      class: z.string(),
      classLabel: z.string(),
      isCash: z.boolean(),
      confidence: confidence.exactOptional(),
      hasEvidence: z.boolean(),
      annual: byCase(pence),
      startYear: z.int(),
      rampYears: z.number(),
      from: byCase(z.array(place)),
    }),
  ),
  classes: z.array(z.object({ id: z.string(), label: z.string(), present: figure })),
  unpriced: z.array(
    z.object({
      id: z.string(),
      place: cardPlace,
      label: z.string(),
      class: z.enum(['quantified', 'qualitative']),
      measure: z.string(),
      unit: z.string(),
      baseline: z.number().exactOptional(),
      target: z.number().exactOptional(),
    }),
  ),
  unpricedDownsides: z.array(z.object({ label: z.string(), place })),
  unitCosts: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      unit: z.string(),
      units: z.number(),
      pencePerUnit: z.number(),
      from: z.array(place),
    }),
  ),
  problem: figure,
  plans: z.array(plan),
  staffTime: figure,
  options: z.array(
    z.object({
      id: z.string(),
      place,
      name: z.string(),
      type: z.string(),
      outcome: z.string(),
      pvCosts: figure.nullable(),
      pvBenefits: figure.nullable(),
      npv: figure.nullable(),
    }),
  ),
  confidence: z.object({
    benefits: byConfidence,
    costs: byConfidence,
    assumptions: z.array(z.string()),
  }),
  swings: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      says: z.string(),
      worse: pence,
      better: pence,
      from: z.array(place),
    }),
  ),
  leftOut: z.array(remark),
  assumed: z.array(remark),
}) satisfies z.ZodType<Appraisal>

const agreement = {
  agree: z.array(z.string()),
  agreedBefore: z.array(z.string()),
  concerns: z.array(z.object({ team: z.string(), reason: z.string() })),
  notConsulted: z.array(z.string()),
  agreed: z.boolean(),
}
const sectionId = oneOf<SummarySection['id']>(summarySections)

/** What `caseJson` gives. */
export const caseJsonSchema = z.object({
  today: z.iso.date(),
  coverage: z.array(
    z.object({
      id: oneOf<NeedId>(needs),
      name: z.string(),
      short: z.string(),
      score: z.number(),
      state: z.enum([...scale.states.map(({ id }) => id), 'not-relevant'] as [
        CoverageStateId | 'not-relevant',
      ]),
      stateLabel: z.string(),
      notRelevant: z.string().exactOptional(),
      indicators: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          weight: z.number(),
          must: z.boolean(),
          met: z.boolean(),
          says: z.string(),
          target,
        }),
      ),
    }),
  ),
  readiness: z.array(
    z.object({
      id: sectionId,
      name: z.string(),
      state: z.enum(['missing', 'asserted', 'evidenced', 'agreed']),
      stateLabel: z.string(),
      questions: z.array(
        z.object({
          ask: z.string(),
          answered: z.boolean(),
          for: z.enum(['asserted', 'evidenced']),
          target: target.exactOptional(),
        }),
      ),
      next: z.object({ ask: z.string(), target: target.exactOptional() }).exactOptional(),
      agreement: z.object(agreement),
    }),
  ),
  appraisal: appraisalSchema,
  remarks: z.array(remark.extend({ kind: z.enum(['left-out', 'assumed', 'unfinished']) })),
  gates: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      met: z.boolean(),
      toPass: z.array(z.object({ text: z.string(), target })),
    }),
  ),
  agreement: z.object({
    teams: z.array(z.string()),
    sections: z.array(z.object({ id: z.string(), name: z.string(), ...agreement })),
  }),
}) satisfies z.ZodType<CaseJson>
