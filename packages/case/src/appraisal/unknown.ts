import { findTool } from '@caseboard/toolkit'
import type { Entry, Worksheets } from '../coverage/worksheets.ts'
import { placeIn } from './remark.ts'
import type { Remarks } from './remark.ts'

/** Cards of a tool from a newer version: whatever they hold is in no sum, and we say so. */
export function remarkOnUnknownTools(sheets: Worksheets, remarks: Remarks): void {
  for (const card of sheets.board.cards) {
    if (findTool(card.tool)) continue
    remarks.leftOut.push({
      place: { card: card.id },
      about: card.tool,
      says: 'This version of Caseboard does not know this tool, so nothing on its card is counted',
    })
  }
}

/** Cells of a row in columns from a newer version. */
export function remarkOnUnknownColumns(
  entry: Entry,
  field: string,
  about: string,
  remarks: Remarks,
): void {
  for (const column of entry.unknown) {
    remarks.leftOut.push({
      place: placeIn(entry, field, column),
      about,
      says: `This version of Caseboard does not know the column ‘${column}’, so it is not counted`,
    })
  }
}
