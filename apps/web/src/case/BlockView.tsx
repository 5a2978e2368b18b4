// Blocks, rows and lines have no names of their own: what tells them apart is their place.
/* oxlint-disable react/no-array-index-key */
import type { Cell, Laid, List, Table } from '@caseboard/case'
import { Fragment, type ReactNode } from 'react'
import { ScrollBox } from './ScrollBox.tsx'
import { Citations } from './SourceList.tsx'

/** One block of the document. */
export function BlockView({ laid: { block, cited } }: { laid: Laid }) {
  const cites = <Citations cited={cited} />
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>
    case 'paragraph':
      return (
        <p>
          {block.lead === undefined ? null : <b className="paper__lead">{block.lead}</b>}
          <Lines text={block.text} />
          {cites}
        </p>
      )
    case 'list':
      return <ListView list={block} cites={cites} />
    case 'table':
      return <TableView table={block} cites={cites} />
    case 'callout':
      return (
        <div className="paper__callout">
          {block.text === '' ? null : (
            <p className="paper__ask">
              <Lines text={block.text} />
              {cites}
            </p>
          )}
          <dl>
            {block.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      )
    case 'chart':
      return (
        <p>
          <b className="paper__lead">{block.chart.title}</b>
          {block.chart.says}
          {cites}
        </p>
      )
    case 'sign-off':
      return <SignOffView roles={block.roles} />
  }
}

function ListView({ list: { lead, items }, cites }: { list: List; cites: ReactNode }) {
  return (
    <>
      {lead === undefined ? null : (
        <p className="paper__list-lead">
          {lead}
          {cites}
        </p>
      )}
      <ul>
        {items.map((item, index) => (
          <li key={index}>
            <CellView cell={item} />
            {lead === undefined && index === items.length - 1 ? cites : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function TableView({ table, cites }: { table: Table; cites: ReactNode }) {
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

function CellView({ cell: { text, note, href } }: { cell: Cell }) {
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

function SignOffView({ roles }: { roles: readonly string[] }) {
  return (
    <ScrollBox label="Sign-off">
      <table className="paper__sign-off">
        <caption>Sign-off</caption>
        <thead>
          <tr>
            {['Role', 'Name', 'Decision', 'Date'].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map((role, index) => (
            <tr key={index}>
              <th scope="row">{role}</th>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Typed line breaks stay line breaks. */
function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index === 0 ? null : <br />}
      {line}
    </Fragment>
  ))
}
