import type { Route } from '../route.ts'
import { boardAbout } from './board-about.ts'
import { boardAccess } from './board-access.ts'
import { createBoard } from './create-board.ts'
import { exportBoard } from './export-board.ts'
import { healthz, readyz } from './health.ts'
import { joinBoard } from './join-board.ts'
import { lookAtInvitation } from './look-at-invitation.ts'
import { metrics } from './metrics.ts'
import { boardPeople, removePerson, setRole } from './people.ts'
import { renewLinks } from './renew-links.ts'
import { setBoardAccess } from './set-board-access.ts'
import { toolkit } from './toolkit.ts'

/** The REST interface. A new address is a file here and a line in this list. */
export const routes: readonly Route[] = [
  createBoard,
  lookAtInvitation,
  joinBoard,
  boardAbout,
  boardAccess,
  setBoardAccess,
  renewLinks,
  boardPeople,
  setRole,
  removePerson,
  exportBoard,
  toolkit,
  healthz,
  readyz,
  metrics,
]
