import { stages } from './stages.ts'
import { tools } from './tools/index.ts'
import type { Field, Stage, StageId, Tool, ToolId } from './types.ts'

const toolById = new Map(tools.map((tool) => [tool.id, tool]))
const stageById = new Map(stages.map((stage) => [stage.id, stage]))

/** The tool with this id, or undefined: a board made by a newer version may hold tools we do not know. */
export function findTool(id: ToolId): Tool | undefined {
  return toolById.get(id)
}

/** The tool's field with this id, or undefined when a newer version knows more fields. */
export function findField(tool: Tool, fieldId: string): Field | undefined {
  return tool.fields.find((field) => field.id === fieldId)
}

/** The stage with this id. There are four and no others. */
export function findStage(id: StageId): Stage {
  const stage = stageById.get(id)
  if (!stage) throw new Error(`There is no stage called “${id}”`)
  return stage
}

/** The tools at home in a stage, in catalogue order. Many serve a second stage as well. */
export function toolsOfStage(stageId: StageId): Tool[] {
  return tools.filter((tool) => tool.primaryStage === stageId)
}
