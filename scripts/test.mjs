// npm test: everything. Installs what is missing, the browser included.
import {
  ensureBrowser,
  ensureBuilt,
  ensureInstalled,
  findBrowser,
  run,
  runPnpm,
  say,
} from './workspace.mjs'

ensureInstalled()
const checked = run(process.execPath, ['scripts/check.mjs'])
ensureBrowser()
ensureBuilt()
say('Journeys in real browsers')
const journeys = runPnpm(['--filter', '@caseboard/e2e', 'test'], {
  env: { ...process.env, CHROMIUM_PATH: findBrowser() },
})
process.exit(checked || journeys)
