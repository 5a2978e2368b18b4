// What the root commands share. Plain Node, no dependency: it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const PNPM = 'pnpm@12.21.0'
const windows = process.platform === 'win32'

/** Says what is about to happen; long work is never silent. */
export function say(sentence) {
  console.log(`\n▸ ${sentence}`)
}

/** Stops with a sentence a person can act on. */
export function stop(sentence) {
  console.error(`\n✗ ${sentence}`)
  process.exit(1)
}

/** Runs a command to its end, showing what it prints; its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    ...options,
  })
  if (error) stop(`Could not run “${command}”: ${error.message}`)
  return status ?? 1
}

export function runPnpm(args, options) {
  return run('npx', ['--yes', PNPM, ...args], options)
}

/** Runs a program of the workspace's own node_modules. */
export function runBin(name, args, options) {
  return run(join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name), args, options)
}

/** Installs the dependencies where they are not there, or not those of the lock file. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Caseboard needs Node 20.19 or newer; this is ${process.version}. Install a newer Node.`)
  }
  const wanted = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml'])
  const stamp = join(root, 'node_modules', '.caseboard-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Installing what is missing (a minute or two the first time)')
  if (runPnpm(['install', '--frozen-lockfile']) !== 0) {
    stop('Could not install. Check the network connection, then run the command again.')
  }
  writeFileSync(stamp, wanted)
}

/** Builds the web app and the server where a source is newer than what was built. */
export function ensureBuilt() {
  const stamp = join(root, 'node_modules', '.cache', 'caseboard-built')
  const outputs = ['apps/server/dist/main.js', 'apps/web/dist/index.html']
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
  const stale = ['apps', 'packages', 'pnpm-lock.yaml'].some((path) => newest(path) > built)
  if (!stale && outputs.every((path) => existsSync(join(root, path)))) return
  say('Building')
  const started = new Date()
  for (const app of ['@caseboard/web', '@caseboard/server']) {
    if (runPnpm(['--filter', app, 'build']) !== 0) stop(`Could not build ${app}.`)
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, started, started)
}

/** The browser and the PDF reader the browser tests use, installed with apt where it is there. */
export function ensureBrowser() {
  const missing = []
  if (!findBrowser()) missing.push('chromium')
  if (!found('pdftotext')) missing.push('poppler-utils')
  if (missing.length === 0) return
  const byHand =
    'Install Chromium and pdftotext (on Debian: apt-get install chromium poppler-utils), or name a Chromium with CHROMIUM_PATH, then run the command again.'
  if (!found('apt-get')) stop(`The browser tests need ${missing.join(' and ')}. ${byHand}`)
  say(`Installing ${missing.join(' and ')}`)
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-q', ...args]
    return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  if (apt('update') !== 0 || apt('install', '-y', '--no-install-recommends', ...missing) !== 0) {
    stop(`Could not install ${missing.join(' and ')}. ${byHand}`)
  }
}

/** The Chromium the browser tests start. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : stop(`There is no browser at CHROMIUM_PATH.`)
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
    .map(found)
    .find(Boolean)
}

/** Starts the built server and stays until it ends. */
export function serve(main = join(root, 'apps/server/dist/main.js')) {
  const server = spawn(process.execPath, [main], {
    cwd: root,
    stdio: 'inherit',
  })
  const asked = new Set()
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      asked.add(signal)
      server.kill(signal)
    })
  }
  // Out of memory, say: whoever watches over this process has to see that it did not end well.
  server.on('exit', (code, signal) => process.exit(code ?? (asked.has(signal) ? 0 : 1)))
}

function found(command) {
  for (const folder of (process.env.PATH ?? '').split(windows ? ';' : ':')) {
    const path = join(folder, windows ? `${command}.exe` : command)
    if (folder && existsSync(path)) return path
  }
  return undefined
}

/** When a file, or the newest file below a folder, was last changed. */
function newest(path) {
  const stats = statSync(join(root, path))
  if (!stats.isDirectory()) return stats.mtimeMs
  return readdirSync(join(root, path))
    .filter((name) => !['node_modules', 'dist', 'test', 'data'].includes(name))
    .reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(readFileSync(join(root, path)))
  return hash.digest('hex')
}
