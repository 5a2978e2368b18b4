import { cases } from '../cases.ts'
import type { Figure } from './figures.ts'
import { micros, millis, nameOf } from './table.ts'

/*  The figures as one picture: a panel a case; in it a bar a server for what a delivery costs, and a
 *  line from the median delay to that of 99 of 100. Shorter is better, everywhere.
 */

const width = 980
const names = 190
const costEnd = 560
const delayStart = 640
const delayEnd = 900
const lineHeight = 26
const paper = '#fbf8f2'
const ink = '#24211c'
const quiet = '#6d665b'
const ours = '#0f6b5c'
const theirs = '#b9b0a0'

export function picture(figures: readonly Figure[]): string {
  const parts: string[] = []
  let top = 64
  for (const work of cases) {
    const ofCase = figures.filter((figure) => figure.case === work.id)
    if (ofCase.length === 0) continue
    parts.push(panel(work.title, work.id === 'joins', ofCase, top))
    top += 56 + ofCase.length * lineHeight + 22
  }
  const heads = [
    text(24, 38, 'Caseboard beside its peers', 20, ink, 'bold'),
    text(names + 24, 62, 'CPU a delivery', 13, quiet),
    text(delayStart, 62, 'delay: median to 99 of 100', 13, quiet),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top}" width="${width}" height="${top}" role="img" aria-label="CPU a delivery and delay of Caseboard and its peers; the tables hold the same figures" font-family="'Atkinson Hyperlegible Next', system-ui, sans-serif">`,
    `<rect width="${width}" height="${top}" fill="${paper}"/>`,
    ...heads,
    ...parts,
    '</svg>\n',
  ].join('\n')
}

function panel(title: string, isJoins: boolean, figures: readonly Figure[], top: number): string {
  const dearest = Math.max(...figures.map(({ cpu }) => (Number.isNaN(cpu) ? 0 : cpu)))
  // One very late server must not squeeze the others into a dot: the scale ends at the third worst.
  const lates = figures.map((figure) => figure.delay99).toSorted((a, b) => b - a)
  const latest = Math.max(lates[Math.min(2, lates.length - 1)] ?? 1, 1) * 1.25
  const lines = figures.map((figure, index) => {
    const y = top + 46 + index * lineHeight
    const colour = figure.server === 'caseboard' ? ours : theirs
    const weight = figure.server === 'caseboard' ? 'bold' : 'normal'
    const isTold = !Number.isNaN(figure.cpu)
    const bar = isTold ? Math.max(2, ((costEnd - names - 100) * figure.cpu) / dearest) : 0
    const at = (ms: number) =>
      delayStart + ((delayEnd - delayStart) * Math.min(ms, latest)) / latest
    const end = at(figure.delay99)
    const isCut = figure.delay99 > latest
    return [
      text(names + 12, y + 5, nameOf(figure.server), 13, ink, weight, 'end'),
      `<rect x="${names + 24}" y="${y - 8}" width="${bar.toFixed(1)}" height="16" rx="3" fill="${colour}"/>`,
      text(
        names + (isTold ? 32 : 24) + bar,
        y + 5,
        micros(figure.cpu),
        13,
        isTold ? ink : quiet,
        weight,
      ),
      `<line x1="${at(figure.delayMedian).toFixed(1)}" x2="${end.toFixed(1)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="4" stroke-linecap="round"${isCut ? ' stroke-dasharray="8 6"' : ''}/>`,
      `<circle cx="${at(figure.delayMedian).toFixed(1)}" cy="${y}" r="6" fill="${colour}"/>`,
      isCut ? text(end + 8, y + 5, millis(figure.delay99), 12, quiet) : '',
    ].join('')
  })
  return [
    text(24, top + 26, title, 15, ink, 'bold'),
    ...lines,
    text(
      delayEnd,
      top + 50 + figures.length * lineHeight,
      `${isJoins ? 'wait, ' : ''}0 to ${millis(latest)}`,
      12,
      quiet,
      'normal',
      'end',
    ),
  ].join('\n')
}

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  colour: string,
  weight = 'normal',
  anchor = 'start',
): string {
  return `<text x="${x.toFixed(0)}" y="${y}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${colour}">${words}</text>`
}
