/**
 * The shape of the toolkit's content, checked by the tests and by anyone who brings content of
 * their own. The index exports data and types only, so that browsers never load zod for it.
 */
import { z } from 'zod'

const id = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use lower case words joined by hyphens')
/** Like an id, but may begin with a figure: an openness score of 3, say. */
const optionValue = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower case words joined by hyphens')
const fieldId = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'Use one word in camelCase')
const sentence = z.string().trim().min(1)
const whole = z.number().int()
const isoDate = z.iso.date()

export const stageIdSchema = z.enum(['goals', 'data-use', 'value', 'champion'])

export const needIdSchema = z.enum([
  'buy-in',
  'open-data-literacy',
  'findable-data',
  'accountable-maintainer',
  'joined-up-teams',
  'evidence-of-value',
])

export const serviceTypeIdSchema = z.enum(['access', 'efficiency', 'policy'])

export const fiveCaseIdSchema = z.enum([
  'strategic',
  'economic',
  'commercial',
  'financial',
  'management',
])

/** Kebab-case, as in `problem-definition`. An open set: a newer version may know more tools. */
export const toolIdSchema = id

export const stageSchema = z.strictObject({
  id: stageIdSchema,
  order: whole.min(1),
  name: sentence,
  question: sentence,
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  exitTest: sentence,
  fiveCases: z.array(fiveCaseIdSchema).min(1),
})

export const serviceTypeSchema = z.strictObject({
  id: serviceTypeIdSchema,
  name: sentence,
  /** The number this kind of service has in the Open Data Institute's report of 2018. */
  odiPattern: whole,
  meaning: sentence,
  beneficiaries: z.array(sentence),
  examples: z.array(sentence),
})

export const fiveCaseSchema = z.strictObject({
  id: fiveCaseIdSchema,
  name: sentence,
  question: sentence,
})

// Fields and columns

/**
 * What a value means to the sums and checks of the case, whichever worksheet it stands in:
 * `benefit.annual` is a benefit's yearly value in pence.
 */
export const fieldRoleSchema = z.enum([
  'appraisal.optimismBias',
  'appraisal.priceBase',
  'appraisal.rate',
  'appraisal.view',
  'appraisal.years',
  'ask.amount',
  'ask.stance',
  'baseline.minutes',
  'baseline.rate',
  'baseline.unit',
  'baseline.volume',
  'benefit.annual',
  'benefit.baseline',
  'benefit.class',
  'benefit.confidence',
  'benefit.evidence',
  'benefit.high',
  'benefit.low',
  'benefit.name',
  'benefit.rampYears',
  'benefit.sector',
  'benefit.startYear',
  'benefit.target',
  'cost.confidence',
  'cost.type',
  'cost.y0',
  'cost.y1',
  'cost.y2',
  'cost.y3',
  'cost.y4',
  'cost.y5',
  'dataset.access',
  'dataset.format',
  'dataset.licence',
  'dataset.link',
  'dataset.name',
  'dataset.personal',
  'dataset.updated',
  'evidence.link',
  'evidence.strength',
  'evidence.transfer',
  'option.benefit',
  'option.oneOff',
  'option.outcome',
  'option.type',
  'option.yearly',
  'raci.accountable',
  'release.catalogue',
  'risk.category',
  'risk.impact',
  'risk.likelihood',
])

const common = {
  id: fieldId,
  label: sentence,
  required: z.boolean(),
  /** Empty when the label says enough. */
  hint: z.string(),
  role: fieldRoleSchema.exactOptional(),
}

export const optionSchema = z.strictObject({ value: optionValue, label: sentence })

const shortText = z.strictObject({ ...common, kind: z.literal('shortText') })
const longText = z.strictObject({ ...common, kind: z.literal('longText') })
const list = z.strictObject({ ...common, kind: z.literal('list') })
const date = z.strictObject({ ...common, kind: z.literal('date') })
const link = z.strictObject({ ...common, kind: z.literal('link') })
const choice = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  options: z.array(optionSchema).min(2),
  multiple: z.boolean(),
})
/** Stored as a whole number of pence, never as pounds. */
const money = z.strictObject({
  ...common,
  kind: z.literal('money'),
  currency: z.literal('GBP'),
})
const number = z.strictObject({
  ...common,
  kind: z.literal('number'),
  /** Empty for a plain count. */
  unit: z.string(),
})
/** A role first and a name if need be: it is personal data. */
const person = z.strictObject({
  ...common,
  kind: z.literal('person'),
  personalData: z.literal(true),
})
const rating = z.strictObject({
  ...common,
  kind: z.literal('rating'),
  scale: z.strictObject({
    min: whole,
    max: whole,
    minLabel: sentence.exactOptional(),
    maxLabel: sentence.exactOptional(),
  }),
  /** Everybody answers for themselves and the board shows only the median. */
  aggregate: z.literal('median').exactOptional(),
  anonymous: z.boolean().exactOptional(),
})

