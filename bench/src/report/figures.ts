import { cases } from '../cases.ts'
import type { Outcome } from '../load/job.ts'
import { median } from '../measure/spread.ts'
import type { ServerId } from '../servers/server.ts'
import { serverIds } from '../servers/server.ts'
import type { Target } from '../targets.ts'
import { targets } from '../targets.ts'

/** The clock of /proc ticks every 10 ms: below ten ticks it says nothing. */
const leastCpuMs = 100

/** One run, as it is written down. */
export interface RunRecord {
  readonly repeat: number
  readonly case: string
  readonly server: ServerId
  readonly outcome: Outcome
}

/** What a server did in a case: the medians of its runs. */
export interface Figure {
  readonly case: string
  readonly server: ServerId
  /** Microseconds of CPU a delivery; NaN where too little was used to tell. */
  readonly cpu: number
  /** Of one core, in the measured part. */
  readonly cpuShare: number
  readonly delayMedian: number
  readonly delay99: number
  /** Of all runs together. */
  readonly lost: number
  readonly memoryBefore: number
  readonly memoryAfter: number
  readonly late99: number
  readonly fate: string | undefined
}

export interface Reached {
  readonly target: Target
  /** A ratio, milliseconds, or a count. */
  readonly value: number
  readonly isReached: boolean
}

export function figuresOf(records: readonly RunRecord[]): Figure[] {
  return cases.flatMap((work) => {
    const ofCase = records.filter((record) => record.case === work.id)
    const servers = serverIds.filter((id) => ofCase.some((record) => record.server === id))
    return servers.map((server) => {
      const runs = ofCase.filter((record) => record.server === server).map((run) => run.outcome)
      const middle = (read: (outcome: Outcome) => number) => median(runs.map(read))
      return {
        case: work.id,
        server,
        cpu: runs.every(({ cpuMs }) => cpuMs < leastCpuMs) ? Number.NaN : middle(cpuOf),
        cpuShare: middle((run) => run.cpuMs / run.wallMs),
        delayMedian: middle((run) => run.delayMedian),
        delay99: middle((run) => run.delay99),
        lost: runs.reduce((sum, run) => sum + run.lost, 0),
        memoryBefore: middle((run) => run.memoryBefore),
        memoryAfter: middle((run) => run.memoryAfter),
        late99: middle((run) => run.late99),
        fate: runs.at(-1)?.fate,
      }
    })
  })
}

/** The targets that can be judged by these runs. A ratio is the median of the ratios of each round. */
export function reachedBy(records: readonly RunRecord[]): Reached[] {
  const figures = figuresOf(records)
  return targets.flatMap((target) => {
    const value =
      target.measure === 'cpu'
        ? ratio(records, target.case, target.against)
        : figures.find(
            ({ server, ...figure }) => server === 'caseboard' && figure.case === target.case,
          )?.[target.measure]
    if (value === undefined || Number.isNaN(value)) return []
    return [{ target, value, isReached: value <= target.atMost }]
  })
}

function ratio(records: readonly RunRecord[], work: string, against: ServerId): number {
  const ofCase = records.filter((record) => record.case === work)
  const ratios = ofCase
    .filter((record) => record.server === 'caseboard')
    .flatMap((ours) => {
      const theirs = ofCase.find((run) => run.repeat === ours.repeat && run.server === against)
      return theirs === undefined ? [] : [cpuOf(ours.outcome) / cpuOf(theirs.outcome)]
    })
  return median(ratios)
}

function cpuOf({ cpuMs, delivered }: Outcome): number {
  return (cpuMs * 1000) / delivered
}
