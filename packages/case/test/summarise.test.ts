import { examples } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import { chaptersOf, summarise } from '../src/index.ts'
import type { CaseSummary } from '../src/index.ts'
import { card, emptyBoard, exampleBoard, items, note, rows, today } from './boards.ts'
import { allWords, lines, section, tableCalled } from './reading.ts'

const calderford = (): CaseSummary => summarise(exampleBoard('calderford-bins'), { today })
const withCards = (...cards: ReturnType<typeof card>[]): CaseSummary =>
  summarise(emptyBoard({ cards }), { today })

describe('the Calderford bins case', () => {
  test('has the cover a director looks for', () => {
    expect(calderford()).toMatchObject({
      title: 'Bin day reminders from open data',
      organisation: 'Calderford City Council (fictional)',
      sponsor: 'Director of environment',
      dateText: '24 November 2026',
      status: 'draft',
      serviceTypes: ['Better access to public services'],
      teams: ['Digital', 'Waste services'],
    })
  })

  test('begins with the ask', () => {
    const summary = calderford()
    expect(summary.sections.map(({ id }) => id).slice(0, 3)).toEqual(['ask', 'problem', 'users'])
    expect(section(summary, 'ask').blocks[0]).toMatchObject({
      kind: 'callout',
      text: 'Approve £33,600 in year 0 and running costs, and release the collection data under the Open Government Licence.',
      facts: [
        { label: 'Money asked for', value: '£33,600' },
        { label: 'Decision', value: 'Digital board, 21 January 2027' },
        { label: 'Sponsor', value: 'Director of environment' },
      ],
    })
  })

  test('works out what the problem costs a year', () => {
    const table = tableCalled(section(calderford(), 'problem').blocks, 'What it takes today')
    expect(lines(table)).toEqual([
      'Activity | Times a year | Minutes each | Cost per hour | Other cost each | Cost a year | Source',
      'Post a holiday card to every household | 120,000 |  |  | £0.62 | £74,400 | Finance',
      'Answer calls about bin days | 9,600 | 6 minutes | £24 |  | £23,040 | System report',
      'Total a year |  |  |  |  | £97,440 | ',
    ])
  })

  test('adds up benefits and costs by year, and no more than that', () => {
    const { blocks } = section(calderford(), 'value')
    expect(lines(tableCalled(blocks, 'Benefits and costs by year'))).toEqual([
      'Sum of | Year 0 | Year 1 | Year 2 | Year 3 | Year 4 | Year 5 | Total',
      'Cash-releasing | £0 | £18,600 | £37,200 | £37,200 | £37,200 | £37,200 | £167,400',
      'Non-cash-releasing | £0 | £5,760 | £5,760 | £5,760 | £5,760 | £5,760 | £28,800',
      'All priced benefits | £0 | £24,360 | £42,960 | £42,960 | £42,960 | £42,960 | £196,200',
      'Costs as planned | £28,000 | £13,800 | £13,800 | £13,800 | £13,800 | £13,800 | £97,000',
      'Costs with the allowance for optimism | £33,600 | £16,560 | £16,560 | £16,560 | £16,560 | £16,560 | £116,400',
    ])
    expect(blocks).toContainEqual(
      expect.objectContaining({ items: [{ text: 'Residents save time: no value a year' }] }),
    )
  })

  test('writes one line for each dataset, from every worksheet that knows it', () => {
    const table = tableCalled(section(calderford(), 'data-needed').blocks, 'Datasets')
    expect(lines(table)).toEqual([
      'Dataset | Accountable owner | Licence | Access | Personal data',
      'Collection days by property | Head of waste services | Open Government Licence v3.0 | Open | No',
      'Property references (UPRN) | Address gazetteer manager | Open Government Licence v3.0 | Open | No',
      'Address to postcode look-up |  | Third-party licence with limits | Shared with named people | No',
    ])
    expect(table.sources).toHaveLength(3)
  })

  test('says what is missing and which card would supply it', () => {
    const { missing } = calderford()
    expect(missing).toContainEqual(
      expect.objectContaining({
        section: 'options',
        text: 'Compare the options, business as usual among them',
        where: 'Options appraisal, Options',
        tool: 'options-appraisal',
      }),
    )
    const owner = missing.find(
      ({ text }) => text === 'Name an owner for ‘Address to postcode look-up’',
    )
    expect(owner?.card).toBeDefined()
    expect(missing.every(({ text }) => !text.includes('sponsor'))).toBe(true)
  })

  test('numbers its sources in the order they are cited, and credits every tool', () => {
    const summary = calderford()
    expect(summary.sources.slice(0, 3).map(({ label, name }) => `${label} ${name}`)).toEqual([
      'C1 Sponsor and the ask',
      'C2 Problem statement',
      'C3 Cost of the problem today',
    ])
    expect(summary.credits).toHaveLength(Object.keys(examples[0]!.cards).length)
    expect(
      summary.credits.every(({ publisher, licence }) => publisher !== '' && licence !== ''),
    ).toBe(true)
  })

  test('keeps where people stand out of the sections and in the annex', () => {
    const summary = calderford()
    const sections = JSON.stringify(summary.sections)
    expect(sections).not.toContain('Doubtful')
    expect(sections).not.toContain('Agreed in principle')
    expect(JSON.stringify(summary.annex)).toContain('Doubtful')
  })
})

