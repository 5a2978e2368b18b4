import { readFileSync } from 'node:fs'

interface CpuProfile {
  readonly nodes: readonly ProfileNode[]
  readonly startTime: number
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: {
    readonly functionName: string
    readonly url: string
    readonly lineNumber: number
  }
}

export interface ProfileLine {
  /** Function, file and line. */
  readonly where: string
  /** Of the time the thread was busy. */
  readonly share: number
  readonly ms: number
}

/**
 * The functions a thread spent its time in, those it called left out, largest first. Only samples
 * between `from` and `to` (microseconds, V8's clock) count.
 */
export function selfTime(file: string, from: number, to: number): ProfileLine[] {
  // Written by V8; its format is that of the DevTools protocol.
  const profile = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile
  const names = new Map(profile.nodes.map((node) => [node.id, nameOf(node)]))
  const spent = new Map<string, number>()
  let at = profile.startTime
  let busy = 0
  for (const [index, id] of profile.samples.entries()) {
    const micros = profile.timeDeltas[index] ?? 0
    at += micros
    if (at < from || at > to) continue
    const name = names.get(id) ?? '?'
    if (name.startsWith('(idle)') || name.startsWith('(program)')) continue
    busy += micros
    spent.set(name, (spent.get(name) ?? 0) + micros)
  }
  return [...spent]
    .map(([where, micros]) => ({ where, share: micros / busy, ms: micros / 1000 }))
    .toSorted((a, b) => b.ms - a.ms)
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const file = url.replace(/^.*\/node_modules\/(?:\.pnpm\/[^/]+\/node_modules\/)?/, '')
  const place =
    file === '' ? '' : ` ${file.replace(/^file:.*\/(?=[^/]+\/[^/]+$)/, '')}:${lineNumber + 1}`
  return `${functionName === '' ? '(anonymous)' : functionName}${place}`
}
