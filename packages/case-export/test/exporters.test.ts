import { appraise, chaptersOf, chartsOf, summarise } from '@caseboard/case'
import type { CaseSummary } from '@caseboard/case'
import { examples } from '@caseboard/toolkit'
import { describe, expect, test } from 'vitest'
import {
  card,
  emptyBoard,
  exampleBoard,
  fullBoard,
  items,
  rows,
  today,
} from '../../case/test/boards.ts'
import { svgFile } from '../src/charts/index.ts'
import { exporters, fileName } from '../src/index.ts'
import { canReadPdf, lettersOfPdf, pagesOfPdf, wordsOfPdf } from './pdf-text.ts'
import { unzip, wordsOfDocx } from './unzip.ts'

const markdownOf = async (summary: CaseSummary): Promise<string> =>
  new TextDecoder().decode(await exporters.md.make(summary))

const withProblem = (problem: string): CaseSummary =>
  summarise(
    emptyBoard({
      cards: [
        card('problem-definition', { problem, causes: items(problem) }),
        card('user-needs', { needs: rows({ who: problem, need: 'be told' }) }),
      ],
    }),
    { today },
  )

describe.each(examples.map(({ id }) => id))('%s', (id) => {
  const summary = summarise(exampleBoard(id), { today })
  const phrases = [
    summary.title,
    summary.organisation,
    'What we are asking for',
    'Still missing',
    summary.sponsor!,
    '24 November 2026',
    'Draft',
    'Priya',
  ]

  test('is a Word file that says it', async () => {
    const words = wordsOfDocx(await exporters.docx.make(summary))
    for (const phrase of phrases) expect(words).toContain(phrase)
  })

  test.runIf(canReadPdf)('is a PDF that says it', async () => {
    const words = wordsOfPdf(await exporters.pdf.make(summary))
    for (const phrase of phrases) expect(words).toContain(phrase)
  })

  test('is Markdown that says it', async () => {
    const words = await markdownOf(summary)
    for (const phrase of phrases) expect(words).toContain(phrase)
  })
})

describe('a board with all forty tools filled', () => {
  const { board, words } = fullBoard()
  const summary = summarise(board, { today })
  const lost = (document: string): string[] =>
    words.filter((word) => !document.toLowerCase().includes(word.toLowerCase()))

  test('loses no word in Markdown', async () => {
    expect(lost(await markdownOf(summary))).toEqual([])
  })

  test('loses no word in Word', async () => {
    const bytes = await exporters.docx.make(summary)
    // The address of a link stands beside the document.
    const links = unzip(bytes).get('word/_rels/document.xml.rels') ?? ''
    expect(lost(wordsOfDocx(bytes) + links)).toEqual([])
  })

  test.runIf(canReadPdf)('loses no word in PDF', async () => {
    const bytes = await exporters.pdf.make(summary)
    const text = lettersOfPdf(bytes) + Buffer.from(bytes).toString('latin1')
    expect(
      words.filter((word) => !text.toLowerCase().includes(word.replace(/\s/g, '').toLowerCase())),
    ).toEqual([])
  })
})

describe('A benefit nobody has evidence for is called an assumption', () => {
  const bare = { benefit: 'Less post', class: 'cashable', sector: 'council', annual: 100_000 }
  const board = emptyBoard({ cards: [card('benefits-register', { benefits: rows(bare) })] })
  const summary = summarise(board, { today })
  const words = ['No evidence: an assumption', 'Assumptions: priced, with no evidence given']

  test('in Markdown, in the web page and in Word', async () => {
    const page = new TextDecoder().decode(await exporters.html.make(summary))
    for (const file of [
      await markdownOf(summary),
      page,
      wordsOfDocx(await exporters.docx.make(summary)),
    ]) {
      for (const said of words) expect(file).toContain(said)
    }
  })

  test.runIf(canReadPdf)('in PDF', async () => {
    const file = wordsOfPdf(await exporters.pdf.make(summary))
    for (const said of words) expect(file).toContain(said)
  })
})

describe('Until every gate is met, each page says so', () => {
  const summary = summarise(exampleBoard('calderford-bins'), { today })

  test('in Word: on the cover, and at the head of the pages after it', async () => {
    const bytes = await exporters.docx.make(summary)
    expect(wordsOfDocx(bytes).slice(0, 200)).toContain('Draft')
    const heads = [...unzip(bytes)].filter(([name]) => /^word\/header\d\.xml$/.test(name))
    expect(heads.filter(([, xml]) => xml.includes('Draft'))).toHaveLength(1)
  })

  test.runIf(canReadPdf)('in PDF', async () => {
    const pages = pagesOfPdf(await exporters.pdf.make(summary))
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) expect(page).toContain('Draft')
  })
})

