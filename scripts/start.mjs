// npm start: installs what is missing, builds what is stale, runs Caseboard.
import { ensureBuilt, ensureInstalled, serve } from './workspace.mjs'

ensureInstalled()
ensureBuilt()
serve()
