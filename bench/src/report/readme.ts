import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const readme = fileURLToPath(new URL('../../README.md', import.meta.url))

/** Puts the text between the two marks of this name in README.md. */
export function writeInReadme(mark: string, text: string): void {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`]
  const before = readFileSync(readme, 'utf8')
  const from = before.indexOf(start)
  const to = before.indexOf(end)
  if (from === -1 || to < from) throw new Error(`README.md has no place for ${mark}`)
  writeFileSync(readme, `${before.slice(0, from)}${start}\n\n${text}\n\n${before.slice(to)}`)
}

/** Where results are kept. */
export function resultFile(name: string): string {
  return fileURLToPath(new URL(`../../results/${name}`, import.meta.url))
}

/** What the figures were taken on. */
export function machine(date: Date, processor: string, cores: number): string {
  return `Taken on ${date.toISOString().slice(0, 10)} with Node ${process.versions.node} on ${cores} cores of ${processor}.`
}