describe('Word', () => {
  test('has real headings, lists and tables whose header rows repeat, in British English', async () => {
    const files = unzip(
      await exporters.docx.make(summarise(exampleBoard('calderford-bins'), { today })),
    )
    const xml = files.get('word/document.xml')!
    expect(xml).toContain('<w:pStyle w:val="Heading1"/>')
    expect(xml).toContain('<w:pStyle w:val="Title"/>')
    expect(xml).toContain('<w:numPr>')
    const [tables, headers] = [/<w:tbl>/g, /<w:tblHeader\/>/g].map((one) => xml.match(one)?.length)
    expect(tables).toBeGreaterThan(5)
    expect(headers).toBe(tables)
    expect(files.get('word/styles.xml')).toContain('w:val="en-GB"')
    expect(files.get('docProps/core.xml')).toContain('Bin day reminders from open data')
    const footer = [...files].find(([name]) => /^word\/footer\d\.xml$/.test(name))?.[1]
    expect(footer).toMatch(/PAGE[\s\S]*NUMPAGES/)
  })

  test('draws every chart from its amounts, and says in words what it shows', async () => {
    const summary = summarise(exampleBoard('calderford-bins'), { today })
    const files = unzip(await exporters.docx.make(summary))
    const drawn = [...files].filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name))
    const charts = chaptersOf(summary).flatMap(({ blocks }) =>
      blocks.flatMap(({ block }) => (block.kind === 'chart' ? [block.chart] : [])),
    )
    expect(charts.length).toBeGreaterThanOrEqual(8)
    expect(drawn).toHaveLength(charts.length)
    const xml = files.get('word/document.xml')!
    const said = [...xml.matchAll(/<wp:docPr[^>]* descr="([^"]*)"/g)].map(([, words]) => words)
    expect(said.map((words) => words?.replaceAll('&apos;', '’'))).toEqual(
      charts.map(({ title, says }) => `${title}. ${says}`),
    )
    expect(drawn.some(([, chart]) => chart.includes('Fewer cards printed and posted'))).toBe(true)
  })

  test('has a source behind every citation', async () => {
    const files = unzip(
      await exporters.docx.make(summarise(exampleBoard('calderford-bins'), { today })),
    )
    const xml = files.get('word/document.xml')!
    const marks = new Set(
      [
        ...xml.matchAll(
          /<w:bookmarkStart w:name="([^"]+)"|<w:bookmarkStart [^>]*w:name="([^"]+)"/g,
        ),
      ].map((m) => m[1] ?? m[2]),
    )
    const anchors = [...xml.matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1])
    expect(anchors.length).toBeGreaterThan(10)
    expect(anchors.filter((anchor) => !marks.has(anchor!))).toEqual([])
  })
})

describe('PDF', () => {
  test('is tagged, titled and in a language, as PDF/UA-1 asks', async () => {
    const bytes = await exporters.pdf.make(summarise(exampleBoard('calderford-bins'), { today }))
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw.startsWith('%PDF-1.7')).toBe(true)
    expect(raw).toContain('/MarkInfo')
    expect(raw).toMatch(/\/Lang\s*\(en-GB\)/)
    expect(raw).toContain('pdfuaid:part')
  })

  test.runIf(canReadPdf)('draws its charts', async () => {
    const summary = summarise(exampleBoard('calderford-bins'), { today })
    const words = wordsOfPdf(await exporters.pdf.make(summary))
    expect(words).toContain('Paid back')
    expect(words).toContain('Thick line: as expected, £67.63k. Thin line: zero.')
  })

  test('has no drawing that is taller than its page', () => {
    const benefits = Array.from({ length: 40 }, (_, n) => ({
      benefit: `Benefit ${n}`,
      class: 'cashable',
      annual: 100_000 + n,
      confidence: 'low',
    }))
    const board = emptyBoard({
      cards: [card('benefits-register', { benefits: rows(...benefits) })],
    })
    for (const chart of chartsOf(appraise(board))) {
      // The page is 1.4 times as high as it is wide, and its head, foot and the words above take a fifth.
      expect(Number(/height="(\d+)"/.exec(svgFile(chart, 720))![1]), chart.id).toBeLessThan(850)
    }
  })

  test('is made whatever a benefit that is drawn is called', async () => {
    const benefit = `<b>'"&\n𓀀 漢字 \u0001 ${'Llanfair'.repeat(9)}`
    const figures = {
      benefit,
      who: 'Residents',
      class: 'cashable',
      annual: 500_000,
      low: 1,
      high: 900_000,
    }
    const board = emptyBoard({ cards: [card('benefits-register', { benefits: rows(figures) })] })
    const bytes = await exporters.pdf.make(summarise(board, { today }))
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid:part')
  })

  test('is made of a case whose title is cut within an emoji at the foot of the page', async () => {
    const title = `${'Bin days '.repeat(8).slice(0, 68)}🗑 for all of Calderford`
    const bytes = await exporters.pdf.make(summarise(emptyBoard({ title }), { today }))
    expect(Buffer.from(bytes).toString('latin1')).toContain('pdfuaid:part')
  })

  test.runIf(canReadPdf)('leads to no address that is endless, and has all of it', async () => {
    const address = `https://example.org/${'rounds/'.repeat(1_300)}`
    const datasets = rows({ name: 'Rounds', link: address })
    const cases = rows({ who: 'Leeds', link: address })
    const board = emptyBoard({
      cards: [card('data-inventory', { datasets }), card('evidence-bank', { cases })],
    })
    const bytes = await exporters.pdf.make(summarise(board, { today }))
    expect(lettersOfPdf(bytes).split('example.org')).toHaveLength(3)
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('example.org')
  })

  test.runIf(canReadPdf)('shows the number of a sign no font has, and says so', async () => {
    const words = wordsOfPdf(await exporters.pdf.make(withProblem('The sign 𓀀 is old')))
    expect(words).toContain('The sign [U+13000] is old')
    expect(words).toContain('Signs this file cannot draw')
  })
})

