import type { BoardSnapshot } from '@caseboard/board'
import { summarySections } from '@caseboard/toolkit'
import type { SummarySection } from '@caseboard/toolkit'
import type { Scene } from '../coverage/rule.ts'
import { sceneOf } from '../coverage/scene.ts'
import type { SceneOptions } from '../coverage/scene.ts'
import type { Target } from '../coverage/target.ts'
import { listed } from '../coverage/words.ts'
import { cardHolds } from '../coverage/worksheets.ts'
import { once } from '../once.ts'
import { sectionAgreement, teamsOf } from './agreement.ts'
import type { SectionAgreement } from './agreement.ts'
import { standsOn } from './stands-on.ts'
import { sectionTests } from './section-tests.ts'
import type { SectionTest } from './section-tests.ts'

/**
 * How far a section of the summary is. Each state takes in the ones before it: it is not said yet;
 * somebody says so; somebody could check it; every team on the board agrees.
 */
export type ReadinessState = 'missing' | 'asserted' | 'evidenced' | 'agreed'

export const readinessLabels: Readonly<Record<ReadinessState, string>> = {
  missing: 'Missing',
  asserted: 'Asserted',
  evidenced: 'Evidenced',
  agreed: 'Agreed',
}

export interface SectionReadiness {
  readonly id: SummarySection['id']
  readonly name: string
  readonly state: ReadinessState
  readonly stateLabel: string
  /** Everything that is asked of the section, answered or not. */
  readonly questions: readonly AskedQuestion[]
  /** The next best question; absent when every team agrees. */
  readonly next?: NextQuestion
  readonly agreement: SectionAgreement
}

export interface AskedQuestion {
  readonly ask: string
  readonly answered: boolean
  /** The state the section cannot reach while this is open. */
  readonly for: 'asserted' | 'evidenced'
  readonly target?: Target
}

/** A question to ask next: of the room when it has no target. */
export interface NextQuestion {
  readonly ask: string
  readonly target?: Target
}

/** How far each section of the summary is on a day, in the summary's order. */
export function readinessOf(
  board: BoardSnapshot,
  options: SceneOptions,
): readonly SectionReadiness[] {
  return readinessIn(sceneOf(board, options))
}

export const readinessIn = once((scene: Scene): readonly SectionReadiness[] => {
  const { board } = scene.sheets
  const teams = teamsOf(board)
  return summarySections
    .toSorted((a, b) => a.order - b.order)
    .map((section) => {
      const entries = board.agreement.filter((entry) => entry.section === section.id)
      // Worked out for who spoke only: it reads every answer that feeds the section.
      const now = entries.some(({ of }) => of !== undefined)
        ? standsOn(board, section.id)
        : undefined
      return sectionReadiness(section, scene, sectionAgreement(teams, entries, now))
    })
})

function sectionReadiness(
  section: SummarySection,
  scene: Scene,
  agreement: SectionAgreement,
): SectionReadiness {
  const tests = sectionTests[section.id] ?? anythingIn(section)
  const questions = [
    ...tests.said.map((one) => ({ one, for: 'asserted' as const })),
    ...tests.backed.map((one) => ({ one, for: 'evidenced' as const })),
  ].map(({ one, for: step }): AskedQuestion => {
    const target = one.target(scene)
    return {
      ask: one.ask,
      answered: one.answered(scene),
      for: step,
      ...(target && { target }),
    }
  })
  const state = stateOf(questions, agreement)
  const next = nextOf(questions, agreement)
  return {
    id: section.id,
    name: section.name,
    state,
    stateLabel: readinessLabels[state],
    questions,
    ...(next && { next }),
    agreement,
  }
}

function stateOf(questions: readonly AskedQuestion[], agreement: SectionAgreement): ReadinessState {
  const open = questions.filter(({ answered }) => !answered)
  if (open.some((question) => question.for === 'asserted')) return 'missing'
  if (open.length > 0) return 'asserted'
  return agreement.agreed ? 'agreed' : 'evidenced'
}

/** What to say first, then what to back it with, then whom to ask. */
function nextOf(
  questions: readonly AskedQuestion[],
  agreement: SectionAgreement,
): NextQuestion | undefined {
  const open = questions.find(({ answered }) => !answered)
  if (open) return { ask: open.ask, ...(open.target && { target: open.target }) }
  const [concern] = agreement.concerns
  if (concern) {
    const reason = concern.reason === '' ? '' : `: ${concern.reason}`
    return { ask: `${concern.team} has concerns${reason}. What would settle them?` }
  }
  if (agreement.agreedBefore.length > 0) {
    return { ask: `${listed(agreement.agreedBefore)} agreed before this changed. Do they still?` }
  }
  if (agreement.notConsulted.length > 0) {
    const [one] = agreement.notConsulted
    return agreement.notConsulted.length === 1
      ? { ask: `Does ${one} agree?` }
      : { ask: `Do ${listed(agreement.notConsulted)} agree?` }
  }
  return agreement.agreed ? undefined : { ask: 'Which teams should agree to this?' }
}

/** For a section nobody wrote questions for: is there anything on the worksheets that feed it? */
function anythingIn(section: SummarySection): SectionTest {
  return {
    said: [
      {
        ask: `What can you say about ‘${section.name}’?`,
        rules: [],
        answered: ({ sheets }) =>
          section.fedBy.some((tool) =>
            sheets
              .cards(tool)
              .some((card) => Object.keys(card.fields).some((field) => cardHolds(card, field))),
          ),
        target: () => undefined,
      },
    ],
    backed: [],
  }
}
