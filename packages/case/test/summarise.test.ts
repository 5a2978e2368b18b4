import { examples } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import type { BoardSnapshot } from '@caseboard/board'
import { chaptersOf, summarise, wordsOf } from '../src/index.ts'
import type { CaseSummary } from '../src/index.ts'
import {
  card,
  emptyBoard,
  exampleBoard,
  items,
  note,
  notRelevant,
  rows,
  signedOffBoard,
  today,
} from './boards.ts'
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

  test('shows public value and the council’s cash side by side and never mixed, to the penny', () => {
    const { blocks } = section(calderford(), 'value')
    expect(lines(tableCalled(blocks, 'Public value, worth today'))).toEqual([
      'Present value of | Low | As expected | High',
      'Benefits | £102,996.71 | £175,995.64 | £248,994.56',
      'Costs, with the allowance for optimism | £108,369.27 | £108,369.27 | £108,369.27',
      'Net present value | −£5,372.56 | £67,626.37 | £140,625.29',
    ])
    expect(lines(tableCalled(blocks, 'The council’s budget by year, not discounted'))).toEqual([
      'Year | Cash benefits | Costs, with the allowance | Net | Running total',
      'Year 0 | £0 | £33,600 | −£33,600 | −£33,600',
      'Year 1 | £18,600 | £16,560 | £2,040 | −£31,560',
      'Year 2 | £37,200 | £16,560 | £20,640 | −£10,920',
      'Year 3 | £37,200 | £16,560 | £20,640 | £9,720',
      'Year 4 | £37,200 | £16,560 | £20,640 | £30,360',
      'Year 5 | £37,200 | £16,560 | £20,640 | £51,000',
      'Total | £167,400 | £116,400 | £51,000 | ',
    ])
  })

  test('says both in words, with the range, the payback and how far benefits may fall', () => {
    const led = section(calderford(), 'value').blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.lead ? [`${block.lead}: ${block.text}`] : [],
    )
    expect(led).toEqual([
      'Public value: Worth today, benefits come to £176,000 and costs to £108,000: a net present value of £68,000, from −£5,400 to £141,000. The money is back about 2 years after the end of year 0. Benefits could fall by 38% before the net present value is zero.',
      'Council budget: Cash benefits to the council come to £167,000 and costs to £116,000, of which existing staff time £12,000, over years 0 to 5, not discounted: £51,000. The council’s money is back about 2.5 years after the end of year 0.',
    ])
  })

  test('prints the settings of the figures with their sources', () => {
    const { blocks } = chaptersOf(calderford()).find(({ id }) => id === 'figures')!
    const table = tableCalled(
      blocks.map(({ block }) => block),
      'Settings behind the figures',
    )
    expect(lines(table)).toContain(
      'Discount rate | 3.5% a year, real | HM Treasury, The Green Book',
    )
  })

  test('says what each option comes to, and leaves out what has half its figures', () => {
    const compared = card('options-appraisal', {
      options: rows(
        { name: 'Stay as we are', type: 'bau', yearly: 0, benefit: 0 },
        { name: 'Publish the data', oneOff: 500_000, benefit: 200_000, outcome: 'shortlisted' },
        { name: 'Build an app', oneOff: 900_000 },
      ),
    })
    const { blocks } = section(withCards(compared), 'options')
    expect(lines(tableCalled(blocks, 'Options'))).toEqual([
      'Option | Type | One-off cost | Cost a year | Benefit a year | Net present value | Outcome',
      'Stay as we are | Business as usual |  | £0 | £0 | £0 | ',
      'Publish the data |  | £5,000 |  | £2,000 | £4,030.10 | Shortlisted',
      'Build an app |  | £9,000 |  |  |  | ',
    ])
    expect(blocks).toContainEqual({
      kind: 'paragraph',
      lead: 'Net present value of the options',
      text: 'On the rough figures above: the one-off cost in year 0, cost and benefit in each of years 1 to 5, discounted at 3.5% a year, without an allowance for optimism. An option without both a cost and a benefit has none.',
      sources: [compared.id],
    })
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
    const { blocks } = chaptersOf(summarise(exampleBoard(id), { today })).find(
      (chapter) => chapter.id === 'figures',
    )!
    const table = tableCalled(
      blocks.map(({ block }) => block),
      'Benefits and costs by year, whoever gains',
    )
    const figures = (label: string): number[] => {
      const index = table.columns.findIndex((column) => column.label === label)
      return table.rows.map((row) => Number(row[index]!.text.replace(/[£,]/g, '')))
    }
    expect(figures('Costs')).toEqual(expected.costsAdjusted)
    expect(figures('Benefits')).toEqual(expected.benefits)
  })
})

