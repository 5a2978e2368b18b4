import { chaptersOf } from '@caseboard/case'
import type { CaseSummary } from '@caseboard/case'
import type { Exporter } from '../exporter.ts'
import { moneyByYear } from './money.ts'
import { toCsv } from './rows.ts'
import type { Row } from './rows.ts'
import { tableRows } from './table.ts'

/**
 * The tables for a spreadsheet, one under another: benefits and costs by year first, row by row, then
 * every table of the document.
 */
export const csv: Exporter = {
  mediaType: 'text/csv; charset=utf-8',
  extension: 'csv',
  make: async (summary) => new TextEncoder().encode(toCsv(sheetOf(summary))),
}

function sheetOf(summary: CaseSummary): Row[] {
  const { title, organisation, statusText, date, basis, appraisal } = summary
  const tables = chaptersOf(summary).flatMap(({ name, blocks }) =>
    blocks.flatMap(({ block }) => (block.kind === 'table' ? [tableRows(block, name)] : [])),
  )
  return [
    ['Case summary', title],
    ['Organisation', organisation],
    ['Status', statusText],
    ['Date', date],
    ['Basis', basis],
    ['Money', 'In pounds'],
    ...[moneyByYear(appraisal.public), moneyByYear(appraisal.council), ...tables].flatMap((rows) =>
      rows.length === 0 ? [] : [[], ...rows],
    ),
  ]
}
