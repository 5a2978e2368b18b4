/**
 * The toolkit: what people can bring to a board, and what a finished board has to answer.
 * Data, types and look-ups. The schema is in `@caseboard/toolkit/schema`.
 */
export { about } from './about.ts'
export { appraisal } from './appraisal.ts'
export { appraisalDefaults, threeLevels } from './appraisal-defaults.ts'
export { appraisalChecks } from './appraisal-checks.ts'
export { coverage } from './coverage.ts'
export { examples } from './examples/index.ts'
export { findField, findStage, findTool, toolsOfStage } from './find.ts'
export { fiveCases } from './five-cases.ts'
export { needs } from './needs/index.ts'
export { packs } from './packs.ts'
export { serviceTypes } from './service-types.ts'
export { stages } from './stages.ts'
export { summarySections } from './summary-sections.ts'
export { tools } from './tools/index.ts'
export type {
  About,
  AppraisalCheck,
  AppraisalParameters,
  AppraisalResult,
  Column,
  Coverage,
  CoverageStateId,
  ExampleBoard,
  ExampleValue,
  Field,
  FieldKind,
  FieldOf,
  FieldRole,
  FiveCase,
  FiveCaseId,
  Indicator,
  Need,
  NeedId,
  Option,
  Pack,
  Rule,
  ServiceType,
  ServiceTypeId,
  Stage,
  StageId,
  SummarySection,
  Tool,
  ToolId,
} from './types.ts'
