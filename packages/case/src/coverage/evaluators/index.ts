import type { Rule } from '@caseboard/toolkit'
import type { Evaluator } from '../rule.ts'
import { boardFact } from './facts.ts'
import { allFilled, choiceIn, filled, filledAny } from './fields.ts'
import { ratingAtLeast } from './group.ts'
import { covers, singleValue } from './names.ts'
import { distinct, minRows, minRowsRating, minRowsWhere } from './rows.ts'
import { share, shareFutureDate, shareIn, shareNotIn, shareWithinDays } from './shares.ts'

/** One evaluator an op. The compiler asks for a line here when the catalogue learns a new one. */
export const evaluators: { readonly [Op in Rule['op']]: Evaluator<Op> } = {
  filled,
  allFilled,
  filledAny,
  choiceIn,
  minRows,
  minRowsWhere,
  minRowsRating,
  share,
  shareIn,
  shareNotIn,
  shareWithinDays,
  shareFutureDate,
  covers,
  singleValue,
  distinct,
  ratingAtLeast,
  boardFact,
}
