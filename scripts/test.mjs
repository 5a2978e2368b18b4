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
// First: the unit tests read PDF files back with what comes with it.
ensureBrowser()
const checked = run(process.execPath, ['scripts/check.mjs'])
// The journeys take three times as long, and their lines would push what failed out of sight.
if (checked) process.exit(checked)
ensureBuilt()
say('Journeys in real browsers')
const journeys = runPnpm(['--filter', '@caseboard/e2e', 'test'], {
  env: { ...process.env, CHROMIUM_PATH: findBrowser() },
})
process.exit(journeys)
