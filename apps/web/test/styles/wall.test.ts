import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast } from './contrast.ts'

const css = readFileSync(new URL('../../src/pages/board/wall.css', import.meta.url), 'utf8')
const colour = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1] ?? ''

const grounds = ['ground', 'paper', 'paper-2']
const inks = [
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  'goals',
  'data',
  'value',
  'champion',
  'good',
  'bad',
]

test.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground])))(
  'on the wall %s can be read on %s from the back of the room',
  (ink, ground) => {
    expect(contrast(colour(ink!), colour(ground!))).toBeGreaterThanOrEqual(7)
  },
)
