// npm run test:kill: kills a server under load a thousand times. KILLS says how often, SEED which way.
import { ensureInstalled, runBin } from './workspace.mjs'

ensureInstalled()
process.exit(
  runBin('vitest', ['run', 'apps/server/test/kill.test.ts'], {
    env: { KILLS: '1000', ...process.env },
  }),
)
