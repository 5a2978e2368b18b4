import type { BoardSnapshot } from '@caseboard/board'
import type { Rule } from '@caseboard/toolkit'
import { dayNumber } from '../coverage/day.ts'
import { evaluate } from '../coverage/evaluate.ts'
import type { Scene } from '../coverage/rule.ts'
import { sceneOf } from '../coverage/scene.ts'
import { at, targetOf } from '../coverage/target.ts'
import type { Target } from '../coverage/target.ts'
import { cardHolds } from '../coverage/worksheets.ts'
import { once } from '../once.ts'
import { datasetGaps } from './datasets.ts'

/** Something that must stand before a case can be signed off. Gates never stop an export. */
export interface Gate {
  readonly id: string
  readonly label: string
  readonly met: boolean
  /** What would pass it, the first thing first; empty when it is met. */
  readonly toPass: readonly Step[]
}

/** One thing to do, and where. */
export interface Step {
  readonly text: string
  readonly target: Target
}

/** Gates that are one rule of the catalogue's language; sections of the summary ask the same. */
export const gate = {
  options: {
    op: 'minRowsWhere',
    tool: 'options-appraisal',
    field: 'options',
    column: 'type',
    values: ['bau'],
    min: 1,
  },
  benefit: {
    op: 'minRows',
    tool: 'benefits-register',
    field: 'benefits',
    min: 1,
    complete: ['benefit', 'baseline', 'measure', 'owner'],
  },
  equality: { op: 'choiceIn', tool: 'equality-impact', field: 'full', values: ['yes', 'no'] },
  risk: {
    op: 'minRowsWhere',
    tool: 'risk-register',
    field: 'risks',
    column: 'category',
    values: ['privacy', 'ethics-and-fairness'],
    min: 1,
  },
  evidence: {
    op: 'minRows',
    tool: 'evidence-bank',
    field: 'cases',
    min: 1,
    complete: ['result', 'link'],
  },
} as const satisfies Record<string, Rule>

/** The sign-off gates of a board on a day, in the order a senior reader would ask. */
export function gatesOf(
  board: BoardSnapshot,
  { today }: { readonly today: string },
): readonly Gate[] {
  return gatesIn(sceneOf(board, { today }))
}

/** Whether every gate is met. Until then a document says “Draft”. */
export const isReadyToSignOff = (gates: readonly Gate[]): boolean => gates.every(({ met }) => met)

export const gatesIn = once((scene: Scene): readonly Gate[] => {
  const byRule = (rule: Rule, text: string): Step[] =>
    evaluate(rule, scene).met ? [] : [{ text, target: targetOf(rule, scene) }]
  const made = (id: string, label: string, toPass: readonly Step[]): Gate => ({
    id,
    label,
    met: toPass.length === 0,
    toPass,
  })
  return [
    made('ask', 'A sponsor and a dated ask', askSteps(scene)),
    made(
      'options',
      'Business as usual among the options',
      byRule(gate.options, 'Add business as usual, with every required box filled in'),
    ),
    made(
      'benefit',
      'A benefit with a figure for now, a measure and an owner',
      byRule(gate.benefit, 'Give one benefit a figure for now, a measure and an owner'),
    ),
    made('data', 'Every dataset has an owner and a licence', datasetGaps(scene)),
    made('privacy', 'Personal data answered, with advice where it is needed', privacySteps(scene)),
    made(
      'equality',
      'Equality screening answered',
      byRule(gate.equality, 'Say whether a full equality assessment is needed: yes or no'),
    ),
    made(
      'risk',
      'A risk about privacy or ethics',
      byRule(gate.risk, 'Add a risk about privacy or ethics, with a response and an owner'),
    ),
    made(
      'evidence',
      'One piece of evidence with a source',
      byRule(gate.evidence, 'Add a case from elsewhere with its result and its source'),
    ),
  ]
})

/** A sponsor, a decision and its date, on one card; a date gone by needs the sponsor's yes. */
function askSteps(scene: Scene): Step[] {
  const wanted = [
    ['sponsor', 'Name the sponsor'],
    ['decision', 'Write the decision you want'],
    ['decisionDate', 'Set the decision date'],
  ] as const
  const cards = scene.sheets.cards('sponsor-ask')
  if (cards.length === 0) {
    return wanted.map(([field, text]) => ({ text, target: { tool: 'sponsor-ask', field } }))
  }
  const byCard = cards.map((card) => {
    const on = (field: string): Target => ({ tool: 'sponsor-ask', field, card: card.id })
    const steps = wanted
      .filter(([field]) => !cardHolds(card, field))
      .map(([field, text]): Step => ({ text, target: on(field) }))
    const [day, now] = [dayNumber(card.fields['decisionDate']), dayNumber(scene.today)]
    const isOver = day !== undefined && now !== undefined && day < now
    if (isOver && card.fields['stance'] !== 'agreed') {
      const text = 'The decision date has passed. Record that the sponsor agreed, or set a new date'
      steps.push({ text, target: on('decisionDate') })
    }
    return steps
  })
  return byCard.toSorted((a, b) => a.length - b.length)[0]!
}

/** Whether personal data is used, whether a full assessment is needed, and if so the adviser's approval. */
function privacySteps(scene: Scene): Step[] {
  const cards = scene.sheets.cards('dpia')
  const ask = 'Say whether personal data is used or published: yes or no'
  if (cards.length === 0) return [{ text: ask, target: at('dpia', 'personal', scene) }]
  return cards.flatMap(({ id, fields }) => {
    const step = (text: string, field: string): Step[] => [
      { text, target: { tool: 'dpia', field, card: id } },
    ]
    const { personal, needed, advice } = fields
    if (personal !== 'yes' && personal !== 'no') return step(ask, 'personal')
    if (needed === 'yes') {
      if (advice === 'approved' || advice === 'approved-with-conditions') return []
      return advice === 'not-approved'
        ? step(
            'The data protection adviser has not approved it. Change what they object to',
            'advice',
          )
        : step('Record the data protection adviser’s advice', 'advice')
    }
    return personal === 'no' || needed === 'no'
      ? []
      : step('Say whether a full assessment is needed: yes or no', 'needed')
  })
}
