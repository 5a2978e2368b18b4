// npm test: everything. Installs what is missing, the browser included.
import {
  ensureBrowser,
  ensureBuilt,
  ensureInstalled,
  findBrowser,
  run,
  runBin,
  say,
} from './workspace.mjs'

ensureInstalled()
const checked = run(process.execPath, ['scripts/check.mjs'])
ensureBrowser()
ensureBuilt()
say('Journeys in real browsers')
const journeys = runBin('playwright', ['test', '--config', 'e2e/playwright.config.ts'], {
  env: { ...process.env, CHROMIUM_PATH: findBrowser() },
})
process.exit(checked || journeys)
