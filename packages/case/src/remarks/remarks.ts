import type { AppraisalSettings, BoardSnapshot, CardId, RowId } from '@caseboard/board'
import { findTool } from '@caseboard/toolkit'
import { appraise } from '../appraisal/appraise.ts'
import type { Appraisal } from '../appraisal/appraise.ts'
import type { CardPlace, Place } from '../appraisal/figure.ts'
import type { Remark } from '../appraisal/remark.ts'
import { groupBy } from '../group-by.ts'
import { remarksOfWorksheet } from './worksheets.ts'

/**
 * What becomes of an input: it is in no sum until it is put right; something was taken as given beside
 * it; or it is only half there.
 */
export type RemarkKind = 'left-out' | 'assumed' | 'unfinished'

/** One sentence about one input, where it can be put right. */
export interface BoardRemark extends Remark {
  readonly kind: RemarkKind
}

/** Everything there is to say about the inputs of a board, to be asked by place. */
export interface BoardRemarks {
  /** What is left out first, then what is assumed, then what is unfinished. */
  readonly all: readonly BoardRemark[]
  /** What is left out and was never to be in a sum: a date in 1900, a choice nobody here knows. */
  readonly elsewhere: readonly BoardRemark[]
  /**
   * What is said of exactly this card, field, row or cell: not of what is inside it.
   * A card that is not on the board, or a field nobody said anything about, has none.
   */
  on(card: CardId, field?: string, row?: RowId, column?: string): readonly BoardRemark[]
  /** What is said of a card or field and of everything inside it. */
  within(card: CardId, field?: string): readonly BoardRemark[]
  /** What is said of one of the board's settings for figures. */
  onSetting(setting: keyof AppraisalSettings): readonly BoardRemark[]
}

/**
 * Every remark on the inputs of a board: what the appraisal left out and took as given, what is not of
 * its field's kind, rows that are half there, cards nobody here knows, several cards of one tool.
 * Never throws, whatever a board holds. Give the appraisal when it is there already.
 */
export function remarksOf(
  board: BoardSnapshot,
  appraisal: Pick<Appraisal, 'leftOut' | 'assumed'> = appraise(board),
): BoardRemarks {
  const worksheets = board.cards.map(remarksOfWorksheet)
  // The appraisal knows best what a cell does to the sums, so what it says of a place stands alone.
  const said = new Set(appraisal.leftOut.map(({ place }) => keyOf(place)))
  const of = (kind: RemarkKind, remarks: readonly Remark[]): BoardRemark[] =>
    remarks.map((remark) => ({ ...remark, kind }))
  const elsewhere = of(
    'left-out',
    worksheets.flatMap(({ leftOut }) => leftOut).filter(({ place }) => !said.has(keyOf(place))),
  )
  const all = [
    ...of('left-out', appraisal.leftOut),
    ...elsewhere,
    ...of('assumed', appraisal.assumed),
    ...of('assumed', severalCards(board, appraisal)),
    ...of(
      'unfinished',
      worksheets.flatMap(({ unfinished }) => unfinished),
    ),
  ]
  const byPlace = groupBy(all, ({ place }) => keyOf(place))
  const byCard = groupBy(all, ({ place }) => ('card' in place ? place.card : undefined))
  return {
    all,
    elsewhere,
    on: (card, field, row, column) => byPlace.get(keyOf(placeOf(card, field, row, column))) ?? NONE,
    within: (card, field) =>
      (byCard.get(card) ?? NONE).filter(
        ({ place }) => field === undefined || ('field' in place && place.field === field),
      ),
    onSetting: (setting) => byPlace.get(keyOf({ setting })) ?? NONE,
  }
}

/** Two cards of one tool may be two parts of the work or one too many: they are read as one, and we say so. */
function severalCards(board: BoardSnapshot, { assumed }: Pick<Appraisal, 'assumed'>): Remark[] {
  const isSaid = new Set(assumed.flatMap(({ place }) => ('card' in place ? [place.card] : [])))
  return [...groupBy(board.cards, ({ tool }) => tool)].flatMap(([id, cards]): Remark[] => {
    const tool = findTool(id)
    const second = cards[1]
    if (!tool || !second || isSaid.has(second.id)) return []
    const says = `There are ${cards.length} of these cards on the board. They are read as one`
    return [{ place: { card: second.id }, about: tool.name, says }]
  })
}

const NONE: readonly BoardRemark[] = []

function placeOf(card: CardId, field?: string, row?: RowId, column?: string): CardPlace {
  return {
    card,
    ...(field !== undefined && { field }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
  }
}

function keyOf(place: Place): string {
  if ('setting' in place) return JSON.stringify(['setting', place.setting])
  if ('tool' in place) return JSON.stringify(['tool', place.tool])
  return JSON.stringify([place.card, place.field, place.row, place.column])
}
