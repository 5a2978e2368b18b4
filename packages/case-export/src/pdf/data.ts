import { chaptersOf } from '@caseboard/case'
import type { Block, CaseSummary, Laid, Table } from '@caseboard/case'
import { svgFile } from '../charts/index.ts'
import { shortTitle } from '../short-title.ts'
import { signOffShares, signOffTable } from '../sign-off.ts'
import { columnShares } from '../widths.ts'

/** What the template prints, as plain data. Keys are those `template.ts` reads. */
export function pageData(summary: CaseSummary, undrawn: readonly string[]) {
  const { title, organisation, form, sponsor, serviceTypes, dateText, date, sources } = summary
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number)
  return {
    title,
    shortTitle: shortTitle(title),
    author: organisation || 'Caseboard',
    organisation,
    form,
    status: summary.statusText,
    date: { year, month, day },
    dateText,
    strip: [organisation, form].filter((part) => part !== '').join(' · '),
    under: [
      ...(sponsor === undefined ? [] : [`Sponsor: ${sponsor}`]),
      dateText,
      ...(serviceTypes.length === 0 ? [] : [`For: ${serviceTypes.join(', ')}`]),
    ].join(' · '),
    chapters: chaptersOf(summary).map((chapter) => ({
      ...chapter,
      blocks: chapter.blocks.map(laidData),
    })),
    sources: sources.map(({ label, name, stageName }) => ({ label, name, stage: stageName })),
    undrawn,
  }
}

function laidData({ block, cited }: Laid) {
  const labels = cited.map(({ label }) => label)
  if (block.kind === 'sign-off') {
    return { ...signOffTable(block), kind: block.kind, shares: signOffShares, cited: labels }
  }
  if (block.kind === 'chart') {
    const { title, says } = block.chart
    return { kind: block.kind, title, says, drawing: svgFile(block.chart, 720), cited: labels }
  }
  if (block.kind === 'table') return { ...tableData(block), cited: labels }
  return { ...withoutSources(block), cited: labels }
}

const tableData = (table: Table) => ({ ...withoutSources(table), shares: columnShares(table) })

function withoutSources<Of extends Block>(block: Of): Omit<Of, 'sources'> {
  if (!('sources' in block)) return block
  const { sources: _, ...rest } = block
  return rest as Omit<Of, 'sources'>
}
