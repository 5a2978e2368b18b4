import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  about,
  appraisal,
  appraisalChecks,
  findTool,
  fiveCases,
  packs,
  serviceTypes,
  stages,
  summarySections,
  tools,
} from '../src/index.ts'
import {
  aboutSchema,
  appraisalCheckSchema,
  appraisalSchema,
  fiveCaseSchema,
  packSchema,
  serviceTypeSchema,
  stageSchema,
  summarySectionSchema,
} from '../src/schema.ts'
import { duplicates, named } from './reading.ts'

test.each([
  ['stages', z.array(stageSchema), stages],
  ['service types', z.array(serviceTypeSchema), serviceTypes],
  ['the five cases', z.array(fiveCaseSchema), fiveCases],
  ['packs', z.array(packSchema), packs],
  ['summary sections', z.array(summarySectionSchema), summarySections],
  ['appraisal parameters', appraisalSchema, appraisal],
  ['appraisal checks', z.array(appraisalCheckSchema), appraisalChecks],
  ['about the catalogue', aboutSchema, about],
])('%s have the shape they should', (_name, schema, content) => {
  expect(schema.parse(content)).toEqual(content)
})

test.each([
  ['stages', stages],
  ['service types', serviceTypes],
  ['the five cases', fiveCases],
  ['packs', packs],
  ['summary sections', summarySections],
  ['appraisal checks', appraisalChecks],
])('%s have ids of their own', (_name, things) => {
  expect(duplicates(things.map((thing) => thing.id))).toEqual([])
})

test('stages and summary sections are listed in their order', () => {
  expect(stages.map((stage) => stage.order)).toEqual([1, 2, 3, 4])
  expect(summarySections.map((section) => section.order)).toEqual(
    summarySections.map((_, index) => index + 1),
  )
})

describe.each(named(summarySections))('summary section %s', (_name, section) => {
  test('is fed by the tools that say they feed it', () => {
    const feeding = tools.filter((tool) => tool.summarySections.includes(section.id))
    expect(section.fedBy).toEqual(feeding.map((tool) => tool.id))
  })
})

test('no tool feeds a section that does not exist', () => {
  const sections = summarySections.map((section) => section.id)
  for (const tool of tools) {
    expect(sections, tool.id).toEqual(expect.arrayContaining([...tool.summarySections]))
  }
})

test('a pack takes as long as its tools together', () => {
  for (const pack of packs) {
    const minutes = pack.tools.map((id) => findTool(id)?.minutes ?? Number.NaN)
    expect(
      minutes.reduce((sum, each) => sum + each, 0),
      pack.id,
    ).toBe(pack.minutes)
  }
})
