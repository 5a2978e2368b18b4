import { completeness } from '@caseboard/board'
import { findField, findTool } from '@caseboard/toolkit'
import type { SummarySection } from '@caseboard/toolkit'
import type { Desk } from './desk.ts'
import type { Composer } from './sections/composer.ts'
import type { Missing } from './summary.ts'

/** What one section still lacks: first what a senior reader would ask, then the empty boxes behind it. */
export function missingIn(
  section: SummarySection,
  composer: Composer | undefined,
  desk: Desk,
  alreadyAsked: Set<string>,
): Missing[] {
  const make = (missing: Omit<Missing, 'section' | 'where'>): Missing => ({
    section: section.id,
    where: placeName(missing.tool, missing.field),
    ...missing,
  })
  const once = (missing: Missing): boolean => {
    const key = `${missing.card ?? missing.tool}/${missing.field ?? ''}/${missing.weight === 'case' ? missing.text : ''}`
    const box = `${missing.card ?? missing.tool}/${missing.field ?? ''}/`
    if (alreadyAsked.has(key) || (missing.weight === 'worksheet' && alreadyAsked.has(box)))
      return false
    alreadyAsked.add(key).add(box)
    return true
  }

  const forSignOff = desk.gates
    .filter(({ id }) => composer?.gates?.includes(id))
    .flatMap(({ toPass }) => toPass)
    .map(({ text, target }) => make({ text, ...target, weight: 'case' }))
  const asked = (composer?.asks ?? [])
    .filter(({ from }) => !from.some(([tool, field]) => isThere(desk, tool, field)))
    .map(({ say, from }) => {
      // A card that is on the board already is the easiest place to answer.
      const [tool, field] = from.find(([one]) => desk.sheets(one).length > 0) ?? from[0]!
      const card = desk.sheets(tool)[0]?.id
      return make({ text: say, tool, field, weight: 'case', ...(card && { card }) })
    })
  const gaps = (composer?.gaps?.(desk) ?? []).map(({ say, sheet, field }) =>
    make({ text: say, tool: sheet.tool.id, field, card: sheet.id, weight: 'case' }),
  )
  const boxes = desk.all
    .filter(({ tool }) => (section.fedBy as readonly string[]).includes(tool.id))
    .flatMap((sheet) =>
      completeness(sheet.card).requiredMissing.map((field) =>
        make({
          text: `Fill in ‘${field.label}’`,
          tool: sheet.tool.id,
          field: field.id,
          card: sheet.id,
          weight: 'worksheet',
        }),
      ),
    )
  return [...forSignOff, ...asked, ...gaps, ...boxes].filter(once)
}

function isThere(desk: Desk, tool: string, field: string): boolean {
  return desk.sheets(tool).some((sheet) => sheet.has(field))
}

/** “Sponsor and the ask, Decision date” */
export function placeName(toolId: string, fieldId: string | undefined): string {
  const tool = findTool(toolId)
  const field = tool && fieldId !== undefined ? findField(tool, fieldId) : undefined
  return [tool?.name ?? toolId, field?.label].filter((part) => part !== undefined).join(', ')
}