test('Marlbeck pays for the public and not for the council, and its benefits are assumptions', () => {
  const { blocks } = section(summarise(exampleBoard('marlbeck-rates'), { today }), 'value')
  const words = blocks.flatMap(wordsOf).join('\n')
  expect(words).toContain('a net present value of £31,000')
  expect(words).toContain('Nothing comes back to the council’s budget as cash')
})

test('Tarnside has a unit cost and no net present value', () => {
  const { blocks } = section(summarise(exampleBoard('tarnside-aed'), { today }), 'value')
  const words = blocks.flatMap(wordsOf).join('\n')
  expect(words).toContain('No benefit has a price, so there is no net present value')
  expect(words).toContain('£1.37 each')
})

describe('downsides with a price', () => {
  const downside = { what: 'Post office loses work', who: 'Post office', annual: 1_000_00 }
  const plan = card('cost-plan', { costs: rows({ item: 'Build', y0: 5_000_00 }), optimism: 0 })
  const publicValue = (...benefits: Parameters<typeof rows>): string => {
    const register = card('benefits-register', {
      benefits: rows(...benefits),
      disbenefits: rows(downside),
    })
    const { blocks } = section(withCards(register, plan), 'value')
    return blocks.flatMap(wordsOf).find((text) => / net present value/.test(text))!
  }
  const saving = { benefit: 'Fewer cards', class: 'cashable', sector: 'council' }

  test('are in the sentence as they are in the table, so that it adds up', () => {
    expect(publicValue({ ...saving, annual: 10_000_00, low: 10_000_00 })).toBe(
      'Worth today, benefits come to £45,000, downsides to £4,500 and costs to £5,000: a net present value of £36,000. The money is back about 0.6 years after the end of year 0. Benefits could fall by 78% before the net present value is zero.',
    )
  })

  test('are what makes it not pay, when they do', () => {
    expect(publicValue({ ...saving, annual: 2_000_00, low: 2_000_00 })).toContain(
      'As expected it does not pay: downsides and costs are above benefits.',
    )
  })

  test('are named beside the costs where no benefit has a price', () => {
    expect(publicValue()).toBe(
      'No benefit has a price, so there is no net present value. Costs, worth today and with the allowance for optimism, come to £5,000. Downsides, worth today, come to £4,515.05.',
    )
  })
})