describe.each(examples.map(({ id }) => id))('the example %s', (id) => {
  test('agrees with the figures the catalogue expects', () => {
    const expected = examples.find((one) => one.id === id)!.expected.public
    if (!expected) return
    const { blocks } = section(summarise(exampleBoard(id), { today }), 'value')
    const table = lines(tableCalled(blocks, 'Benefits and costs by year'))
    const figures = (label: string): number[] =>
      (table.find((line) => line.startsWith(`${label} |`)) ?? '')
        .split(' | ')
        .slice(1, -1)
        .map((text) => Number(text.replace(/[£,]/g, '')))
    expect(figures('Costs with the allowance for optimism')).toEqual(expected.costsAdjusted)
    const benefits = table.some((line) => line.startsWith('All priced benefits'))
      ? figures('All priced benefits')
      : figures('Non-cash-releasing')
    expect(benefits).toEqual(expected.benefits)
  })
})

describe('an empty board', () => {
  test('still has every section, and says what to start with', () => {
    const summary = summarise(emptyBoard(), { today })
    expect(summary.sections).toHaveLength(15)
    expect(chaptersOf(summary).map(({ id }) => id)).toEqual(['missing', 'credits'])
    expect(allWords(summary)).toContain('Options considered')
    expect(summary.missing.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Say what decision you want', 'Say who the sponsor is']),
    )
    expect(summary.missing.every(({ card: there }) => there === undefined)).toBe(true)
    expect(summary.annex).toEqual([])
  })
})

describe('what is missing', () => {
  test('points to the card that is there before one that is not', () => {
    const canvas = card('business-case-canvas', {})
    const asked = withCards(canvas).missing.find(
      ({ text }) => text === 'Say what decision you want',
    )
    expect(asked).toMatchObject({ card: canvas.id, tool: 'business-case-canvas', field: 'ask' })
  })

  test('goes away when it is answered', () => {
    const summary = withCards(
      card('sponsor-ask', { sponsor: { role: 'Director of environment', name: '' } }),
    )
    expect(summary.missing.map(({ text }) => text)).not.toContain('Say who the sponsor is')
    expect(summary.missing.map(({ text }) => text)).toContain('Say when the decision is needed')
  })

  test('asks for business as usual, and for a risk about privacy or ethics', () => {
    const texts = withCards(
      card('options-appraisal', { options: rows({ name: 'Buy an app', type: 'do-maximum' }) }),
      card('risk-register', { risks: rows({ risk: 'It is late', category: 'delivery' }) }),
    ).missing.map(({ text }) => text)
    expect(texts).toContain('Add business as usual to the options')
    expect(texts).toContain('Add a risk about privacy or ethics')
  })

  test('names each empty box once, though its card feeds several sections', () => {
    const boxes = withCards(card('theory-of-change', {})).missing.filter(
      ({ tool }) => tool === 'theory-of-change',
    )
    expect(new Set(boxes.map(({ field }) => field)).size).toBe(boxes.length)
  })
})

