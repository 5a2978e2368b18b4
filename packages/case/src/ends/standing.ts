import { table } from '../blocks.ts'
import { listed } from '../coverage/words.ts'
import type { Block, CaseSummary, Cell } from '../summary.ts'

/**
 * How far the case is: the sign-off gates, each section, what each team says and whose voice is missing,
 * and the six needs. Nothing of it is a mark for quality, and no one number stands for it.
 */
export function standingBlocks(summary: CaseSummary): Block[] {
  return [...gates(summary), ...sections(summary), ...voices(summary), ...needs(summary)]
}

function gates({ gates: all }: CaseSummary): Block[] {
  return table(
    'Sign-off gates',
    all,
    [
      { label: 'Gate', cell: ({ label }) => label },
      { label: 'Met', cell: ({ met }) => (met ? 'Yes' : 'Not yet') },
      { label: 'What is still to do', cell: ({ toPass }) => lines(toPass.map(({ text }) => text)) },
    ],
    [],
  )
}

function sections({ readiness }: CaseSummary): Block[] {
  return table(
    'How far each section is',
    readiness,
    [
      { label: 'Section', cell: ({ name }) => name },
      { label: 'State', cell: ({ stateLabel }) => stateLabel },
      { label: 'What to ask next', cell: ({ next }) => next?.ask ?? '' },
    ],
    [],
  )
}

/** Who agrees to what, and who was never asked. */
function voices({ readiness, teams }: CaseSummary): Block[] {
  const spoken = readiness.filter(
    ({ agreement: { agree, agreedBefore, concerns } }) =>
      agree.length + agreedBefore.length + concerns.length > 0,
  )
  const unasked = readiness.filter((section) => !spoken.includes(section))
  const heard = new Set(
    spoken.flatMap(({ agreement: { agree, agreedBefore, concerns } }) => [
      ...agree,
      ...agreedBefore,
      ...concerns.map(({ team }) => team),
    ]),
  )
  const silent = [...new Set(readiness.flatMap(({ agreement }) => agreement.notConsulted))].filter(
    (team) => !heard.has(team),
  )
  const said: Cell[] = [
    ...(teams.length === 0 && heard.size === 0
      ? [{ text: 'Nobody on the board has named a team, so no team could be asked.' }]
      : []),
    ...(silent.length === 0
      ? []
      : [{ text: `Nothing is recorded from ${listed(silent)} on any section.` }]),
    ...(unasked.length === 0 || heard.size === 0
      ? []
      : [{ text: `Not put to any team yet: ${unasked.map(({ name }) => name).join('; ')}.` }]),
  ]
  return [
    ...table(
      'What each team says',
      spoken,
      [
        { label: 'Section', cell: ({ name }) => name },
        {
          label: 'Agree',
          cell: ({ agreement: { agree, agreedBefore } }) =>
            lines([
              ...agree,
              ...agreedBefore.map((team) => `${team}, before this section changed`),
            ]),
        },
        {
          label: 'Have concerns',
          cell: ({ agreement }) =>
            lines(agreement.concerns.map(({ team, reason }) => `${team}: ${reason}`)),
        },
        { label: 'Not consulted', cell: ({ agreement }) => lines(agreement.notConsulted) },
      ],
      [],
    ),
    ...(said.length === 0
      ? []
      : [{ kind: 'list' as const, lead: 'Whose voice is missing', items: said, sources: [] }]),
  ]
}

function needs({ coverage }: CaseSummary): Block[] {
  return [
    ...table(
      'Coverage of the six needs',
      coverage,
      [
        { label: 'Need', cell: ({ name }) => name },
        { label: 'Coverage', cell: ({ stateLabel }) => stateLabel },
        {
          label: 'Still open',
          cell: ({ notRelevant, indicators }) =>
            notRelevant ??
            lines(
              indicators
                .filter(({ met }) => !met)
                .map(({ label, must }) => (must ? `${label} (compulsory)` : label)),
            ),
        },
      ],
      [],
    ),
    {
      kind: 'paragraph',
      text: 'Coverage says what has been filled in on the board, not how good it is.',
      sources: [],
    },
  ]
}

const lines = (parts: readonly string[]): string => parts.join('\n')
