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
ensureBuilt()
say('Journeys in real browsers')
const journeys = runPnpm(['--filter', '@caseboard/e2e', 'test'], {
  env: { ...process.env, CHROMIUM_PATH: findBrowser() },
})
// Said last, since the journeys' lines have pushed it out of sight.
if (checked) console.error(`\n✗ The checks before the journeys failed: npm run check shows how.`)
process.exit(checked || journeys)
