import { median } from '../measure/spread.ts'
import type { CanvasRound, CanvasRun } from './main.ts'
import { gestures, slowdown } from './page.ts'

/** What is to be reached: a share of the frames, a multiple of the wait. */
const leastFrames = 0.8
const longestOpening = 1.3

/** Both canvases and what stands between them, as Markdown. Ratios are taken within a round. */
export function canvasTable(rounds: readonly CanvasRound[]): string {
  const line = (
    what: string,
    unit: string,
    read: (run: CanvasRun) => number,
    wanted: string,
    isReached: (ratio: number) => boolean,
  ) => {
    const ours = median(rounds.map((round) => read(round.caseboard)))
    const theirs = median(rounds.map((round) => read(round.bare)))
    const ratio = median(rounds.map((round) => read(round.caseboard) / read(round.bare)))
    const said = isReached(ratio) ? 'reached' : '**not reached**'
    return `| ${what} | ${ours.toFixed(0)} ${unit} | ${theirs.toFixed(0)} ${unit} | ${ratio.toFixed(2)} × | ${wanted} | ${said} |`
  }
  return [
    '| what | Caseboard | bare tldraw 3.15.6 | ratio | to reach |  |',
    '| - | -: | -: | -: | -: | - |',
    ...gestures.map((gesture) =>
      line(
        `Frames a second, ${gesture}`,
        '/s',
        (run) => run.frames[gesture],
        `≥ ${leastFrames} ×`,
        (ratio) => ratio >= leastFrames,
      ),
    ),
    ...gestures.map((gesture) =>
      line(
        `Frames a second, ${gesture}, processor ${slowdown} × slower`,
        '/s',
        (run) => run.slowFrames[gesture],
        `≥ ${leastFrames} ×`,
        (ratio) => ratio >= leastFrames,
      ),
    ),
    line(
      'Opening, to all shapes drawn',
      'ms',
      (run) => run.opened,
      `≤ ${longestOpening} ×`,
      (ratio) => ratio <= longestOpening,
    ),
  ].join('\n')
}
