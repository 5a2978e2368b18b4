// Rows and lines have no names of their own: what tells them apart is their place.
/* oxlint-disable react/no-array-index-key */
import type { Cell, Table } from '@caseboard/case'
import { Fragment, type ReactNode } from 'react'
import { OpeningTableRow } from './OpeningRow.tsx'
import { ScrollBox } from './ScrollBox.tsx'

/** What a row opens to. */
interface Opens {
  /** The same for the same row, however the rows are ordered. */
  readonly id: string
  readonly to: ReactNode
}

/** A table of the case, with a row head in its first column. Its rows, and then its total, may open. */
export function TableView({
  table,
  cites,
  opens,
}: {
  table: Table
  cites?: ReactNode
  opens?: readonly Opens[]
}) {
  const { caption, columns, rows, total } = table
  return (
    <ScrollBox label={caption}>
      <table>
        <caption>
          {caption}
          {cites}
        </caption>
        <thead>
          <tr>
            {columns.map(({ label, align }, index) => (
              <th key={index} scope="col" className={`paper__cell--${align}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={opens?.[index]?.id ?? index}
              cells={row}
              columns={columns}
              opens={opens?.[index]?.to}
            />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <Row cells={total} columns={columns} opens={opens?.[rows.length]?.to} />
          </tfoot>
        ) : null}
      </table>
    </ScrollBox>
  )
}

function Row({
  cells,
  columns,
  opens,
}: {
  cells: readonly Cell[]
  columns: Table['columns']
  opens?: ReactNode
}) {
  const [head = { text: '' }, ...others] = cells
  const shown = others.map((cell, index) => (
    <td key={index} className={`paper__cell--${columns[index + 1]?.align ?? 'left'}`}>
      <CellView cell={cell} />
    </td>
  ))
  return opens === undefined ? (
    <tr>
      <th scope="row">
        <CellView cell={head} />
      </th>
      {shown}
    </tr>
  ) : (
    <OpeningTableRow head={<CellView cell={head} />} cells={shown} width={columns.length}>
      {opens}
    </OpeningTableRow>
  )
}

export function CellView({ cell: { text, note, href } }: { cell: Cell }) {
  return (
    <>
      {href === undefined ? (
        <Lines text={text} />
      ) : (
        <a href={href} rel="noreferrer" target="_blank">
          {text}
        </a>
      )}
      {note === undefined || note === '' ? null : (
        <span className="paper__note">
          <Lines text={note} />
        </span>
      )}
    </>
  )
}

/** Typed line breaks stay line breaks. */
export function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <br />}
      {line}
    </Fragment>
  ))
}
