import { beginning } from '@caseboard/board'

/** A title as it stands at the foot of every page, on one line. */
export const shortTitle = (title: string): string =>
  title.length <= 70 ? title : `${beginning(title, 69)}…`
