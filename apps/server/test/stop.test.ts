import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { until } from './support/provider.ts'
import { temporaryFolder } from './support/server.ts'

/*  How the programs end: the server itself, and `npm start` around it. */

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url))

function program(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, args, {
    cwd: pathOf('..'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => (said += String(data)))
  }
  return { child, said: () => said, ended: end(child) }
}

async function end(child: ChildProcess): Promise<{ code: unknown; signal: unknown }> {
  const [code, signal] = await once(child, 'exit')
  return { code, signal }
}

test('Ctrl-C that arrives twice lets the server finish all the same', async () => {
  const { child, said, ended } = program(['--import', 'tsx', pathOf('../src/main.ts')], {
    PORT: '0',
    DATA_DIR: temporaryFolder(),
  })
  await until(() => said().includes('listening'))
  child.kill('SIGINT')
  await until(() => said().includes('"stopping"'))
  child.kill('SIGINT')
  expect(await ended).toEqual({ code: 0, signal: null })
  expect(said()).toContain('"stopped"')
})

/** `npm start`, around a server that does this. */
function started(server: string) {
  const main = join(temporaryFolder(), 'main.mjs')
  writeFileSync(main, server)
  const { href } = new URL('../../../scripts/workspace.mjs', import.meta.url)
  const start = `import { serve } from '${href}'; serve(${JSON.stringify(main)})`
  return program(['--input-type=module', '--eval', start])
}

test('npm start does not end well when the server was killed', async () => {
  const { ended } = started(`process.kill(process.pid, 'SIGKILL')`)
  expect(await ended).toEqual({ code: 1, signal: null })
})

test('npm start ends well when it was asked to, whether or not the server took its time', async () => {
  const { child, said, ended } = started(`console.log('ready'); setInterval(() => {}, 1_000)`)
  await until(() => said().includes('ready'))
  child.kill('SIGTERM')
  expect(await ended).toEqual({ code: 0, signal: null })
})
