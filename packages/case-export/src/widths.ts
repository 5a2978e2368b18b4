import type { Table } from '@caseboard/case'

/** Characters that fit beside each other on the page in a table's type. */
const pageWidth = 112
/** What a column has beside its words, in the same characters. */
const padding = 4
/** A longer word breaks rather than pushing the other columns off the page. */
const longestKept = 18
/** A column asks for no more than this, however much there is in it. */
const comfortable = 36

/**
 * How to share a page's width among a table's columns, as parts of 1. A column is first given its
 * longest word, so that “£18,000” and “Confidence” never break; text shares what is left.
 */
export function columnShares({ columns, rows, total }: Table): number[] {
  const lines = [...rows, ...(total ? [total] : [])]
  const wants = columns.map(({ label }, index) => {
    const texts = [label, ...lines.map((row) => row[index]?.text ?? '')]
    // A note is set smaller and may wrap; it counts for less.
    const notes = lines.map((row) => (row[index]?.note ?? '').slice(0, 24))
    const words = texts.flatMap((text) => text.split(/\s+/)).map(length)
    const longest = Math.max(...[...texts, ...notes].map(length))
    const least = Math.min(longestKept, Math.max(3, ...words)) + padding
    return { least, most: Math.max(least, Math.min(comfortable, longest + padding)) }
  })
  const least = sum(wants.map((want) => want.least))
  const spare = Math.max(0, pageWidth - least)
  const wish = sum(wants.map((want) => want.most - want.least))
  // What is left when everybody has what they wish goes to all, or one column of a narrow table would
  // have half the page and its amounts would still break.
  const granted = wish === 0 ? 0 : Math.min(1, spare / wish)
  const widths = wants.map((want) => want.least + granted * (want.most - want.least))
  return widths.map((width) => width / sum(widths))
}

const length = (text: string): number => [...text].length
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
