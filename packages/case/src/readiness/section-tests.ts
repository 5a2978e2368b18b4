import type { Rule } from '@caseboard/toolkit'
import { yearColumns } from '../appraisal/costs.ts'
import { at } from '../coverage/target.ts'
import { datasetGaps } from './datasets.ts'
import { gate } from './gates.ts'
import { question } from './question.ts'
import type { Question } from './question.ts'

/** What one section of the summary needs to be said at all, and to be more than said. */
export interface SectionTest {
  /** Until all of these are answered the section is missing. */
  readonly said: readonly Question[]
  /** Until all of these are answered it is only asserted. */
  readonly backed: readonly Question[]
}

/** A cost with its name alone, or an amount that no sum can use, is not yet what it costs. */
const aCost: Rule = {
  op: 'minRows',
  tool: 'cost-plan',
  field: 'costs',
  min: 1,
  oneOf: yearColumns().map(({ column }) => column),
}

/** Answered by what the sign-off asks of the datasets, so that no section is further than the sign-off says. */
function ofDatasets(
  ask: string,
  asked: 'owner' | 'licence',
  [tool, field]: readonly [tool: string, field: string],
): Question {
  return {
    ask,
    rules: [],
    answered: (scene) => datasetGaps(scene, [asked]).length === 0,
    target: (scene) => datasetGaps(scene, [asked])[0]?.target ?? at(tool, field, scene),
  }
}

/*  One entry a section, in the catalogue's language of rules: adding a question is a line here.
 *  “Backed” means that somebody could check it: a source, a figure for now, a name, a date.
 */
