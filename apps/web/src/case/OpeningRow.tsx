import type { ReactNode } from 'react'
import { ChevronDownIcon, classes } from '../ui/index.ts'
import { useOpening } from './useOpening.ts'
import './OpeningRow.css'

/** A row that opens to what is behind it, which is there only while it is open. */
export function OpeningRow({
  head,
  className,
  headClassName,
  children,
}: {
  head: ReactNode
  className?: string | undefined
  headClassName?: string | undefined
  children: ReactNode
}) {
  const { isOpen, id, button } = useOpening()
  return (
    <div className={className}>
      <button {...button} className={classes('opening', headClassName)}>
        {head}
        <ChevronDownIcon size={18} />
      </button>
      {isOpen ? <div id={id}>{children}</div> : null}
    </div>
  )
}

/** The same in a table: its first cell opens a row below that is as wide as the table. */
export function OpeningTableRow({
  head,
  cells,
  width,
  children,
}: {
  head: ReactNode
  /** The other cells of the row. */
  cells: ReactNode
  /** In columns. */
  width: number
  children: ReactNode
}) {
  const { isOpen, id, button } = useOpening()
  return (
    <>
      <tr>
        <th scope="row">
          <button {...button} className="opening">
            <span>{head}</span>
            <ChevronDownIcon size={16} />
          </button>
        </th>
        {cells}
      </tr>
      {isOpen ? (
        <tr className="opened-row">
          <td id={id} colSpan={width}>
            <div className="opened-row__panel">{children}</div>
          </td>
        </tr>
      ) : null}
    </>
  )
}
