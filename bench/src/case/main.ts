import { cpus } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { quantile } from '../measure/spread.ts'
import { machine, writeInReadme } from '../report/readme.ts'
import type * as Work from './work.ts'

/*  What one keystroke costs the screen: a letter into a text of a full board, then everything that is
 *  worked out of the whole of it, as apps/web asks for it. Each letter makes another board.
 */

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } })
const [warmUps, keystrokes] = values.quick ? [30, 100] : [100, 1_000]
const today = '2026-11-24'
/** Milliseconds: what nobody feels beside a frame of 16. */
const REACH = 5

// Built as the app is, so that what is measured is what people run.
const built = fileURLToPath(new URL('../../node_modules/.cache/case', import.meta.url))
await build({
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: fileURLToPath(new URL('work.ts', import.meta.url)),
    outDir: built,
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'work.js' } },
  },
})
const { fullDoc, watchBoard, work }: typeof Work = await import(
  pathToFileURL(`${built}/work.js`).href
)

const { doc, type } = fullDoc()
const watch = watchBoard(doc)
const names = ['reading the board', ...work.map(({ name }) => name)]
const taken = names.map((): number[] => [])
const whole: number[] = []

for (let stroke = -warmUps; stroke < keystrokes; stroke += 1) {
  const times = [performance.now()]
  type('abcdefgh '.charAt(Math.abs(stroke) % 9))
  const board = watch.current()
  times.push(performance.now())
  for (const { of } of work) {
    of(board, today)
    times.push(performance.now())
  }
  if (stroke < 0) continue
  for (const [index, spent] of taken.entries()) spent.push(times[index + 1]! - times[index]!)
  whole.push(times.at(-1)! - times[0]!)
}
watch.close()

const ms = (value: number): string => `${value.toFixed(2)} ms`
const rows = [
  ...names.map((name, index) => ({ name, spent: taken[index]! })),
  { name: '**all of it**', spent: whole },
]
const table = [
  '| after one letter on a full board | median | 95 % |',
  '| --- | ---: | ---: |',
  ...rows.map(
    ({ name, spent }) => `| ${name} | ${ms(quantile(spent, 0.5))} | ${ms(quantile(spent, 0.95))} |`,
  ),
].join('\n')
const middle = quantile(whole, 0.5)
const boards = keystrokes.toLocaleString('en-GB')
const came = `${boards} boards, each one letter further: median ${ms(middle)}, 95 % ${ms(quantile(whole, 0.95))}; ${(middle / REACH).toFixed(2)} of the ${REACH} ms wished for.`
console.log(`\n${table}\n\n${came}`)
if (!values.quick) {
  const [processor] = cpus()
  const on = machine(new Date(), processor?.model ?? 'an unknown processor', cpus().length)
  writeInReadme('case figures', `${came} ${on}`)
}
