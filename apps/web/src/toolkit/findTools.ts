import {
  needs,
  serviceTypes,
  stages,
  tools,
  type NeedId,
  type ServiceTypeId,
  type StageId,
  type Tool,
} from '@caseboard/toolkit'

/** What a person is looking for; '' asks for nothing. */
export interface ToolQuery {
  readonly words: string
  readonly stage: StageId | ''
  readonly need: NeedId | ''
  readonly serviceType: ServiceTypeId | ''
}

export const anyTool: ToolQuery = { words: '', stage: '', need: '', serviceType: '' }

export const asksForNothing = (query: ToolQuery) =>
  query.words.trim() === '' && !query.stage && !query.need && !query.serviceType

/**
 * The tools that fit all of a query, in catalogue order; when words are asked for, those with the
 * words in their name first.
 */
export function findTools(query: ToolQuery): Tool[] {
  const words = plain(query.words).split(' ').filter(Boolean)
  const fitting = tools
    .filter((tool) => !query.stage || tool.stages.includes(query.stage))
    .filter((tool) => !query.need || tool.needs.includes(query.need))
    .filter((tool) => !query.serviceType || tool.serviceTypes.includes(query.serviceType))
    .filter((tool) => words.every((word) => textOf(tool).includes(word)))
  if (words.length === 0) return fitting
  const inName = (tool: Tool) => words.filter((word) => plain(tool.name).includes(word)).length
  return fitting.toSorted((a, b) => inName(b) - inName(a))
}

/** Everything a tool may be found by. */
function textOf(tool: Tool): string {
  const known = texts.get(tool.id)
  if (known !== undefined) return known
  const text = plain(
    [
      tool.name,
      tool.purpose,
      tool.publisher,
      ...stages.filter(({ id }) => tool.stages.includes(id)).map(({ name }) => name),
      ...needs
        .filter(({ id }) => tool.needs.includes(id))
        .map(({ name, short }) => `${name} ${short}`),
      ...serviceTypes.filter(({ id }) => tool.serviceTypes.includes(id)).map(({ name }) => name),
      ...tool.fields.map((field) => field.label),
    ].join(' '),
  )
  texts.set(tool.id, text)
  return text
}

const texts = new Map<string, string>()

const plain = (words: string) =>
  words
    .toLocaleLowerCase('en-GB')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
