import { idsOf, proseOf } from '../blocks.ts'
import type { Desk, Sheet } from '../desk.ts'
import type { Block, Callout } from '../summary.ts'
import { joinSentences, joined, sentence } from '../text.ts'
import type { Composer } from './composer.ts'

/** What we are asking for: the decision in a callout, then the pitch. */
export const ask: Composer = {
  compose(desk) {
    const asks = desk.sheets('sponsor-ask')
    const canvases = desk.sheets('business-case-canvas')
    const callouts = asks.flatMap(callout)
    return [
      ...(callouts.length > 0 ? callouts : desk.sheets('elevator-pitch').flatMap(pitchCallout)),
      ...proseOf(canvases, 'ask'),
      ...desk.sheets('elevator-pitch').flatMap(pitch),
    ]
  },
  asks: [
    {
      say: 'Say what decision you want',
      from: [
        ['sponsor-ask', 'decision'],
        ['business-case-canvas', 'ask'],
        ['elevator-pitch', 'ask'],
      ],
    },
    { say: 'Say who the sponsor is', from: [['sponsor-ask', 'sponsor']] },
    { say: 'Say where the decision is made', from: [['sponsor-ask', 'board']] },
    { say: 'Say when the decision is needed', from: [['sponsor-ask', 'decisionDate']] },
    {
      say: 'Say how much money or how many people you ask for',
      from: [
        ['sponsor-ask', 'amount'],
        ['sponsor-ask', 'people'],
      ],
    },
  ],
}

function callout(sheet: Sheet): Callout[] {
  const text = sentence(sheet.say('decision'))
  const facts = [
    { label: 'Money asked for', value: sheet.say('amount') },
    { label: 'People asked for', value: sheet.say('people') },
    { label: 'Decision', value: joined([sheet.say('board'), sheet.say('decisionDate')]) },
    { label: 'Sponsor', value: sheet.say('sponsor') },
  ].filter(({ value }) => value !== '')
  return text === '' && facts.length === 0
    ? []
    : [{ kind: 'callout', text, facts, sources: [sheet.id] }]
}

/** Before anybody has a sponsor in mind, the pitch's own ask stands in the callout. */
function pitchCallout(sheet: Sheet): Callout[] {
  const text = sentence(sheet.say('ask'))
  return text === '' ? [] : [{ kind: 'callout', text, facts: [], sources: [sheet.id] }]
}

/** The pitch as written; until it is written, its parts in one breath. */
function pitch(sheet: Sheet): Block[] {
  if (sheet.has('pitch')) return proseOf([sheet], 'pitch', 'In one minute')
  const part = (lead: string, field: string) =>
    sheet.has(field) ? `${lead} ${sheet.say(field)}` : undefined
  const text = joinSentences([
    joined([
      part('For', 'for'),
      part('who need to', 'who'),
      part('we will', 'our'),
      part('instead of', 'unlike'),
      part('so that', 'result'),
    ]),
    part('We know because', 'proof'),
  ])
  return text === ''
    ? []
    : [{ kind: 'paragraph', lead: 'In one minute', text, sources: idsOf([sheet]) }]
}

/** The sponsor for the cover: the first one named. */
export function sponsorOf(desk: Desk): string | undefined {
  const sheet = desk.sheets('sponsor-ask').find((candidate) => candidate.has('sponsor'))
  return sheet?.say('sponsor')
}
