import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from './contrast.ts'

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

function tokensOf(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

const schemes = {
  light: tokensOf(light),
  dark: { ...tokensOf(light), ...tokensOf(dark.split('@media')[0] ?? '') },
}

const grounds = ['paper', 'paper-2', 'ground', 'hover']
const stages = ['goals', 'data', 'value', 'champion']
const states = ['good', 'warn', 'bad']

/** Text on its ground: 4.5 to 1. */
const texts = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ...['accent', 'accent-strong'].flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ...[...stages, ...states].flatMap((name) => [
    [name, 'paper'],
    [name, 'paper-2'],
    [name, `${name}-tint`],
  ]),
  ...states.map((name) => ['ink', `${name}-tint`]),
  ['ink', 'accent-tint'],
  ['ink-2', 'accent-tint'],
  ['accent', 'accent-tint'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['danger-ink', 'danger'],
  ['danger-ink', 'danger-strong'],
  ['focus-line', 'focus'],
  ...['idea', 'question', 'fact', 'risk'].flatMap((note) => [
    ['note-ink', `note-${note}`],
    ['note-ink-2', `note-${note}`],
  ]),
] as [string, string][]

/** What shows that something is a control, or where the focus is: 3 to 1. */
const edges = [
  ['line-strong', 'paper'],
  ['line-strong', 'ground'],
  ...stages.map((stage) => [stage, 'ground']),
] as [string, string][]

describe.each(Object.entries(schemes))('the %s scheme', (_name, tokens) => {
  test.each(texts)('%s can be read on %s', (ink, ground) => {
    expect(contrast(tokens[ink]!, tokens[ground]!)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(edges)('the edge %s can be seen on %s', (edge, ground) => {
    expect(contrast(tokens[edge]!, tokens[ground]!)).toBeGreaterThanOrEqual(3)
  })

  test('the focus can be seen everywhere: its ring or the line inside it', () => {
    for (const ground of grounds) {
      const ring = contrast(tokens['focus']!, tokens[ground]!)
      const line = contrast(tokens['focus-line']!, tokens[ground]!)
      expect(Math.max(ring, line)).toBeGreaterThanOrEqual(3)
    }
  })
})
