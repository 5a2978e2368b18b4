import { expect, onTestFinished, test } from 'vitest'
import { random } from '../../../packages/board/test/random.ts'
import { moments } from './support/doomed-store.ts'
import type { Round } from './support/kill-rounds.ts'
import { killRounds } from './support/kill-rounds.ts'

/*  `kill -9`, whenever. `npm run test:kill` does the same for some minutes; KILLS says how often, SEED
 *  begins where another run began.
 */

const kills = Number(process.env['KILLS'] ?? 54)
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000)

test(
  `a server killed ${kills} times loses nothing anybody saw and nothing that was saved, seed ${seed}`,
  { timeout: kills * 5_000 },
  async () => {
    const { below } = random(seed)
    const rounds = await killRounds(() => below(1_000) / 1_000)
    onTestFinished(() => rounds.close())
    const came: Round[] = []
    for (let kill = 0; kill < kills; kill += 1) {
      const moment = moments[kill % (2 * moments.length)]
      came.push(
        await rounds.round(
          moment === undefined ? { afterMs: below(300) } : { moment, turn: 1 + below(12) },
        ),
      )
    }
    await rounds.lastLook()

    const sum = (name: keyof Round) => came.reduce((total, round) => total + round[name], 0)
    console.info(`${sum('sent')} edits sent, ${sum('seen')} seen, ${sum('saved')} called saved`)
    // Otherwise the servers died before anything could have gone wrong.
    expect(sum('saved')).toBeGreaterThan(kills)
    expect(sum('seen')).toBeGreaterThan(sum('saved'))
    expect(sum('sent')).toBeGreaterThan(sum('seen'))
  },
)
