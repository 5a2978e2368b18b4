// npm run dev: the server and the web app, each reloading when its sources change.
import { spawn } from 'node:child_process'
import { ensureInstalled, root, say } from './workspace.mjs'

ensureInstalled()
say('Open the address Vite prints; it passes /api on to the server')
const parts = ['server', 'web'].map((app) =>
  spawn('npx', ['--yes', 'pnpm@12.21.0', '--filter', `@caseboard/${app}`, 'dev'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }),
)
for (const part of parts) part.on('exit', () => parts.forEach((other) => other.kill()))
