// Rows and lines have no names of their own: what tells them apart is their place.
/* oxlint-disable react/no-array-index-key */
import type { Cell, Table } from '@caseboard/case'
import { Fragment, type ReactNode } from 'react'
import { ScrollBox } from './ScrollBox.tsx'

/** A table of the case, with a row head in its first column. */
export function TableView({ table, cites }: { table: Table; cites?: ReactNode }) {
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
            <Row key={index} cells={row} columns={columns} />
          ))}
        </tbody>
        {total ? (
          <tfoot>
            <Row cells={total} columns={columns} />
          </tfoot>
        ) : null}
      </table>
    </ScrollBox>
  )
}

function Row({ cells, columns }: { cells: readonly Cell[]; columns: Table['columns'] }) {
  return (
    <tr>
      {cells.map((cell, index) =>
        index === 0 ? (
          <th key={index} scope="row">
            <CellView cell={cell} />
          </th>
        ) : (
          <td key={index} className={`paper__cell--${columns[index]?.align ?? 'left'}`}>
            <CellView cell={cell} />
          </td>
        ),
      )}
    </tr>
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
