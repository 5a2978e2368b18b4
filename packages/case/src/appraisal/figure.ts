import type { AppraisalSettings, CardId, RowId } from '@caseboard/board'

/** A cell, a row, a field or a whole card: as much as is known of where something stands. */
export interface CardPlace {
  readonly card: CardId
  readonly field?: string
  readonly row?: RowId
  readonly column?: string
}

/** One of the board's own settings for figures. */
export interface SettingPlace {
  readonly setting: keyof AppraisalSettings
}

/** A worksheet that is not on the board yet. */
export interface ToolPlace {
  readonly tool: string
}

export type Place = CardPlace | SettingPlace | ToolPlace

/** One amount inside a figure, and the cells it was worked out from. */
export interface Part {
  readonly label: string
  /** Integer pence. */
  readonly amount: number
  readonly from: readonly Place[]
}

/** An amount that can be opened: it is always the sum of its parts. */
export interface Figure {
  /** Integer pence. */
  readonly amount: number
  readonly parts: readonly Part[]
}

export function figureOf(parts: readonly Part[]): Figure {
  return { amount: parts.reduce((sum, { amount }) => sum + amount, 0), parts }
}
