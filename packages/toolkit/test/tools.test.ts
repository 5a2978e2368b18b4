import { describe, expect, test } from 'vitest'
import { findField, findStage, findTool, stages, tools, toolsOfStage } from '../src/index.ts'
import { toolSchema } from '../src/schema.ts'
import { duplicates, named } from './reading.ts'

test('the toolkit holds forty tools, each with an id of its own', () => {
  expect(tools).toHaveLength(40)
  expect(duplicates(tools.map((tool) => tool.id))).toEqual([])
})

describe.each(named(tools))('%s', (_name, tool) => {
  test('has the shape of a tool', () => {
    expect(toolSchema.parse(tool)).toEqual(tool)
  })

  test('stands first in a stage and for a need that it serves', () => {
    expect(tool.stages).toContain(tool.primaryStage)
    expect(tool.needs).toContain(tool.primaryNeed)
    expect(duplicates([...tool.stages])).toEqual([])
    expect(duplicates([...tool.needs])).toEqual([])
  })

  test('has room for a group', () => {
    expect(tool.groupSize.min).toBeLessThanOrEqual(tool.groupSize.max)
  })

  test('tells its fields, columns and options apart', () => {
    expect(duplicates(tool.fields.map((field) => field.id))).toEqual([])
    for (const field of tool.fields) {
      const columns = field.kind === 'table' ? field.columns : []
      expect(duplicates(columns.map((column) => column.id))).toEqual([])
      for (const part of [field, ...columns]) {
        if (part.kind === 'choice') {
          expect(duplicates(part.options.map((option) => option.value))).toEqual([])
        }
        if (part.kind === 'rating') expect(part.scale.min).toBeLessThan(part.scale.max)
      }
    }
  })
})

test('a role of the sums belongs to one field or column and no other', () => {
  const roles = tools
    .flatMap((tool) => tool.fields)
    .flatMap((field) => [field, ...(field.kind === 'table' ? field.columns : [])])
    .flatMap((part) => part.role ?? [])
  expect(duplicates(roles)).toEqual([])
})

describe('looking things up', () => {
  test('Priya finds the sponsor on the sheet for the ask', () => {
    const tool = findTool('sponsor-ask')
    expect(tool?.name).toBe('Sponsor and the ask')
    expect(tool && findField(tool, 'sponsor')?.kind).toBe('person')
  })

  test('a tool or field of a newer version is not found, and nothing breaks', () => {
    const [tool] = tools
    expect(findTool('quantum-canvas')).toBeUndefined()
    expect(tool && findField(tool, 'quantum')).toBeUndefined()
  })

  test('every tool is at home in one stage, in catalogue order', () => {
    expect(stages.flatMap((stage) => toolsOfStage(stage.id))).toEqual(tools)
    expect(stages.map((stage) => toolsOfStage(stage.id).length)).toEqual([6, 14, 11, 9])
  })

  test('a stage is found by its id', () => {
    expect(findStage('data-use').name).toBe('Data use')
  })
})
