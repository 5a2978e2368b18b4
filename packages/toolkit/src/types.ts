/** The toolkit's types, read off the schema so that the two cannot disagree. */
import type { z } from 'zod'
import type * as schema from './schema.ts'

/** The catalogue is one shared constant: nobody may change it in place. */
type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T
type Content<Schema extends z.ZodType> = Frozen<z.infer<Schema>>

export type StageId = z.infer<typeof schema.stageIdSchema>
export type NeedId = z.infer<typeof schema.needIdSchema>
export type ServiceTypeId = z.infer<typeof schema.serviceTypeIdSchema>
export type FiveCaseId = z.infer<typeof schema.fiveCaseIdSchema>
export type ToolId = z.infer<typeof schema.toolIdSchema>
export type CoverageStateId = z.infer<typeof schema.coverageStateIdSchema>

export type Stage = Content<typeof schema.stageSchema>
export type ServiceType = Content<typeof schema.serviceTypeSchema>
export type FiveCase = Content<typeof schema.fiveCaseSchema>
export type Need = Content<typeof schema.needSchema>
export type Indicator = Content<typeof schema.indicatorSchema>
export type Rule = Content<typeof schema.ruleSchema>
export type Coverage = Content<typeof schema.coverageSchema>

export type Tool = Content<typeof schema.toolSchema>
export type Field = Content<typeof schema.fieldSchema>
export type FieldKind = Field['kind']
/** `FieldOf<'choice'>` is the field that has options. */
export type FieldOf<Kind extends FieldKind> = Extract<Field, { kind: Kind }>
export type FieldRole = z.infer<typeof schema.fieldRoleSchema>
export type Column = Content<typeof schema.columnSchema>
export type Option = Content<typeof schema.optionSchema>
export type Pack = Content<typeof schema.packSchema>
export type SummarySection = Content<typeof schema.summarySectionSchema>

export type AppraisalParameters = Content<typeof schema.appraisalSchema>
export type AppraisalResult = Content<typeof schema.appraisalResultSchema>
export type AppraisalCheck = Content<typeof schema.appraisalCheckSchema>

export type ExampleBoard = Content<typeof schema.exampleBoardSchema>
export type ExampleValue = Content<typeof schema.exampleValueSchema>
export type About = Content<typeof schema.aboutSchema>
