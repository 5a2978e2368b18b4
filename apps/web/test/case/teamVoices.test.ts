import type { SectionReadiness } from '@caseboard/case'
import { expect, test } from 'vitest'
import { teamVoices } from '../../src/case/agreement/teamVoices.ts'

const section = (agreement: Partial<SectionReadiness['agreement']>): SectionReadiness => ({
  id: 'problem',
  name: 'The problem',
  state: 'evidenced',
  stateLabel: 'Evidenced',
  questions: [],
  agreement: {
    agree: [],
    agreedBefore: [],
    concerns: [],
    notConsulted: [],
    agreed: false,
    ...agreement,
  },
})

test('the team that was asked least stands first, and a name typed in two ways is one team', () => {
  const voices = teamVoices([
    section({ agree: ['Digital'], notConsulted: ['Finance'] }),
    section({ agree: ['digital '], concerns: [{ team: 'Finance', reason: 'No invoices yet' }] }),
  ])
  expect(voices).toEqual([
    { team: 'Finance', agree: 0, agreedBefore: 0, concerns: 1, notConsulted: 1 },
    { team: 'Digital', agree: 2, agreedBefore: 0, concerns: 0, notConsulted: 0 },
  ])
})
