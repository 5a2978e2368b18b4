import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { ITableCellBorders, ParagraphChild } from 'docx'
import type { Cell, Column, Table as SummaryTable } from '@caseboard/case'
import { columnShares } from '../widths.ts'
import { colour } from './styles.ts'
import { cellRuns, runs } from './text.ts'

/** A4 without its margins, in twentieths of a point. */
export const textWidth = 9638

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const thin = { style: BorderStyle.SINGLE, size: 4, color: colour.line } as const
const firm = { style: BorderStyle.SINGLE, size: 8, color: colour.ink } as const

interface TableOptions {
  /** Of the page's width, one a column. */
  readonly shares?: readonly number[]
  /** In twentieths of a point. */
  readonly rowHeight?: number
}

/** A real table: a header row that repeats on every page, rows that do not break, thin rules. */
export function tableOf(
  table: SummaryTable,
  { shares = columnShares(table), rowHeight }: TableOptions = {},
): Table {
  const widths = shares.map((share) => Math.round(share * textWidth))
  const { columns, rows, total } = table
  const row = (
    cells: readonly Cell[],
    bottom: ITableCellBorders['bottom'],
    bold: boolean,
  ): TableRow =>
    new TableRow({
      // A row of a page's length must be allowed to break, or Word loses the end of it.
      cantSplit: cells.every(({ text, note }) => text.length + (note?.length ?? 0) < 600),
      ...(rowHeight !== undefined && { height: { value: rowHeight, rule: 'atLeast' } }),
      children: cells.map((cell, index) =>
        cellOf(cellRuns(cell, bold ? { bold } : {}), columns[index]!, widths[index]!, bottom),
      ),
    })
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 50, bottom: 50, left: 70, right: 70 },
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        keepNext: true,
        cantSplit: true,
        children: columns.map((column, index) =>
          cellOf(runs(column.label, { bold: true }), column, widths[index]!, firm),
        ),
      }),
      ...rows.map((cells, index) =>
        row(cells, index === rows.length - 1 && total ? firm : thin, false),
      ),
      ...(total ? [row(total, thin, true)] : []),
    ],
  })
}

function cellOf(
  children: readonly ParagraphChild[],
  { align }: Column,
  width: number,
  bottom: ITableCellBorders['bottom'],
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: none, left: none, right: none, bottom: bottom ?? none },
    children: [
      new Paragraph({
        style: 'Cell',
        alignment: align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [...children],
      }),
    ],
  })
}
