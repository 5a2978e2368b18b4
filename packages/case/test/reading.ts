import { chaptersOf, wordsOf } from '../src/index.ts'
import type { Block, CaseSummary, Table } from '../src/index.ts'

/** Everything the document says, as one text. */
export function allWords(summary: CaseSummary): string {
  return [
    summary.title,
    summary.organisation,
    ...chaptersOf(summary).flatMap(({ name, blocks }) => [
      name,
      ...blocks.flatMap(({ block }) => wordsOf(block)),
    ]),
  ].join('\n')
}

export function section(summary: CaseSummary, id: string) {
  const found = summary.sections.find((one) => one.id === id)
  if (!found) throw new Error(`There is no section ${id}`)
  return found
}

export function tableCalled(blocks: readonly Block[], caption: string): Table {
  const found = blocks.find(
    (block): block is Table => block.kind === 'table' && block.caption === caption,
  )
  if (!found) throw new Error(`There is no table called ${caption}`)
  return found
}

/** A table as plain text, a line a row, to compare with what a person would read. */
export function lines({ columns, rows, total }: Table): string[] {
  return [
    columns.map(({ label }) => label),
    ...[...rows, ...(total ? [total] : [])].map((row) => row.map(({ text }) => text)),
  ].map((cells) => cells.join(' | '))
}