export const columnSchema = z.discriminatedUnion('kind', [
  shortText,
  longText,
  choice,
  money,
  number,
  date,
  person,
  rating,
  link,
])

const table = z.strictObject({
  ...common,
  kind: z.literal('table'),
  columns: z.array(columnSchema).min(2),
})

export const fieldSchema = z.discriminatedUnion('kind', [
  shortText,
  longText,
  list,
  choice,
  money,
  number,
  date,
  person,
  rating,
  link,
  table,
])

// Tools

const certainty = z.enum(['verified', 'believed', 'unknown'])

export const toolSchema = z.strictObject({
  id: toolIdSchema,
  name: sentence,
  publisher: sentence,
  /** Absent when the tool has no page of its own. */
  url: z.url().exactOptional(),
  licence: sentence,
  stages: z.array(stageIdSchema).min(1),
  primaryStage: stageIdSchema,
  needs: z.array(needIdSchema).min(1),
  primaryNeed: needIdSchema,
  serviceTypes: z.array(serviceTypeIdSchema).min(1),
  minutes: whole.positive(),
  groupSize: z.strictObject({ min: whole.positive(), max: whole.positive() }),
  purpose: sentence,
  fiveCases: z.array(fiveCaseIdSchema),
  summarySections: z.array(id),
  /** How sure we are of what this entry says about the tool; see `about.verificationKey`. */
  verification: z.strictObject({
    tool: certainty,
    url: certainty,
    licence: certainty,
    fields: z.enum(['adapted', 'own']),
  }),
  /** Where the entry comes from and what to mind, for those who keep the catalogue. */
  notes: z.string(),
  alsoSee: z.array(z.url()),
  fields: z.array(fieldSchema).min(1),
})

export const packSchema = z.strictObject({
  id,
  name: sentence,
  minutes: whole.positive(),
  tools: z.array(toolIdSchema).min(1),
  note: sentence,
})

export const summarySectionSchema = z.strictObject({
  id,
  order: whole.min(1),
  name: sentence,
  maxWords: whole.positive(),
  required: z.boolean(),
  fiveCase: fiveCaseIdSchema,
  fedBy: z.array(toolIdSchema).min(1),
})

// Needs and the rules that tell how well they are covered

const field = { tool: toolIdSchema, field: fieldId }
const column = { ...field, column: fieldId }
const values = z.array(optionValue).min(1)
/** A share from 0 to 1. */
const share = z.number().min(0).max(1)
const count = whole.min(1)

