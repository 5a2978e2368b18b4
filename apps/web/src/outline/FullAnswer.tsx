import { isItems, isRows, plainValue, type FieldValue } from '@caseboard/board'
import type { Field } from '@caseboard/toolkit'

/** One answer in full: lists as lists, rows with each of their cells named. */
export function FullAnswer({ field, value }: { field: Field; value: FieldValue | undefined }) {
  if (isItems(value)) {
    return (
      <ul>
        {value.map((item) => (
          <li key={item.id}>{item.text}</li>
        ))}
      </ul>
    )
  }
  if (isRows(value) && field.kind === 'table') {
    return (
      <ol>
        {value.map((row) => (
          <li key={row.id}>
            {field.columns
              .filter((column) => row.cells[column.id] !== undefined)
              .map((column) => `${column.label}: ${plainValue(column, row.cells[column.id])}`)
              .join('; ')}
          </li>
        ))}
      </ol>
    )
  }
  if (field.kind === 'longText' && typeof value === 'string') return value
  return plainValue(field, value)
}
