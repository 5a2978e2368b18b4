import type { Table } from '@caseboard/case'

/** Characters a column gets before it starts to wrap, however much there is in it. */
const comfortable = 34

/**
 * How to share a page's width among a table's columns, as parts of 1. A column is at least as wide as
 * its longest word, so that “£18,000” never breaks, and text columns share what is left.
 */
export function columnShares({ columns, rows, total }: Table): number[] {
  const lines = [...rows, ...(total ? [total] : [])]
  const wants = columns.map(({ label }, index) => {
    const texts = [
      label,
      ...lines.map((row) => row[index]?.text ?? ''),
      // A note is set smaller and may wrap; it counts for less.
      ...lines.map((row) => (row[index]?.note ?? '').slice(0, 26)),
    ]
    const longestWord = Math.max(...texts.flatMap((text) => text.split(/\s+/)).map(width), 3)
    const longest = Math.max(...texts.map(width))
    return Math.max(Math.min(longestWord, 22), Math.min(longest, comfortable)) + 2
  })
  const sum = wants.reduce((all, want) => all + want, 0)
  return wants.map((want) => want / sum)
}

const width = (text: string): number => [...text].length