export const sectionTests: Readonly<Record<string, SectionTest>> = {
  ask: {
    said: [
      question('What decision do you want?', {
        op: 'filledAny',
        options: [
          { tool: 'sponsor-ask', field: 'decision' },
          { tool: 'business-case-canvas', field: 'ask' },
          { tool: 'elevator-pitch', field: 'ask' },
        ],
      }),
    ],
    backed: [
      question('Who is the sponsor?', { op: 'filled', tool: 'sponsor-ask', field: 'sponsor' }),
      question('When is the decision needed?', {
        op: 'filled',
        tool: 'sponsor-ask',
        field: 'decisionDate',
      }),
      question('How much money, or how many people, do you ask for?', {
        op: 'filledAny',
        options: [
          { tool: 'sponsor-ask', field: 'amount' },
          { tool: 'sponsor-ask', field: 'people' },
        ],
      }),
      question('Has the sponsor agreed, at least in principle?', {
        op: 'choiceIn',
        tool: 'sponsor-ask',
        field: 'stance',
        values: ['agreed-in-principle', 'agreed'],
      }),
    ],
  },
  problem: {
    said: [
      question('What is the problem, in one sentence?', {
        op: 'filled',
        tool: 'problem-definition',
        field: 'problem',
      }),
    ],
    backed: [
      question(
        'How big is it, in figures?',
        {
          op: 'minRowsWhere',
          tool: 'cost-of-problem',
          field: 'activities',
          column: 'source',
          values: ['measured', 'system-report', 'finance', 'sample'],
          min: 1,
        },
        { op: 'filled', tool: 'problem-definition', field: 'scale' },
      ),
      question('What happens if nothing changes?', {
        op: 'filled',
        tool: 'problem-definition',
        field: 'doNothing',
      }),
    ],
  },
  users: {
    said: [
      question('Who is it for?', {
        op: 'filledAny',
        options: [
          { tool: 'user-needs', field: 'needs' },
          { tool: 'stakeholder-map', field: 'stakeholders' },
          { tool: 'data-demand', field: 'segments' },
        ],
      }),
    ],
    backed: [
      question(
        'Which need was seen in research or in the service’s own data?',
        {
          op: 'minRowsWhere',
          tool: 'user-needs',
          field: 'needs',
          column: 'evidence',
          values: ['observed-in-research', 'service-data'],
          min: 1,
        },
        {
          op: 'minRowsWhere',
          tool: 'data-demand',
          field: 'segments',
          column: 'contacted',
          values: ['yes'],
          min: 1,
        },
      ),
    ],
  },
  goals: {
    said: [
      question('What will be different?', {
        op: 'filledAny',
        options: [
          { tool: 'strategic-fit', field: 'objectives' },
          { tool: 'theory-of-change', field: 'impact' },
          { tool: 'business-case-canvas', field: 'goals' },
        ],
      }),
    ],
    backed: [
      question('Which objective has a measure, a figure for now, a target and a date?', {
        op: 'minRows',
        tool: 'strategic-fit',
        field: 'objectives',
        min: 1,
      }),
      question('Which council priority does it serve, and where is that written?', {
        op: 'minRows',
        tool: 'strategic-fit',
        field: 'links',
        min: 1,
        complete: ['priority', 'document'],
      }),
    ],
  },
  'data-now': {
    said: [
      question('How does the service use data today?', {
        op: 'filledAny',
        options: [
          { tool: 'service-blueprint', field: 'steps' },
          { tool: 'data-ecosystem-map', field: 'flows' },
          { tool: 'data-inventory', field: 'datasets' },
          { tool: 'business-case-canvas', field: 'dataNow' },
        ],
      }),
    ],
    backed: [
      question('Which datasets does it use now?', {
        op: 'minRowsWhere',
        tool: 'data-inventory',
        field: 'datasets',
        column: 'use',
        values: ['use-it-now'],
        min: 1,
      }),
    ],
  },
  options: {
    said: [
      question('Which options did you consider?', {
        op: 'minRows',
        tool: 'options-appraisal',
        field: 'options',
        min: 2,
        complete: ['name'],
      }),
    ],
    backed: [
      question('How does business as usual compare?', gate.options),
      question('Which option is the preferred way forward?', {
        op: 'minRowsWhere',
        tool: 'options-appraisal',
        field: 'options',
        column: 'outcome',
        values: ['preferred-way-forward'],
        min: 1,
      }),
      question('Why that one?', { op: 'filled', tool: 'options-appraisal', field: 'why' }),
    ],
  },
  benefits: {
    said: [
      question('What gets better, and for whom?', {
        op: 'filledAny',
        options: [
          { tool: 'benefits-register', field: 'benefits' },
          { tool: 'business-case-canvas', field: 'value' },
          { tool: 'social-value', field: 'outcomes' },
          { tool: 'theory-of-change', field: 'outcomes' },
        ],
      }),
    ],
    backed: [
      question('Which benefit has a figure for now, a measure and an owner?', gate.benefit),
      question('Which benefit cites its evidence?', {
        op: 'minRows',
        tool: 'benefits-register',
        field: 'benefits',
        min: 1,
        complete: ['evidence'],
      }),
    ],
  },
  costs: {
    said: [question('What will it cost, year by year?', aCost)],
    backed: [
      question('How much do you add because early estimates are usually low, and why?', {
        op: 'allFilled',
        tool: 'cost-plan',
        fields: ['optimism', 'optimismWhy'],
      }),
      question('Where does the money come from?', {
        op: 'minRows',
        tool: 'cost-plan',
        field: 'funding',
        min: 1,
      }),
      question('Who pays after the project ends?', {
        op: 'filled',
        tool: 'cost-plan',
        field: 'running',
      }),
    ],
  },
  value: {
    said: [
      question('What do the benefits and the costs come to?', {
        op: 'minRows',
        tool: 'benefits-register',
        field: 'benefits',
        min: 1,
        complete: ['benefit', 'class'],
      }),
      question('What does it cost?', aCost),
    ],
    backed: [
      question(
        'How low and how high could a benefit be, or how far does a counted one go?',
        {
          op: 'minRows',
          tool: 'benefits-register',
          field: 'benefits',
          min: 1,
          complete: ['annual', 'low', 'high'],
        },
        {
          op: 'minRows',
          tool: 'benefits-register',
          field: 'benefits',
          min: 1,
          complete: ['baseline', 'target', 'unit'],
        },
      ),
      question('What matters but is not in the figures?', {
        op: 'filled',
        tool: 'value-for-money',
        field: 'unpriced',
      }),
    ],
  },
  risks: {
    said: [
      question('What could go wrong?', {
        op: 'filledAny',
        options: [
          { tool: 'risk-register', field: 'risks' },
          { tool: 'data-ethics-canvas', field: 'harms' },
          { tool: 'hopes-and-fears', field: 'fears' },
        ],
      }),
    ],
    backed: [
      question('What will you do about it, and who?', {
        op: 'minRows',
        tool: 'risk-register',
        field: 'risks',
        min: 1,
        complete: ['response', 'owner'],
      }),
      question('Which risk is about privacy or ethics?', gate.risk),
    ],
  },
  'data-needed': {
    said: [
      question('Which data do you have, and which do you need?', {
        op: 'filled',
        tool: 'data-inventory',
        field: 'datasets',
      }),
    ],
    backed: [
      ofDatasets('Who answers for each dataset?', 'owner', ['data-ownership', 'assets']),
      ofDatasets('Which licence does each dataset have?', 'licence', [
        'data-inventory',
        'datasets',
      ]),
    ],
  },
  'privacy-ethics': {
    said: [
      question('Is personal data used or published?', {
        op: 'choiceIn',
        tool: 'dpia',
        field: 'personal',
        values: ['yes', 'no'],
      }),
    ],
    backed: [
      question('Is equality screening done?', gate.equality),
      question(
        'Who could be harmed, and what will you do about it?',
        { op: 'allFilled', tool: 'data-ethics-canvas', fields: ['harms', 'mitigations'] },
        { op: 'minRows', tool: 'dpia', field: 'risks', min: 1 },
        { op: 'choiceIn', tool: 'dpia', field: 'needed', values: ['no'] },
      ),
    ],
  },
  governance: {
    said: [
      question('Who is responsible?', {
        op: 'filledAny',
        options: [
          { tool: 'raci', field: 'rows' },
          { tool: 'data-ownership', field: 'assets' },
          { tool: 'sponsor-ask', field: 'sponsor' },
          { tool: 'delivery-plan', field: 'governance' },
        ],
      }),
    ],
    backed: [
      question(
        'Does each job have exactly one accountable role?',
        { op: 'singleValue', tool: 'raci', field: 'rows', column: 'accountable', minRows: 1 },
        {
          op: 'share',
          tool: 'data-ownership',
          field: 'assets',
          complete: ['accountable'],
          min: 1,
          minRows: 1,
        },
      ),
      question('Have the owners said yes?', {
        op: 'shareIn',
        tool: 'data-ownership',
        field: 'assets',
        column: 'agreed',
        values: ['yes'],
        min: 0.6,
        minRows: 1,
      }),
    ],
  },
  evidence: {
    said: [
      question('Where has this worked before?', {
        op: 'minRows',
        tool: 'evidence-bank',
        field: 'cases',
        min: 1,
        complete: ['result'],
      }),
    ],
    backed: [
      question('Which two cases have a source?', {
        op: 'minRows',
        tool: 'evidence-bank',
        field: 'cases',
        min: 2,
        complete: ['result', 'link'],
      }),
      question('Which case was evaluated, or reported by the organisation itself?', {
        op: 'minRowsWhere',
        tool: 'evidence-bank',
        field: 'cases',
        column: 'strength',
        values: ['evaluated', 'reported'],
        min: 1,
      }),
    ],
  },
  'next-steps': {
    said: [
      question('What happens next?', {
        op: 'filledAny',
        options: [
          { tool: 'delivery-plan', field: 'first' },
          { tool: 'delivery-plan', field: 'milestones' },
          { tool: 'publication-plan', field: 'releases' },
          { tool: 'sponsor-ask', field: 'decisionDate' },
        ],
      }),
    ],
    backed: [
      question(
        'Who does what by when?',
        { op: 'minRows', tool: 'delivery-plan', field: 'first', min: 1 },
        { op: 'minRows', tool: 'delivery-plan', field: 'milestones', min: 1 },
      ),
      question('When will you check whether it worked?', {
        op: 'filled',
        tool: 'delivery-plan',
        field: 'benefitsReview',
      }),
    ],
  },
}
