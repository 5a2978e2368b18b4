import { findField, findTool, needs, summarySections } from '@caseboard/toolkit'
import type { Rule } from '@caseboard/toolkit'
import { needSchema } from '@caseboard/toolkit/schema'
import { expect, test } from 'vitest'
import { sceneOf } from '../src/coverage/scene.ts'
import { gate } from '../src/readiness/gates.ts'
import { sectionTests } from '../src/readiness/section-tests.ts'
import { emptyBoard, fullBoard, today } from './boards.ts'

test('every section of the summary has questions, and no other', () => {
  expect(Object.keys(sectionTests).toSorted()).toEqual(
    summarySections.map(({ id }) => id).toSorted(),
  )
})

test('every question leads to a field that exists, of a tool that is in the toolkit', () => {
  const scene = sceneOf(emptyBoard(), { today })
  for (const [section, { said, backed }] of Object.entries(sectionTests)) {
    expect(said.length, section).toBeGreaterThan(0)
    for (const { ask, target } of [...said, ...backed]) {
      const { tool, field } = target(scene)!
      expect(findField(findTool(tool)!, field), ask).toBeDefined()
    }
  }
})

test('every question names columns and options that exist', () => {
  for (const { said, backed } of Object.values(sectionTests)) {
    for (const { rules } of [...said, ...backed]) for (const rule of rules) expectKnown(rule)
  }
})

test('on a board with everything filled in, every section is said', () => {
  const scene = sceneOf(fullBoard().board, { today })
  for (const [section, { said }] of Object.entries(sectionTests)) {
    // Whoever filled this board in may have chosen “not sure”, which is no answer.
    if (section === 'privacy-ethics') continue
    const open = said.filter((question) => !question.answered(scene)).map(({ ask }) => ask)
    expect(open, section).toEqual([])
  }
})

test('the gates are rules as the catalogue writes them', () => {
  const need = needs[0]!
  const indicators = Object.entries(gate).map(([id, rule]: [string, Rule]) => ({
    id,
    label: id,
    weight: 20,
    must: true,
    rule,
  }))
  expect(() => needSchema.parse({ ...need, indicators })).not.toThrow()
})

/** Fails where a rule names a column or an option that the toolkit does not have. */
function expectKnown(rule: Rule): void {
  if (!('tool' in rule && 'field' in rule)) return
  const field = findField(findTool(rule.tool)!, rule.field)!
  const columns = field.kind === 'table' ? field.columns : []
  const named = [
    ...('complete' in rule ? (rule.complete ?? []) : []),
    ...('oneOf' in rule ? (rule.oneOf ?? []).flat() : []),
    ...('column' in rule ? [rule.column] : []),
  ]
  for (const id of named) expect(columns.map((column) => column.id)).toContain(id)
  if (!('values' in rule)) return
  const chosen = 'column' in rule ? columns.find(({ id }) => id === rule.column) : field
  const options = chosen?.kind === 'choice' ? chosen.options.map(({ value }) => value) : []
  expect(options).toEqual(expect.arrayContaining([...rule.values]))
}
