import { setTimeout as sleep } from 'node:timers/promises'
import { cpuMs, memoryMb } from '../measure/process.ts'
import { quantile } from '../measure/spread.ts'
import type { Outcome } from './job.ts'
import type { RunClock } from './tally.ts'

/** The measured part of a run: what the server used meanwhile. */
export async function measure(
  pid: number,
  clock: RunClock,
  act: (begin: () => void) => Promise<void>,
): Promise<Pick<Outcome, 'cpuMs' | 'wallMs' | 'memoryBefore' | 'memoryAfter' | 'from' | 'to'>> {
  const memoryBefore = memoryMb(pid)
  let cpu = 0
  let from = 0
  await act(() => {
    cpu = cpuMs(pid)
    from = micros()
    clock.from = performance.now()
  })
  clock.to = performance.now()
  const to = micros()
  return {
    cpuMs: cpuMs(pid) - cpu,
    wallMs: clock.to - clock.from,
    memoryBefore,
    memoryAfter: memoryMb(pid),
    from,
    to,
  }
}

/** Waits until this is so, or for so long; whether it is. */
export async function until(isSo: () => boolean, ms: number): Promise<boolean> {
  const end = performance.now() + ms
  while (!isSo()) {
    if (performance.now() > end) return false
    await sleep(20)
  }
  return true
}

export function delays(
  clock: RunClock,
  late: readonly number[],
): Pick<Outcome, 'delivered' | 'delayMedian' | 'delay99' | 'repeats' | 'late99'> {
  return {
    delivered: clock.delivered,
    delayMedian: quantile(clock.delays, 0.5),
    delay99: quantile(clock.delays, 0.99),
    repeats: clock.repeats,
    late99: quantile(late, 0.99),
  }
}

function micros(): number {
  return Number(process.hrtime.bigint() / 1000n)
}
