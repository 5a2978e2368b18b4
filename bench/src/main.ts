import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Case } from './cases.ts'
import { cases } from './cases.ts'
import { selfTime } from './measure/profile.ts'
import type { RunRecord } from './report/figures.ts'
import { figuresOf, reachedBy } from './report/figures.ts'
import { picture } from './report/picture.ts'
import { machine, resultFile, writeInReadme } from './report/readme.ts'
import { micros, millis, tables } from './report/table.ts'
import { isPinned, run } from './run.ts'
import { selfCheck } from './self-check/index.ts'
import { servers } from './servers/index.ts'
import type { Server } from './servers/server.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    case: { type: 'string', multiple: true, default: [] },
    server: { type: 'string', multiple: true, default: [] },
    repeats: { type: 'string' },
    profile: { type: 'boolean', default: false },
    'self-check': { type: 'boolean', default: false },
  },
})

const chosenCases = choose(cases, values.case, 'case')
const chosenServers = choose(servers, values.server, 'server')
const repeats = Number(values.repeats ?? (values.quick || values.profile ? 1 : 3))
const isWhole =
  !values.quick && chosenCases.length === cases.length && chosenServers.length === servers.length

if (!isPinned)
  console.log('Server and load share their cores here: figures are rougher than they need be.')
if (values['self-check'] || isWhole) await selfCheck()
if (values.profile) await profile()
else if (!values['self-check']) await compare()

async function compare(): Promise<void> {
  const records: RunRecord[] = []
  for (let repeat = 1; repeat <= repeats; repeat += 1) {
    for (const work of chosenCases.map(values.quick ? shorter : same)) {
      // Another server goes first each time: what the machine does meanwhile hits all of them.
      for (const server of turned(serversFor(work), repeat)) {
        const outcome = await run(server, work)
        records.push({ repeat, case: work.id, server: server.id, outcome })
        const [figure] = figuresOf(records.slice(-1))
        if (figure === undefined) continue
        const said = [
          `${repeat}/${repeats}`,
          work.id.padEnd(10),
          server.name.padEnd(26),
          `${micros(figure.cpu)} a delivery`.padEnd(24),
          `delay ${millis(figure.delayMedian)} / ${millis(figure.delay99)}`.padEnd(28),
          figure.lost === 0 ? '' : `lost ${figure.lost}`,
          figure.late99 > 20 ? `(the load itself was ${millis(figure.late99)} late)` : '',
          figure.fate ?? '',
        ]
        console.log(said.join(' ').trimEnd())
      }
    }
  }
  const figures = figuresOf(records)
  const text = tables(figures, reachedBy(records))
  console.log(`\n${text}\n`)
  if (!isWhole) return
  const taken = machine(new Date(), cpus()[0]?.model ?? 'an unknown processor', cpus().length)
  mkdirSync(resultFile(''), { recursive: true })
  writeFileSync(
    resultFile('sync.json'),
    `${JSON.stringify({ taken, records, figures }, null, 2)}\n`,
  )
  writeFileSync(resultFile('sync.svg'), picture(figures))
  const drawn = '![CPU a delivery and delay, Caseboard and its peers](results/sync.svg)'
  writeInReadme(
    'sync figures',
    `${taken} ${repeats === 1 ? 'One run each.' : `Each figure is the median of ${repeats} runs.`}\n\n${drawn}\n\n${text}`,
  )
  console.log('Written to bench/results and bench/README.md.')
}

/** Where the servers spend their time: for each case and thread, the functions that use most. */
async function profile(): Promise<void> {
  for (const work of chosenCases) {
    for (const server of serversFor(work)) {
      const folder = mkdtempSync(join(tmpdir(), 'caseboard-profile-'))
      const { from, to } = await run(server, work, { profileFolder: folder })
      for (const file of readdirSync(folder)) {
        const lines = selfTime(join(folder, file), from, to)
        if (lines.length === 0) continue
        console.log(`\n${server.name} · ${work.title} · ${join(folder, file)}`)
        for (const { where, share, ms } of lines.slice(0, 30)) {
          console.log(
            `${(share * 100).toFixed(1).padStart(6)} % ${ms.toFixed(1).padStart(8)} ms  ${where}`,
          )
        }
      }
    }
  }
}

function serversFor(work: Case): Server[] {
  return chosenServers.filter(({ id }) => work.servers === undefined || work.servers.includes(id))
}

function choose<T extends { readonly id: string }>(
  all: readonly T[],
  ids: readonly string[],
  kind: string,
): readonly T[] {
  const wanted = ids.flatMap((id) => id.split(','))
  const unknown = wanted.find((id) => !all.some((one) => one.id === id))
  if (unknown !== undefined) {
    console.error(
      `There is no ${kind} “${unknown}”. Choose from: ${all.map(({ id }) => id).join(', ')}.`,
    )
    process.exit(1)
  }
  return wanted.length === 0 ? all : all.filter(({ id }) => wanted.includes(id))
}

function turned<T>(list: readonly T[], by: number): T[] {
  const start = by % Math.max(1, list.length)
  return [...list.slice(start), ...list.slice(0, start)]
}

function same(work: Case): Case {
  return work
}

function shorter(work: Case): Case {
  return 'seconds' in work ? { ...work, warmUp: 2, seconds: 2 } : work
}

// The clients of the self-check keep timers of their own that nobody can stop.
process.exit(0)
