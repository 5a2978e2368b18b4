import type { Desk, Sheet } from '../desk.ts'
import type { Block } from '../summary.ts'

/** Something the section cannot do without, in the words of somebody asking for it. */
interface Ask {
  readonly say: string
  /** Any of these fields answers it; the first is the one to point to. */
  readonly from: readonly (readonly [tool: string, field: string])[]
}

/** Something amiss inside a worksheet that is on the board. */
export interface Gap {
  readonly say: string
  readonly sheet: Sheet
  readonly field: string
}

/** How one section of the summary is written from the worksheets, and what it asks for. */
export interface Composer {
  compose(desk: Desk): Block[]
  readonly asks: readonly Ask[]
  /** Sign-off gates about this section, by id: what they still want is missing here, in their words. */
  readonly gates?: readonly string[]
  gaps?(desk: Desk): Gap[]
}
