import { summarise } from '@caseboard/case'
import type { CaseSummary } from '@caseboard/case'
import { describe, expect, test } from 'vitest'
import { card, emptyBoard, exampleBoard, fullBoard, rows, today } from '../../case/test/boards.ts'
import { exporters } from '../src/index.ts'
import { parseHtml } from './parse-html.ts'

const pageOf = async (summary: CaseSummary): Promise<string> =>
  new TextDecoder().decode(await exporters.html.make(summary))

const bins = () => pageOf(summarise(exampleBoard('calderford-bins'), { today }))

describe('Priya mails the web page to her director', () => {
  test('it asks no other host for anything and runs nothing', async () => {
    const { elements } = parseHtml(await bins())
    expect(elements.filter(({ name }) => /^(script|link|img|iframe|object)$/.test(name))).toEqual(
      [],
    )
    const named = elements.flatMap(({ attributes }) => [...attributes.keys()])
    expect(named.filter((name) => name === 'src' || name.startsWith('on'))).toEqual([])
    const css = elements.find(({ name }) => name === 'style')!.text
    expect(css).not.toMatch(/@import|url\((?!data:)/)
    const policy = elements.find(({ attributes }) => attributes.has('http-equiv'))
    expect(policy?.attributes.get('content')).toMatch(/^default-src 'none'/)
  })

  test('it is in British English, and its headings step down one at a time from one title', async () => {
    const { elements } = parseHtml(await bins())
    expect(elements.find(({ name }) => name === 'html')?.attributes.get('lang')).toBe('en-GB')
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.slice(1).forEach((level, index) => expect(level - levels[index]!).toBeLessThan(2))
  })

  test('every table has a name and heads for its columns and rows', async () => {
    const { elements } = parseHtml(await bins())
    const tables = elements.filter(({ name }) => name === 'table')
    expect(tables.length).toBeGreaterThan(10)
    expect(elements.filter(({ name }) => name === 'caption')).toHaveLength(tables.length)
    const heads = elements.filter(({ name }) => name === 'th')
    expect(new Set(heads.map(({ attributes }) => attributes.get('scope')))).toEqual(
      new Set(['col', 'row']),
    )
    for (const head of heads) expect(head.text).not.toBe('')
  })

  test('every chart says in words what it shows', async () => {
    const { elements } = parseHtml(await bins())
    const charts = elements.filter(({ name }) => name === 'svg')
    expect(charts.length).toBeGreaterThan(7)
    for (const { attributes } of charts) {
      const [title, says] = attributes.get('aria-labelledby')!.split(' ')
      expect(elements.find((one) => one.attributes.get('id') === title)?.name).toBe('title')
      expect(elements.find((one) => one.attributes.get('id') === says)?.text).toMatch(/£\d/)
    }
  })

  test('every link inside it arrives, and no two places have one name', async () => {
    const { elements } = parseHtml(await bins())
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const links = elements.flatMap(({ attributes }) => attributes.get('href') ?? [])
    const inside = links.filter((link) => link.startsWith('#'))
    expect(inside.length).toBeGreaterThan(30)
    expect(inside.filter((link) => !ids.includes(link.slice(1)))).toEqual([])
    const patterns = (await bins()).matchAll(/url\(#([^)]+)\)/g)
    for (const [, id] of patterns) expect(ids).toContain(id)
  })

  test('it says Draft on the cover, at its end and on every printed page, until the gates pass', async () => {
    const { elements } = parseHtml(await bins())
    const strong = elements.filter(({ name }) => name === 'strong').map(({ text }) => text)
    expect(strong.filter((text) => text === 'Draft')).toHaveLength(2)
    const css = elements.find(({ name }) => name === 'style')!.text
    expect(css).toMatch(/@top-right \{[^}]*content: 'Draft'/)
  })
})

test('a board with all forty tools filled loses no word', async () => {
  const { board, words } = fullBoard()
  const { text, elements } = parseHtml(await pageOf(summarise(board, { today })))
  const links = elements.map(({ attributes }) => attributes.get('href') ?? '')
  const all = [text, ...links].join('\n').toLowerCase()
  expect(words.filter((word) => !all.includes(word.toLowerCase()))).toEqual([])
})

test('whatever Tom types in whatever place stays text', async () => {
  const typed = `</style></title><script>alert("1")</script>'"\n<img src=x onerror=alert(1)>\u0000&amp;`
  const board = emptyBoard({
    title: typed,
    organisation: typed,
    cards: [
      card('problem-definition', { problem: typed }),
      card('cost-plan', { costs: rows({ item: typed, y0: 500_000 }) }),
      card('benefits-register', {
        benefits: rows({
          benefit: typed,
          who: 'Residents',
          class: 'cashable',
          annual: 100_000,
          low: 50_000,
          high: 200_000,
        }),
      }),
      card('evidence-bank', { cases: rows({ who: typed, link: `javascript:${typed}` }) }),
    ],
  })
  const { elements, text } = parseHtml(await pageOf(summarise(board, { today })))
  expect(elements.filter(({ name }) => /^(script|img)$/.test(name))).toEqual([])
  expect(elements.filter(({ name }) => name === 'style')).toHaveLength(1)
  // The benefit is in a drawing too.
  expect(
    elements.filter(({ name }) => name === 'desc').some((one) => one.text.includes('<img')),
  ).toBe(true)
  const links = elements.flatMap(({ attributes }) => attributes.get('href') ?? [])
  expect(links.filter((link) => !/^(#|https?:|mailto:)/.test(link))).toEqual([])
  expect(text).toContain('<script>alert("1")</script>\'"')
  expect(text).toContain('<img src=x onerror=alert(1)>&amp;')
  expect(text).not.toContain('\u0000')
})
