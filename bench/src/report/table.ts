import { cases } from '../cases.ts'
import { servers } from '../servers/index.ts'
import type { ServerId } from '../servers/server.ts'
import type { Figure, Reached } from './figures.ts'

/** The figures as Markdown: the targets first, then every case. */
export function tables(figures: readonly Figure[], reached: readonly Reached[]): string {
  return [targetsTable(reached), ...cases.map((work) => caseTable(work.id, work.title, figures))]
    .filter((part) => part !== '')
    .join('\n\n')
}

function targetsTable(reached: readonly Reached[]): string {
  const lines = reached.map(({ target, value, isReached }) => {
    const against = target.measure === 'cpu' ? nameOf(target.against) : ''
    const show = (number: number) => showTarget(target.measure, number)
    const said = isReached ? 'reached' : '**not reached**'
    return row([target.what, against, `≤ ${show(target.atMost)}`, show(value), said])
  })
  if (lines.length === 0) return ''
  return [
    row(['what', 'beside', 'to reach', 'measured', '']),
    row(['-', '-', '-:', '-:', '-']),
    ...lines,
  ].join('\n')
}

function caseTable(id: string, title: string, figures: readonly Figure[]): string {
  const ofCase = figures.filter((figure) => figure.case === id)
  if (ofCase.length === 0) return ''
  const hasFate = ofCase.some(({ fate }) => fate !== undefined)
  const per = id === 'joins' ? 'CPU a person' : 'CPU a delivery'
  const delay = id === 'joins' ? 'wait' : 'delay'
  const heads = [
    'server',
    per,
    'of a core',
    `${delay}, median`,
    `${delay}, 99 of 100`,
    'lost',
    'memory before → after',
    ...(hasFate ? ['who stopped reading'] : []),
  ]
  const lines = ofCase.map((figure) =>
    row([
      nameOf(figure.server),
      micros(figure.cpu),
      `${Math.round(figure.cpuShare * 100)} %`,
      millis(figure.delayMedian),
      millis(figure.delay99),
      String(figure.lost),
      `${Math.round(figure.memoryBefore)} → ${Math.round(figure.memoryAfter)} MB`,
      ...(hasFate ? [figure.fate ?? ''] : []),
    ]),
  )
  const late = ofCase.filter(({ late99 }) => late99 > 20)
  const excuse =
    late.length === 0
      ? []
      : [
          '',
          `The machine had other things to do: against ${late.map(({ server }) => nameOf(server)).join(', ')} the load generator itself was up to ${millis(Math.max(...late.map(({ late99 }) => late99)))} late, so delays say little there.`,
        ]
  const rule = row(heads.map((_, index) => (index === 0 || index === 7 ? '-' : '-:')))
  return [`### ${title}`, '', row(heads), rule, ...lines, ...excuse].join('\n')
}

function showTarget(measure: 'cpu' | 'delayMedian' | 'delay99' | 'lost', value: number): string {
  if (measure === 'cpu') return `${value.toFixed(2)} ×`
  return measure === 'lost' ? String(value) : millis(value)
}

export function micros(value: number): string {
  if (Number.isNaN(value)) return 'too little to tell'
  return value >= 1000 ? `${(value / 1000).toFixed(1)} ms` : `${value.toFixed(1)} µs`
}

export function millis(value: number): string {
  return `${value.toFixed(value < 100 ? 1 : 0)} ms`
}

export function nameOf(id: ServerId): string {
  return servers.find((server) => server.id === id)?.name ?? id
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
