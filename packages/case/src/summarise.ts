import { formatDate } from '@caseboard/board'
import type { BoardSnapshot } from '@caseboard/board'
import { serviceTypes, summarySections } from '@caseboard/toolkit'
import { annexOf } from './annex/index.ts'
import { checksOf } from './checks.ts'
import { wordsOf } from './blocks.ts'
import { citedBy, sourcesOf } from './cite.ts'
import { creditsOf, licencesOf } from './credits.ts'
import { openDesk } from './desk.ts'
import type { Desk } from './desk.ts'
import { missingIn } from './missing.ts'
import { sponsorOf } from './sections/ask.ts'
import { composers } from './sections/index.ts'
import type { CaseSummary, Contributor, Section } from './summary.ts'
import { byName, clean, countWords } from './text.ts'
import { formatNumber } from './value.ts'

/**
 * The case summary of a board on a given day. Pure: the same board and day give the same summary.
 * Everything filled in on the board is in it, in a section or in the annex.
 */
export function summarise(board: BoardSnapshot, { today }: { today: string }): CaseSummary {
  const desk = openDesk(board)
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
    status: 'draft',
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
    missing: sections.flatMap(({ missing }) => missing),
    checks: checksOf(desk),
    sources: sourcesOf(desk, sections, annex),
    credits,
    licences: licencesOf(credits),
    basis: basisOf(board),
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
        sources: [...new Set(blocks.flatMap(citedBy))],
        words: countWords(blocks.flatMap(wordsOf).join(' ')),
        maxWords: section.maxWords,
      }
    })
}

function peopleOf(board: BoardSnapshot): Contributor[] {
  return board.people
    .map(({ name, team }) => ({ name: clean(name), team: clean(team) }))
    .filter(({ name }) => name !== '')
    .toSorted((a, b) => byName(a.team, b.team) || byName(a.name, b.name))
}

function basisOf({ appraisal }: BoardSnapshot): string {
  const prices = clean(appraisal.priceBase)
  const parts = [
    `discount rate ${formatNumber(appraisal.ratePercent)}% in real terms`,
    `period ${formatNumber(appraisal.years)} years after year 0`,
    ...(prices === '' ? [] : [`price base ${prices}`]),
  ]
  return `Settings of this board for figures: ${parts.join(', ')}.`
}
