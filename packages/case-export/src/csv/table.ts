import type { Cell, Table } from '@caseboard/case'
import type { Row } from './rows.ts'

/** A table of the document: where it stands and its name, its columns, its rows. */
export function tableRows({ caption, columns, rows, total }: Table, chapter: string): Row[] {
  const all = [...rows, ...(total ? [total] : [])]
  // What stands small under a cell, and where it leads, have a column of their own.
  const parts = columns.flatMap(({ label, align }, index) => {
    const has = (part: 'note' | 'href'): boolean => all.some((row) => Boolean(row[index]?.[part]))
    return [
      { label, of: (row: readonly Cell[]) => valueOf(row[index]?.text ?? '', align) },
      ...(has('note')
        ? [{ label: `${label}, note`, of: (row: readonly Cell[]) => row[index]?.note ?? '' }]
        : []),
      ...(has('href')
        ? [{ label: `${label}, link`, of: (row: readonly Cell[]) => row[index]?.href ?? '' }]
        : []),
    ]
  })
  return [
    [`${chapter}: ${caption}`],
    parts.map(({ label }) => label),
    ...all.map((row) => parts.map(({ of }) => of(row))),
  ]
}

const amount = /^([−-]?)£?(\d{1,3}(?:,\d{3})*(?:\.\d+)?)$/

/** An amount or number as a spreadsheet can add it up; all else as it is. */
function valueOf(text: string, align: 'left' | 'right'): string | number {
  const [, minus, digits] = (align === 'right' ? amount.exec(text) : null) ?? []
  return digits === undefined ? text : Number(`${minus ? '-' : ''}${digits.replaceAll(',', '')}`)
}