const typed = [
  ['pipes and backticks', 'one | two `three` | four'],
  ['markup', '<script>alert(1)</script> & <b>bold</b> &amp;'],
  ['Typst code', '#panic("no") $x^2$ @label <label> *bold* _under_ = heading \\ #sys.inputs'],
  ['emoji', 'Bins out 🗑️ today 😀 for the 👨‍👩‍👧 family'],
  ['Welsh letters', 'Dŵr, tŷ, gŵyl, ŵyn a’r ŷd yng Nghaerdydd'],
  ['a very long word', 'Llanfairpwllgwyngyll'.repeat(12)],
  ['an address', 'See https://example.org/a_b/(c)?d=e&f=g#h for_more'],
  ['four thousand letters', 'Residents miss collections. '.repeat(143).trim()],
  ['line breaks', 'First line\nSecond line\n\nSecond paragraph\n# not a heading\n1. not a list'],
  ['quotation marks', '“Double” ‘single’ "plain" \'plain\' -- --- ...'],
] as const

describe.each(typed)('typed text with %s', (_, text) => {
  const summary = withProblem(text)
  const lines = text.split('\n').filter((line) => line !== '')

  test('survives in Word', async () => {
    const words = wordsOfDocx(await exporters.docx.make(summary))
    for (const line of lines) expect(words).toContain(line)
  })

  test.runIf(canReadPdf)('survives in PDF', async () => {
    const letters = lettersOfPdf(await exporters.pdf.make(summary))
    // A sign that only asks for a coloured emoji has no shape of its own.
    const without = (line: string): string => line.replace(/\s|\uFE0F/g, '')
    for (const line of lines) expect(without(letters)).toContain(without(line))
  })

  test('survives in Markdown', async () => {
    const words = plain(await markdownOf(summary))
    for (const line of lines) expect(words).toContain(line)
  })
})

test('nothing typed becomes Markdown of its own', async () => {
  const text = await markdownOf(
    withProblem('# Heading\n- item | cell\n> quote\n1. one\n<img src=x>\n***'),
  )
  expect(text).not.toMatch(/^#+ Heading/m)
  expect(text).not.toMatch(/^- item/m)
  expect(text).not.toMatch(/(?<!\\)<img/)
  const table = text.split('\n').filter((line) => line.startsWith('| ') && line.includes('Heading'))
  expect(table).toHaveLength(1)
  expect(table[0]!.match(/(?<!\\)\|/g)).toHaveLength(3)
})

test('an answer with a hundred thousand spaces in it is in Markdown at once', async () => {
  const summary = withProblem(`Bins${' '.repeat(100_000)}out \n \n on Monday`)
  const start = performance.now()
  expect(await markdownOf(summary)).toContain('out<br>on Monday')
  expect(performance.now() - start).toBeLessThan(3_000)
})

test.each([
  'https://safelinks.example/?url=https%3A%2F%2Fwww.gov.uk%2Fgreen-book&data=05%7C01',
  'https://a.example/?q=R%26D#%23',
  'https://a.example/100%25',
])('in Markdown the address %s leads where it did', async (link) => {
  const cases = rows({ who: 'Leeds', link })
  const board = emptyBoard({ cards: [card('evidence-bank', { cases })] })
  expect(await markdownOf(summarise(board, { today }))).toContain(`](${link})`)
})

test('in Markdown the signs of an address that would end it, or are none of an address, are encoded', async () => {
  const cases = rows({ who: 'Leeds', link: 'https://a.example/(tŷ)|100%' })
  const board = emptyBoard({ cards: [card('evidence-bank', { cases })] })
  expect(await markdownOf(summarise(board, { today }))).toContain(
    '](https://a.example/%28t%C5%B7%29%7C100%25)',
  )
})

test('a file is named after the case', () => {
  const named = (title: string) => fileName({ title, date: today, status: 'draft' }, 'docx')
  expect(named('Bin day: reminders / open data')).toBe(
    'bin-day-reminders-open-data-draft-2026-11-24.docx',
  )
  expect(named('Dŵr a thŷ')).toBe('dwr-a-thy-draft-2026-11-24.docx')
  expect(named('漢字')).toBe('case-summary-draft-2026-11-24.docx')
})

/** Markdown as it is shown: escapes and breaks undone. */
function plain(markdown: string): string {
  return markdown
    .replaceAll('<br>', '\n')
    .replace(/\\\n\s*/g, '\n')
    .replace(/\\([\\`*_[\]<>&~|#+=.)-])/g, '$1')
}
