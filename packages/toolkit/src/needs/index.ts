import { accountableMaintainer } from './accountable-maintainer.ts'
import { buyIn } from './buy-in.ts'
import { evidenceOfValue } from './evidence-of-value.ts'
import { findableData } from './findable-data.ts'
import { joinedUpTeams } from './joined-up-teams.ts'
import { openDataLiteracy } from './open-data-literacy.ts'
import type { Need } from '../types.ts'

/** The six things that hold councils back, turned round: what a case has to answer. */
export const needs: readonly Need[] = [
  buyIn,
  openDataLiteracy,
  findableData,
  accountableMaintainer,
  joinedUpTeams,
  evidenceOfValue,
]
