import { findField, findTool } from '../src/index.ts'
import type { Column, Field, ToolId } from '../src/index.ts'

/** Rows for `describe.each`, so that a failure names the thing that is wrong. */
export function named<T extends { readonly id: string }>(things: readonly T[]): [string, T][] {
  return things.map((thing) => [thing.id, thing])
}

/** Whatever comes up more than once. */
export function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** The field, or an error that says which reference leads nowhere. */
export function fieldAt(toolId: ToolId, fieldId: string): Field {
  const tool = findTool(toolId)
  if (!tool) throw new Error(`There is no tool called “${toolId}”`)
  const field = findField(tool, fieldId)
  if (!field) throw new Error(`“${toolId}” has no field called “${fieldId}”`)
  return field
}

/** The column of a table field, or an error that says which reference leads nowhere. */
export function columnAt(toolId: ToolId, fieldId: string, columnId: string): Column {
  const field = fieldAt(toolId, fieldId)
  const column =
    field.kind === 'table' ? field.columns.find((each) => each.id === columnId) : undefined
  if (!column) throw new Error(`“${toolId}.${fieldId}” has no column called “${columnId}”`)
  return column
}

/** The values people can choose from. */
export function choices(part: Field | Column): string[] {
  if (part.kind !== 'choice') throw new Error(`“${part.id}” offers no choice`)
  return part.options.map((option) => option.value)
}
