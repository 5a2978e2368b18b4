import { formatDate, sameName } from '@caseboard/board'
import type { BoardSnapshot } from '@caseboard/board'
import { serviceTypes, summarySections } from '@caseboard/toolkit'
import { annexOf } from './annex/index.ts'
import { appraise } from './appraisal/appraise.ts'
import { basisText } from './basis-text.ts'
import { coverNeeds } from './coverage/cover.ts'
import { wordsOf } from './blocks.ts'
import { citedBy, sourcesOf } from './cite.ts'
import { creditsOf, licencesOf } from './credits.ts'
import { openDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { gather } from './gather.ts'
import { missingIn } from './missing.ts'
import { teamNames } from './readiness/agreement.ts'
import { gatesOf, isReadyToSignOff } from './readiness/gates.ts'
import { readinessOf } from './readiness/readiness.ts'
import { remarksOf } from './remarks/remarks.ts'
import { sponsorOf } from './sections/ask.ts'
import { composers } from './sections/index.ts'
import type { CaseSummary, Contributor, Section } from './summary.ts'
import { byName, clean, countWords } from './text.ts'

/**
 * The case summary of a board on a given day. Pure: the same board and day give the same summary.
 * Everything filled in on the board is in it, in a section or in the annex.
 */
export function summarise(board: BoardSnapshot, { today }: { today: string }): CaseSummary {
  const appraisal = appraise(board)
  const remarks = remarksOf(board, appraisal)
  const gates = gatesOf(board, { today })
  const desk = openDesk(board, { appraisal, gates })
  const isReady = isReadyToSignOff(gates)
  const sections = sectionsOf(desk)
  const sponsor = sponsorOf(desk)
  const annex = annexOf(desk)
  const credits = creditsOf(desk)
  const people = peopleOf(board)
  return {
    title: clean(board.title) || 'Untitled case',
    organisation: clean(board.organisation),
    form: 'Business justification case, short form',
    date: today,
    dateText: formatDate(today),
    status: isReady ? 'ready' : 'draft',
    statusText: isReady ? 'Ready for sign-off' : 'Draft',
    serviceTypes: serviceTypes
      .filter(({ id }) => board.serviceTypes.includes(id))
      .map(({ name }) => name),
    ...(sponsor !== undefined && { sponsor }),
    people,
    teams: [...new Set(people.map(({ team }) => team).filter((team) => team !== ''))].toSorted(
      byName,
    ),
    sections,
    annex,
    missing: gather(sections, ({ missing }) => missing),
    gates,
    coverage: coverNeeds(board, { today }),
    readiness: readinessOf(board, { today }),
    appraisal,
    leftOutElsewhere: remarks.elsewhere,
    takenAsGiven: remarks.all.filter(({ kind }) => kind === 'assumed'),
    unfinished: remarks.all.filter(({ kind }) => kind === 'unfinished'),
    sources: sourcesOf(desk, sections, annex),
    credits,
    licences: licencesOf(credits),
    basis: basisText(appraisal),
  }
}

function sectionsOf(desk: Desk): Section[] {
  const asked = new Set<string>()
  return summarySections
    .toSorted((a, b) => a.order - b.order)
    .map((section) => {
      const composer = composers[section.id]
      const blocks = composer?.compose(desk) ?? []
      return {
        id: section.id,
        name: section.name,
        order: section.order,
        required: section.required,
        blocks,
        missing: missingIn(section, composer, desk, asked),
        sources: [...new Set(gather(blocks, citedBy))],
        words: countWords(gather(blocks, wordsOf).join(' ')),
        maxWords: section.maxWords,
      }
    })
}

/** Everybody who made this, those who left among them; whose team is typed in several ways are one team. */
function peopleOf({ people }: BoardSnapshot): Contributor[] {
  const cleaned = people.map(({ name, team }) => ({ name: clean(name), team: clean(team) }))
  const names = teamNames(cleaned.map(({ team }) => team))
  return cleaned
    .filter(({ name }) => name !== '')
    .map(({ name, team }) => ({ name, team: names.get(sameName(team)) ?? '' }))
    .toSorted((a, b) => byName(a.team, b.team) || byName(a.name, b.name))
}