describe('an empty board', () => {
  test('still has every section, and says what to start with', () => {
    const summary = summarise(emptyBoard(), { today })
    expect(summary.sections).toHaveLength(15)
    expect(chaptersOf(summary).map(({ id }) => id)).toEqual(['standing', 'missing', 'credits'])
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

  test('a row that Priya added and left empty is none, to the document as to the rules', () => {
    const summary = withCards(card('options-appraisal', { options: rows({}, { name: ' ' }) }))
    const asked = summary.missing.map(({ text }) => text)
    expect(asked).toContain('Compare the options, business as usual among them')
    expect(asked).not.toContain('Add business as usual to the options')
  })

  test('words that Tom typed for a date are shown, and put in no order of days', () => {
    const first = rows(
      { action: 'Ask Gwen', due: '0 idea' },
      { action: 'Book a room', due: '2027-01-11' },
    )
    const { blocks } = section(withCards(card('delivery-plan', { first })), 'next-steps')
    expect(lines(tableCalled(blocks, 'Next steps')).slice(1)).toEqual([
      'Book a room | 11 January 2027',
      'Ask Gwen | 0 idea',
    ])
  })

  test('asks for business as usual, and for a risk about privacy or ethics', () => {
    const texts = withCards(
      card('options-appraisal', { options: rows({ name: 'Buy an app', type: 'do-maximum' }) }),
      card('risk-register', { risks: rows({ risk: 'It is late', category: 'delivery' }) }),
    ).missing.map(({ text }) => text)
    expect(texts).toContain('Add business as usual to the options')
    expect(texts).toContain('Add a risk about privacy or ethics')
  })

  describe('about privacy and equality', () => {
    const asks = (...cards: ReturnType<typeof card>[]): string[] =>
      withCards(...cards)
        .missing.filter(({ section, weight }) => section === 'privacy-ethics' && weight === 'case')
        .map(({ text }) => text)
    const harms = card('data-ethics-canvas', { harms: items('A sole trader is named') })

    test('is exactly what the sign-off gates still want', () => {
      for (const board of [
        emptyBoard({ cards: [harms] }),
        emptyBoard({ cards: [harms, card('dpia', { personal: 'not-sure' })] }),
        emptyBoard({ cards: [harms, card('dpia', { personal: 'yes', needed: 'yes' })] }),
        emptyBoard({ cards: [harms, card('equality-impact', { full: 'not-sure' })] }),
        signedOffBoard(),
      ]) {
        const { gates } = summarise(board, { today })
        const wanted = gates.filter(({ id }) => id === 'privacy' || id === 'equality')
        expect(asks(...board.cards, harms)).toEqual(
          wanted.flatMap(({ toPass }) => toPass.map(({ text }) => text)),
        )
      }
    })

    test('asks for no advice where no personal data is used', () => {
      const screened = card('equality-impact', { full: 'no' })
      expect(asks(harms, screened, card('dpia', { personal: 'no', needed: 'no' }))).toEqual([])
    })
  })

  test('names each empty box once, though its card feeds several sections', () => {
    const boxes = withCards(card('theory-of-change', {})).missing.filter(
      ({ tool }) => tool === 'theory-of-change',
    )
    expect(new Set(boxes.map(({ field }) => field)).size).toBe(boxes.length)
  })
})

describe('how far the case is', () => {
  const standing = (board: BoardSnapshot) =>
    chaptersOf(summarise(board, { today }))
      .find(({ id }) => id === 'standing')!
      .blocks.map(({ block }) => block)

  test('is told gate by gate, section by section and need by need', () => {
    const blocks = standing(exampleBoard('calderford-bins'))
    expect(
      lines(tableCalled(blocks, 'Sign-off gates')).filter((line) => /Not yet/.test(line)),
    ).toEqual([
      'Business as usual among the options | Not yet | Add business as usual, with every required box filled in',
      'Every dataset has an owner and a licence | Not yet | Name an owner for ‘Address to postcode look-up’',
      'Personal data answered, with advice where it is needed | Not yet | Say whether personal data is used or published: yes or no',
      'Equality screening answered | Not yet | Say whether a full equality assessment is needed: yes or no',
    ])
    expect(tableCalled(blocks, 'How far each section is').rows).toHaveLength(15)
    expect(tableCalled(blocks, 'Coverage of the six needs').rows).toHaveLength(6)
  })

  test('names the teams nobody has asked', () => {
    expect(JSON.stringify(standing(exampleBoard('calderford-bins')))).toContain(
      'Nothing is recorded from Digital and Waste services on any section.',
    )
  })

  test('says who agrees, who has concerns and why, and who was not consulted', () => {
    const says = { section: 'costs', by: 'tom', at: `${today}T10:00:00.000Z` }
    const blocks = standing({
      ...exampleBoard('calderford-bins'),
      agreement: [
        { ...says, team: 'Digital', view: 'concerns', reason: 'Year 2 is too low' },
        { ...says, team: 'Finance', view: 'agree', reason: '' },
      ],
    })
    expect(lines(tableCalled(blocks, 'What each team says'))).toEqual([
      'Section | Agree | Have concerns | Not consulted',
      'Costs and funding | Finance | Digital: Year 2 is too low | Waste services',
    ])
    expect(JSON.stringify(blocks)).toContain(
      'Nothing is recorded from Waste services on any section.',
    )
  })

  test('says why a need does not matter here', () => {
    const blocks = standing({
      ...exampleBoard('calderford-bins'),
      notRelevant: { 'joined-up-teams': notRelevant('One team does it all') },
    })
    expect(lines(tableCalled(blocks, 'Coverage of the six needs')).join('\n')).toContain(
      'Not relevant here | One team does it all',
    )
  })

  test('is a draft until every gate is met', () => {
    expect(calderford()).toMatchObject({ status: 'draft', statusText: 'Draft' })
    expect(summarise(signedOffBoard(), { today })).toMatchObject({
      status: 'ready',
      statusText: 'Ready for sign-off',
    })
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
      'Complete ‘Send letters’: It does not say what one costs. Enter minutes and a cost per hour, or another cost each',
    )
    expect(allWords(summary)).toContain('Fewer letters: It has no class.')
    expect(allWords(summary)).toContain('3 inputs could not be counted and are in no sum.')
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

describe('an allowance for optimism', () => {
  const costs = rows({ item: 'Build', y0: 100_000 })
  const said = (plan: Parameters<typeof card>[1], optimismPercent: number | null = null) => {
    const appraisal = { ...emptyBoard().appraisal, optimismPercent, optimismWhy: 'Our first app' }
    const board = emptyBoard({ cards: [card('cost-plan', { costs, ...plan })], appraisal })
    const { blocks } = section(summarise(board, { today }), 'costs')
    return blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.lead === 'Allowance for optimism' ? [block.text] : [],
    )
  }

  test('is said to be added where it is', () => {
    expect(said({ optimism: 20, optimismWhy: 'Past projects' })).toEqual([
      '20% added on top of the costs above when they are compared with the benefits. Past projects.',
    ])
    expect(said({}, 15)).toEqual([
      '15% added on top of the costs above, as the board’s settings say. Our first app.',
    ])
  })

  test('that cannot be used is said not to be', () => {
    const nothing = 'cannot be used, so nothing is added to the costs above'
    expect(said({ optimism: 250, optimismWhy: 'Past projects' })).toEqual([
      `250% ${nothing}. Past projects.`,
    ])
    expect(said({ optimism: 250 }, 20)).toEqual([`250% ${nothing}.`])
    expect(said({}, 250)).toEqual([`250% ${nothing}. Our first app.`])
  })
})

test('money from somewhere that cannot be counted is said not to be, and is not in the total', () => {
  const funding = rows(
    { source: 'Reserve', amount: 500_000, status: 'agreed' },
    { source: 'Refund', amount: -100_000, status: 'agreed' },
    { source: 'Grant', amount: 100_000, status: 'to-find' },
  )
  const { blocks } = section(withCards(card('cost-plan', { funding })), 'costs')
  const table = tableCalled(blocks, 'Where the money comes from')
  expect(lines(table).at(-1)).toBe('Total | £6,000 | ')
  expect(table.rows.map((row) => row[1]!.note)).toEqual([undefined, 'Not counted', undefined])
})

test('prices are those of the settings, and what the card says otherwise is in the annex', () => {
  const appraisal = { ...emptyBoard().appraisal, priceBase: '2026 to 2027' }
  const basisOf = (priceBase: string) => {
    const cards = [card('value-for-money', { priceBase })]
    const summary = summarise(emptyBoard({ cards, appraisal }), { today })
    const found = section(summary, 'value').blocks.find(
      (block) => block.kind === 'paragraph' && block.lead === 'Basis',
    )
    return [found && 'text' in found ? found.text : '', JSON.stringify(summary.annex)]
  }
  const [same, nothing] = basisOf('2026  to 2027')
  expect(same).toBe('Prices of 2026  to 2027.')
  expect(nothing).not.toContain('2026  to 2027')
  const [other, annex] = basisOf('2019 to 2020')
  expect(other).toBe('Prices of 2026 to 2027.')
  expect(annex).toContain('2019 to 2020')
})

test('a team that three people typed in three ways is one team, and who left it still made this', () => {
  const typed = ['Waste services', 'waste services', 'Waste  Services']
  const people = ['Ann', 'Tom', 'Gwen'].map((name, n) => ({
    id: name as BoardSnapshot['people'][number]['id'],
    name,
    team: typed[n]!,
    editedOn: [],
    ...(name === 'Gwen' && { leftAt: '2026-11-24T11:00:00.000Z' }),
  }))
  const summary = summarise(emptyBoard({ people }), { today })
  expect(summary.teams).toEqual(['Waste Services'])
  expect(allWords(summary)).toContain('Waste Services: Ann, Gwen, Tom')
})

test('a card with an empty row or a space on it is named as not filled in', () => {
  const summary = withCards(
    card('risk-register', { risks: rows({}) }),
    card('elevator-pitch', { for: '  ' }),
    card('raci', {}),
  )
  const found = summary.annex
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'list' && block.lead === 'On the board, not filled in yet')
  expect(found).toMatchObject({
    items: ['Risk register', 'One-minute pitch', 'Who does what (RACI)'].map((text) => ({ text })),
  })
})

test('one answer to a question of a newer version is one answer', () => {
  const answers = card('tool-from-2030', { mood: { ballot: 4 } })
  expect(allWords(withCards(answers))).toMatch(/\b1 answer\b/)
})
