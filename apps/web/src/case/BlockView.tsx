// Blocks, rows and lines have no names of their own: what tells them apart is their place.
/* oxlint-disable react/no-array-index-key */
import type { Laid, List } from '@caseboard/case'
import type { ReactNode } from 'react'
import { ScrollBox } from './ScrollBox.tsx'
import { Citations } from './SourceList.tsx'
import { CellView, Lines, TableView } from './TableView.tsx'

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