export const ruleSchema = z.discriminatedUnion('op', [
  /** The field holds something. */
  z.strictObject({ op: z.literal('filled'), ...field }),
  /** Every one of these fields of the tool holds something. */
  z.strictObject({
    op: z.literal('allFilled'),
    tool: toolIdSchema,
    fields: z.array(fieldId).min(1),
  }),
  /** One of these fields, of any tool, holds something. */
  z.strictObject({ op: z.literal('filledAny'), options: z.array(z.strictObject(field)).min(1) }),
  /** The choice is one of these. */
  z.strictObject({ op: z.literal('choiceIn'), ...field, values }),
  /** At least so many rows with all of `complete` filled, and one of `oneOf`, where a list stands for all in it; without either, with all required columns. */
  z.strictObject({
    op: z.literal('minRows'),
    ...field,
    min: count,
    complete: z.array(fieldId).min(1).exactOptional(),
    oneOf: z
      .array(z.union([fieldId, z.array(fieldId).min(2)]))
      .min(1)
      .exactOptional(),
  }),
  /** At least so many rows whose column is one of these. */
  z.strictObject({ op: z.literal('minRowsWhere'), ...column, values, min: count }),
  /** At least `minRows` rows rated `min` or higher. */
  z.strictObject({ op: z.literal('minRowsRating'), ...column, min: whole, minRows: count }),
  /** Of at least `minRows` rows, this share has these columns filled. */
  z.strictObject({
    op: z.literal('share'),
    ...field,
    complete: z.array(fieldId).min(1),
    min: share,
    minRows: count,
  }),
  /** Of at least `minRows` rows, this share has one of these values. */
  z.strictObject({ op: z.literal('shareIn'), ...column, values, min: share, minRows: count }),
  /** Of at least `minRows` rows, this share has a value that is none of these. */
  z.strictObject({ op: z.literal('shareNotIn'), ...column, values, min: share, minRows: count }),
  /** Of at least `minRows` rows, this share has a date no longer ago than this. */
  z.strictObject({
    op: z.literal('shareWithinDays'),
    ...column,
    days: count,
    min: share,
    minRows: count,
  }),
  /** Of at least `minRows` rows, this share has a date still to come. */
  z.strictObject({ op: z.literal('shareFutureDate'), ...column, min: share, minRows: count }),
  /** This share of the names in `of` appears in the column. */
  z.strictObject({
    op: z.literal('covers'),
    ...column,
    of: z.strictObject(column),
    min: share,
  }),
  /** Every one of at least `minRows` rows names exactly one in the column. */
  z.strictObject({ op: z.literal('singleValue'), ...column, minRows: count }),
  /** The column holds at least so many different values. */
  z.strictObject({ op: z.literal('distinct'), ...column, min: count }),
  /** The median of at least `minResponses` answers is `min` or higher. */
  z.strictObject({
    op: z.literal('ratingAtLeast'),
    ...field,
    min: whole,
    minResponses: count,
  }),
  /** Something the server knows about the board itself, not about a worksheet. */
  z.strictObject({
    op: z.literal('boardFact'),
    fact: z.enum(['distinctContributorTeams', 'workshopHeldWithTeams']),
    min: count,
  }),
])

export const indicatorSchema = z.strictObject({
  id,
  label: sentence,
  weight: whole.min(1).max(100),
  /** A need is not answered while one of its musts is not met. */
  must: z.boolean(),
  rule: ruleSchema,
})

export const needSchema = z.strictObject({
  id: needIdSchema,
  order: whole.min(1),
  name: sentence,
  barrier: sentence,
  short: sentence,
  indicators: z.array(indicatorSchema).min(1),
  tools: z.array(toolIdSchema).min(1),
})

export const coverageStateIdSchema = z.enum(['not-started', 'started', 'in-progress', 'answered'])

export const coverageSchema = z.strictObject({
  scale: sentence,
  states: z.array(z.strictObject({ id: coverageStateIdSchema, label: sentence, rule: sentence })),
  notes: z.array(sentence),
  status: sentence,
})

// Appraisal

const percent = z.number()
const pounds = z.number()

export const appraisalSchema = z.strictObject({
  defaults: z.strictObject({
    discountRatePercent: percent,
    appraisalYears: count,
    yearZero: sentence,
    convention: sentence,
    priceBase: sentence,
    currency: z.literal('GBP'),
  }),
  rateSchedule: z.array(
    z.strictObject({
      fromYear: whole,
      toYear: whole,
      standard: percent,
      health: percent,
      longHorizonTest: percent,
    }),
  ),
  rateNote: sentence,
  formulas: z.record(fieldId, sentence),
  views: z.array(
    z.strictObject({
      id: z.enum(['public', 'council']),
      name: sentence,
      includes: sentence,
      case: fiveCaseIdSchema,
    }),
  ),
  benefitClasses: z.array(
    z.enum(['cashable', 'non-cashable', 'income', 'avoided', 'quantified', 'qualitative']),
  ),
  optimismBias: z.strictObject({
    source: sentence,
    note: sentence,
    rows: z.array(
      z.strictObject({
        category: sentence,
        capexLow: percent,
        capexHigh: percent,
        /** Absent where the Treasury's table has none. */
        durationLow: percent.exactOptional(),
        durationHigh: percent.exactOptional(),
      }),
    ),
  }),
  confidenceAdjustments: z.strictObject({
    status: sentence,
    costs: z.array(percent),
    benefits: z.array(percent),
    caseboardThreeLevel: z.strictObject({
      high: percent,
      medium: percent,
      low: percent,
      note: sentence,
    }),
  }),
  gdpDeflator: z.strictObject({
    source: sentence,
    index: z.record(z.string().regex(/^\d{4}$/), z.number()),
  }),
  unitValues: z.array(
    z.strictObject({
      id,
      label: sentence,
      /** In pounds, as `unit` says: 0.024 is 2.4p, which whole pence could not hold. */
      value: pounds,
      unit: sentence,
      status: sentence,
      source: z.url(),
    }),
  ),
  charts: z.array(sentence),
  display: z.array(sentence),
})

