import type { Remark } from '../appraisal/remark.ts'
import type { Cell } from '../summary.ts'
import { clean, sentence } from '../text.ts'

/** “Hosting: It has no amount in any year. Enter what it costs, year by year.” */
export const remarkItem = ({ about, says }: Remark): Cell => ({
  text: `${clean(about)}: ${sentence(clean(says))}`,
})
