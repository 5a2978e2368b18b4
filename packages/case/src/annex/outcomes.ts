import { formatDate, outcomeKinds } from '@caseboard/board'
import { stages } from '@caseboard/toolkit'
import { table } from '../blocks.ts'
import type { Desk } from '../desk.ts'
import type { Block } from '../summary.ts'
import { clean } from '../text.ts'

/** Every decision and action the workshop agreed, decisions first. */
export function decisionsAndActions(desk: Desk): Block[] {
  return outcomeKinds.flatMap(({ id, name }) =>
    table(
      `${name}s`,
      desk.board.outcomes.filter((outcome) => outcome.kind === id && clean(outcome.text) !== ''),
      [
        { label: name, cell: ({ text }) => clean(text) },
        { label: 'Stage', cell: ({ stage }) => stages.find((one) => one.id === stage)?.name ?? '' },
        { label: 'Owner', cell: ({ owner }) => clean(owner) },
        { label: 'By when', cell: ({ due }) => (due === '' ? '' : formatDate(due)) },
        {
          label: 'State',
          cell: ({ status, kind }) =>
            status === 'done' ? 'Done' : kind === 'action' ? 'Open' : '',
        },
      ],
      [],
    ),
  )
}
