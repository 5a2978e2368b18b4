import { summarise } from '@caseboard/case'
import type { CaseSummary } from '@caseboard/case'
import { expect, test } from 'vitest'
import { card, emptyBoard, exampleBoard, rows, today } from '../../case/test/boards.ts'
import { exporters } from '../src/index.ts'

async function sheetOf(summary: CaseSummary): Promise<string[][]> {
  const bytes = await exporters.csv.make(summary)
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  return readCsv(new TextDecoder().decode(bytes))
}

/** The lines of a table: from its name to the empty line after it. */
function tableIn(sheet: readonly string[][], name: string): string[][] {
  const from = sheet.findIndex(([first]) => first?.startsWith(name))
  const length = sheet.slice(from).findIndex((line) => line.every((value) => value === ''))
  return sheet.slice(from, length === -1 ? undefined : from + length)
}

test('Priya opens it in a spreadsheet and the rows of each year add up to the net of it', async () => {
  const summary = summarise(exampleBoard('calderford-bins'), { today })
  const sheet = await sheetOf(summary)
  expect(sheet.slice(0, 4).map(([name, value]) => `${name}: ${value}`)).toEqual([
    'Case summary: Bin day reminders from open data',
    'Organisation: Calderford City Council (fictional)',
    'Status: Draft',
    'Date: 2026-11-24',
  ])
  for (const view of ['public', 'council'] as const) {
    const [, , ...lines] = tableIn(sheet, summary.appraisal[view].name)
    const net = lines.find(([kind]) => kind === 'Net')!
    for (const column of [2, 3, 4, 5, 6, 7, 8]) {
      const sum = lines
        .filter(([kind]) => kind === 'Benefit' || kind === 'Downside' || kind === 'Cost')
        .reduce((all, line) => all + Number(line[column]) * (line[0] === 'Benefit' ? 1 : -1), 0)
      expect(sum).toBeCloseTo(Number(net[column]), 5)
    }
  }
  const present = sheet.find(([kind]) => kind === 'Net, worth today')!
  expect(Number(present[8])).toBe(67_626.37)
})

test('the tables of the document follow, their amounts as numbers, their notes beside them', async () => {
  const sheet = await sheetOf(summarise(exampleBoard('calderford-bins'), { today }))
  const [, head, first] = tableIn(sheet, 'Benefits: What gets better, and by how much')
  const named = Object.fromEntries(head!.map((label, index) => [label, first![index]]))
  expect(named).toMatchObject({
    Benefit: 'Fewer cards printed and posted',
    'Value a year': '37200',
    'Value a year, note': '£22,320 to £52,080',
  })
  expect(new Set(sheet.map((line) => line.length)).size).toBe(1)
})

test('nothing Tom types becomes a formula, another cell or another line', async () => {
  const typed = [
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '＝1',
    '\u0000=1',
    'a "quoted", b;=c()\nand a line',
  ]
  const board = emptyBoard({
    title: typed[0]!,
    cards: [
      card('cost-plan', { costs: rows(...typed.map((item) => ({ item, y0: 100_000 }))) }),
      card('problem-definition', { problem: typed[0]! }),
    ],
  })
  const sheet = await sheetOf(summarise(board, { today }))
  const values = sheet.flat()
  expect(values.filter((value) => /^[\s\0]*[=+@＝]|^\s*-(?!\d+(\.\d+)?$)/.test(value))).toEqual([])
  expect(values).toContain("'=cmd|' /C calc'!A0")
  expect(values).toContain('a "quoted", b;=c()\nand a line')
})

/** By hand, as RFC 4180 has it. */
function readCsv(text: string): string[][] {
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  const lines: string[][] = [[]]
  for (const [, quoted, bare = '', end] of text.matchAll(field)) {
    lines.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\r\n') lines.push([])
  }
  return lines.slice(0, -1)
}

test('figures below zero are figures', async () => {
  const tests = rows({ what: 'Fewer homes', low: -20, high: 20 })
  const costs = rows({ item: 'Run', y0: -1_234_50, y1: 100 })
  const cards = [card('value-for-money', { tests }), card('cost-plan', { costs })]
  const sheet = await sheetOf(summarise(emptyBoard({ cards }), { today }))
  const row = (name: string) => sheet.find(([first]) => first === name)!
  expect(row('Fewer homes').slice(1, 3)).toEqual(['-20%', '20%'])
  expect(row('Run')).toContain('-1234.5')
  expect(sheet.flat().filter((value) => /^'-\d/.test(value))).toEqual([])
})
