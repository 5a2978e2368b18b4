import type { Desk } from '../desk.ts'
import type { AnnexPart } from '../summary.ts'
import { linksAsText } from './links.ts'
import { notesByStage } from './notes.ts'
import { decisionsAndActions } from './outcomes.ts'
import { fromNewerVersion, restOfWorksheets } from './worksheets.ts'

/** Everything on the board that no section said. Read only after the sections are written. */
export function annexOf(desk: Desk): AnnexPart[] {
  const parts: AnnexPart[] = [
    { id: 'outcomes', name: 'Decisions and actions', blocks: decisionsAndActions(desk) },
    { id: 'worksheets', name: 'The rest of the worksheets', blocks: restOfWorksheets(desk) },
    { id: 'notes', name: 'Notes', blocks: notesByStage(desk) },
    { id: 'links', name: 'Links', blocks: linksAsText(desk) },
    { id: 'newer', name: 'From a newer version of Caseboard', blocks: fromNewerVersion(desk) },
  ]
  return parts.filter(({ blocks }) => blocks.length > 0)
}
