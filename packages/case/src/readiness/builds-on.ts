import { needs } from '@caseboard/toolkit'
import type { ToolId } from '@caseboard/toolkit'

/** Tools whose worksheet makes little sense before another one is begun. */
const known: Readonly<Record<ToolId, readonly ToolId[]>> = {
  'value-for-money': ['benefits-register', 'cost-plan'],
  'data-spectrum': ['data-inventory'],
  'data-quality-check': ['data-inventory'],
  'publication-plan': ['data-inventory'],
  'open-data-certificate': ['data-inventory'],
}

/** What a tool builds on: as above, and whatever its rows are compared with by a rule of the catalogue. */
export function buildsOn(tool: ToolId): ToolId[] {
  const compared = needs
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ rule }) => (rule.op === 'covers' && rule.tool === tool ? [rule.of.tool] : []))
  return [...new Set([...(known[tool] ?? []), ...compared])]
}
