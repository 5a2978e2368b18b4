import { readFileSync } from 'node:fs'
import { addLink, addNote, createBoard, placeExample, readBoard } from '@caseboard/board'
import { examples, findTool } from '@caseboard/toolkit'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { measureWords } from '../../src/canvas/measure.ts'
import { boardSvg } from '../../src/canvas/picture/board-svg.ts'
import { paper } from '../../src/canvas/picture/paper.ts'
import { shorten, wrap } from '../../src/canvas/picture/words.ts'
import { handOf } from './ink-peer.ts'

const says = 'the same contractor collects glass until the spring'

function board() {
  const doc = new Y.Doc()
  let ids = 0
  const hand = { ...handOf('Priya'), newId: () => `id-${++ids}` }
  createBoard(doc, { title: 'Bins & <bags>', organisation: 'Calderford', serviceTypes: [] }, hand)
  placeExample(doc, examples[0]!, hand)
  const [first, second] = readBoard(doc).cards
  addLink(doc, { from: first!.id, to: second!.id, kind: 'blocks', label: says }, hand)
  addNote(doc, { stage: 'goals', pos: [20, 700], text: 'Crews say "too late"\u0007 & <b>' }, hand)
  return readBoard(doc)
}

const take = (stage?: 'goals' | 'data-use') =>
  boardSvg(board(), {
    ...(stage ? { stage } : {}),
    measure: measureWords,
    fontRules: '@font-face{src:url(data:font/woff2;base64,AAAA)}',
    drawn: undefined,
    drawing: () => Promise.resolve('<svg><path d="M0 0"/></svg>'),
    day: '24 November 2026',
  })

test('a picture has every card and note as text, and what was drawn', async () => {
  const { svg } = await take()
  const words = svg.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  for (const { tool } of board().cards) expect(words).toContain(findTool(tool)!.name.split(' ')[0])
  expect(words).toContain('Crews say &quot;too late&quot;')
  expect(words).toContain('24 November 2026')
  expect(words).toContain(`blocks: ${says}`)
  expect(svg).toContain('<path d="M0 0"/>')
})

test('nothing in a picture is fetched from anywhere, and what people wrote is only text', async () => {
  const { svg } = await take()
  expect(svg.match(/(?:href|src|url)[=(]["']?(?!data:)[^"')]+/g)).toBeNull()
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
  expect(svg).not.toContain('<b>')
  expect(svg).not.toContain('\u0007')
  expect(svg).toContain('Bins &amp; &lt;bags&gt;')
})

test('a picture of one stage is that column, and is named so', async () => {
  const [whole, goals] = [await take(), await take('goals')]
  expect(goals.w).toBeLessThan(whole.w / 2)
  expect(goals.svg).toContain('aria-label="Bins &amp; &lt;bags&gt;: Goals"')
  expect(goals.svg).not.toContain('Championing open')
})

test('words are broken between words, within long ones, and end in … where there is no room', () => {
  const hand = { size: 10, weight: 400 }
  const letters = (words: string) => words.length
  expect(wrap('one two three', hand, 7, 5, letters)).toEqual(['one two', 'three'])
  expect(wrap('abcdefghij', hand, 4, 5, letters)).toEqual(['abcd', 'efgh', 'ij'])
  expect(wrap('one two three four', hand, 7, 2, letters)).toEqual(['one two', 'three…'])
  expect(shorten('Stakeholder', hand, 6, letters)).toBe('Stake…')
})

test('the colours of pictures are the light colours of the screen', () => {
  const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
  const light = css.split('@media')[0]!
  for (const [name, colour] of Object.entries(paper)) {
    const token = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    expect(light, token).toMatch(
      new RegExp(`--${token.replace(/(\D)(\d)$/, '$1-?$2')}: ${colour};`),
    )
  }
})