describe('before it can be sent', () => {
  test('Calderford lacks business as usual, an owner, and two screenings', () => {
    const open = calderford().checks.filter(({ met }) => !met)
    expect(open.map(({ id, next }) => `${id}: ${next?.text}`)).toEqual([
      'options: Add business as usual',
      'data: Name an owner for ‘Address to postcode look-up’',
      'privacy: Say whether personal data is used',
      'equality: Answer the screening',
    ])
  })

  test('a board with everything filled still lacks what was not chosen', () => {
    expect(summarise(emptyBoard(), { today }).checks.every(({ met }) => !met)).toBe(true)
    const done = withCards(
      card('dpia', { personal: 'yes', needed: 'yes' }),
      card('equality-impact', { full: 'no' }),
    ).checks
    expect(done.find(({ id }) => id === 'privacy')?.next?.text).toBe('Record the advice')
    expect(done.find(({ id }) => id === 'equality')?.met).toBe(true)
  })
})

describe('risks', () => {
  test('are the five gravest, one about privacy or ethics among them', () => {
    const grave = [5, 4, 3, 2, 5].map((likelihood, index) => ({
      risk: `Grave ${index}`,
      category: 'delivery',
      likelihood,
      impact: 5,
    }))
    const small = { risk: 'A sole trader is named', category: 'privacy', likelihood: 1, impact: 1 }
    const summary = withCards(card('risk-register', { risks: rows(small, ...grave) }))
    const table = tableCalled(section(summary, 'risks').blocks, 'The risks that matter most')
    expect(table.rows.map((row) => row[0]!.text)).toEqual([
      'Grave 0',
      'Grave 4',
      'Grave 1',
      'Grave 2',
      'A sole trader is named',
    ])
    expect(allWords(summary)).toContain('Grave 3')
  })
})

describe('figures', () => {
  test('with a part missing are left out of the sum and listed', () => {
    const summary = withCards(
      card('cost-of-problem', {
        activities: rows(
          { activity: 'Answer calls', volume: 10, minutes: 7, rate: 1999 },
          { activity: 'Send letters', volume: 10 },
        ),
      }),
      card('benefits-register', {
        benefits: rows(
          { benefit: 'Fewer calls', annual: 10_00 },
          { benefit: 'Fewer letters', annual: 10_00, startYear: 9 },
        ),
      }),
    )
    expect(summary.missing.map(({ text }) => text)).toContain(
      'Complete ‘Send letters’: say what one costs, as minutes and a cost per hour or as money',
    )
    expect(allWords(summary)).toContain(
      'Fewer letters: its first year, 9, is after the years shown',
    )
  })

  test('of a group are shown only once three people have answered', () => {
    const two = withCards(card('data-skills-check', { explain: { a: 1, b: 5 } }))
    expect(allWords(two)).toContain('2 answers, the group result is shown from 3 on')
    const three = withCards(card('data-skills-check', { explain: { a: 1, b: 5, c: 4 } }))
    expect(allWords(three)).toContain('4 of 5 (group result of 3 answers)')
  })
})

describe('what nobody here can read', () => {
  test('is kept and shown as from a newer version', () => {
    const summary = withCards(
      card('moon-map', { craters: rows({ name: 'Tycho', depth: 4 }), why: 'Because it is there' }),
      card('user-needs', {
        needs: rows({ who: 'Gwen', mood: 'curious' }),
        later: items('Ask again'),
      }),
    )
    const words = allWords(summary)
    for (const said of ['moon-map', 'Tycho', 'Because it is there', 'curious', 'Ask again'])
      expect(words).toContain(said)
    expect(summary.annex.map(({ name }) => name)).toContain('From a newer version of Caseboard')
  })

  test('is shown as it is when a field holds another kind of value', () => {
    const words = allWords(
      withCards(
        card('sponsor-ask', { amount: 'about ten thousand', decisionDate: 'soon', board: 12 }),
        card('user-needs', { needs: 'not a table' }),
      ),
    )
    for (const said of ['about ten thousand', 'soon', '12', 'not a table'])
      expect(words).toContain(said)
  })
})

test('what lies in the bin stays there', () => {
  const summary = summarise(
    emptyBoard({ bin: { cards: [], notes: [note('Thrown away')], outcomes: [] } }),
    { today },
  )
  expect(allWords(summary)).not.toContain('Thrown away')
})

test('control characters go, everything a person can see stays', () => {
  const summary = withCards(
    card('problem-definition', { problem: 'Ŵy\u0007llt | `code` <script> \uD800 👩‍👩‍👧\r\nnext line' }),
  )
  expect(section(summary, 'problem').blocks[0]).toMatchObject({
    text: 'Ŵyllt | `code` <script> \uFFFD 👩‍👩‍👧\nnext line',
  })
})
