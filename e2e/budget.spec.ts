import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

/*  What a phone on a slow line has to fetch as script before it shows a page: read from the built
 *  files themselves, by following their imports. What a page fetches later, when somebody opens a
 *  worksheet or the canvas, is not in it. */

const dist = fileURLToPath(new URL('../apps/web/dist/', import.meta.url))
const scripts = readdirSync(`${dist}assets`).filter((name) => name.endsWith('.js'))
const read = (name: string) => readFileSync(`${dist}assets/${name}`, 'utf8')

const KB = 1024
const most = 130 * KB

const pages = {
  home: ['HomePage'],
  join: ['JoinPage'],
  outline: ['BoardShell', 'Outline'],
}

/** Large parts, each with words that are in it and in nothing else. */
const strangers = {
  'the canvas (tldraw)': 'tl-container',
  'checking what comes in (zod)': 'ZodError',
  'dialogs and menus (React Aria Components)': 'react-aria-',
  'the forty tools as script': 'Agree in a few lines what is going wrong',
  'sums of money': 'resent value',
}

for (const [page, parts] of Object.entries(pages)) {
  test(`${page}: at most 130 KB of script, and nothing it does not need`, () => {
    const needed = [...closure([entry(), ...parts.map(script)])]
    const sizes = needed.map((name) => [name, gzipSync(read(name), { level: 9 }).length] as const)
    const total = sizes.reduce((sum, [, size]) => sum + size, 0)
    const list = sizes.map(([name, size]) => `${name} ${(size / KB).toFixed(1)} KB`).join('\n')
    expect(total, list).toBeLessThanOrEqual(most)

    for (const [what, words] of Object.entries(strangers)) {
      const found = needed.filter((name) => read(name).includes(words))
      expect(found, `${what} in ${page}`).toEqual([])
    }
  })
}

test('the words that give large parts away are in the build somewhere', () => {
  const files = [
    ...scripts,
    ...readdirSync(`${dist}assets`).filter((name) => /toolkit-.*\.json$/.test(name)),
  ]
  for (const [what, words] of Object.entries(strangers)) {
    expect(
      files.some((name) => read(name).includes(words)),
      what,
    ).toBe(true)
  }
})

/** The script that index.html starts. */
function entry(): string {
  const name = /<script[^>]+src="\/assets\/([^"]+)"/.exec(readFileSync(`${dist}index.html`, 'utf8'))
  if (!name?.[1]) throw new Error('index.html starts no script.')
  return name[1]
}

/** The script of a part that is fetched by name. */
function script(part: string): string {
  const name = scripts.find((file) => file.startsWith(`${part}-`))
  if (name === undefined) throw new Error(`There is no script for ${part}.`)
  return name
}

/** A script and all it imports before it can run. */
function closure(names: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const follow = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const imports = read(name).matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)
    for (const [, imported] of imports) follow(imported!)
  }
  names.forEach(follow)
  return seen
}