/** Sums come out in pounds. Null says that the investment does not pay back in the period. */
export const appraisalResultSchema = z.strictObject({
  costsAdjusted: z.array(pounds),
  benefits: z.array(pounds),
  net: z.array(pounds),
  pvBenefits: pounds,
  pvCosts: pounds,
  npv: pounds,
  bcr: z.number(),
  simplePaybackYears: z.number().nullable(),
  discountedPaybackYears: z.number().nullable(),
  switchingFallInBenefits: z.number().nullable(),
})

/** A sum with a known result, in pounds, to check whoever computes the appraisal. */
export const appraisalCheckSchema = z.strictObject({
  id,
  source: sentence.exactOptional(),
  input: z.strictObject({
    amount: pounds.exactOptional(),
    net: z.array(pounds).exactOptional(),
    costs: z.array(pounds).exactOptional(),
    benefits: z.array(z.array(pounds)).exactOptional(),
    optimism: share.exactOptional(),
    units: count.exactOptional(),
    rate: z.union([percent, z.literal('schedule')]).exactOptional(),
    years: z.array(whole).exactOptional(),
    value: pounds.exactOptional(),
    fromYear: whole.exactOptional(),
    toYear: whole.exactOptional(),
  }),
  expectRounded: z.array(pounds).exactOptional(),
  expect: z
    .union([
      pounds,
      z.strictObject({
        ...appraisalResultSchema.partial().shape,
        unitCost: pounds.exactOptional(),
        ratio: z.number().exactOptional(),
        df30: z.number().exactOptional(),
        df31: z.number().exactOptional(),
      }),
    ])
    .exactOptional(),
})

// Example boards

const exampleCellSchema = z.union([z.string(), z.number(), z.array(z.string())])

/**
 * Text, choice, date, link and person are strings (a person is their role), several choices and
 * lists are arrays of strings, money is whole pence, a table is its rows.
 */
export const exampleValueSchema = z.union([
  exampleCellSchema,
  z.array(z.record(fieldId, exampleCellSchema)),
])

export const exampleBoardSchema = z.strictObject({
  id,
  title: sentence,
  organisation: sentence,
  serviceType: serviceTypeIdSchema,
  /** What is real about it and what is made up. */
  status: sentence,
  cards: z.record(toolIdSchema, z.record(fieldId, exampleValueSchema)),
  /** What the case must make of it on 24 November 2026. Results are in pounds, not pence. */
  expected: z.strictObject({
    public: appraisalResultSchema.exactOptional(),
    councilCash: appraisalResultSchema.exactOptional(),
    low: pounds.exactOptional(),
    high: pounds.exactOptional(),
    pvCosts: pounds.exactOptional(),
    unitCostPerResident: pounds.exactOptional(),
    npvShown: z.boolean().exactOptional(),
    coverage: z.record(
      needIdSchema,
      z.strictObject({
        score: whole.min(0).max(100),
        state: coverageStateIdSchema,
        met: z.array(id),
      }),
    ),
  }),
  boardFacts: z.strictObject({
    distinctContributorTeams: whole.min(0),
    workshopHeldWithTeams: whole.min(0),
  }),
})

export const aboutSchema = z.strictObject({
  title: sentence,
  version: sentence,
  created: isoDate,
  language: z.literal('en-GB'),
  contentLicence: sentence,
  verificationKey: z.record(z.enum([...certainty.options, 'adapted', 'own']), sentence),
  fieldKinds: z.record(
    z.enum([
      'shortText',
      'longText',
      'list',
      'choice',
      'money',
      'date',
      'person',
      'table',
      'rating',
      'number',
      'link',
    ]),
    sentence,
  ),
})
