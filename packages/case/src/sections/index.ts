import { ask } from './ask.ts'
import { benefits } from './benefits.ts'
import type { Composer } from './composer.ts'
import { costs } from './costs.ts'
import { dataNeeded } from './data-needed.ts'
import { dataNow } from './data-now.ts'
import { evidence } from './evidence.ts'
import { goals } from './goals.ts'
import { governance } from './governance.ts'
import { nextSteps } from './next-steps.ts'
import { options } from './options.ts'
import { privacyEthics } from './privacy-ethics.ts'
import { problem } from './problem.ts'
import { risks } from './risks.ts'
import { users } from './users.ts'
import { value } from './value.ts'

/** Who writes which section. The catalogue says which sections there are and in what order. */
export const composers: Readonly<Record<string, Composer>> = {
  ask,
  problem,
  users,
  goals,
  'data-now': dataNow,
  options,
  benefits,
  costs,
  value,
  risks,
  'data-needed': dataNeeded,
  'privacy-ethics': privacyEthics,
  governance,
  evidence,
  'next-steps': nextSteps,
}
