import { mkdirSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Answer, TestServer } from './support/server.ts'
import { server, temporaryFolder } from './support/server.ts'

const page = '<!doctype html><title>Caseboard</title>'
const script = 'console.log("Caseboard")'.repeat(100)

/** A built web app, as small as can be. */
function webDir(): string {
  const dir = temporaryFolder()
  mkdirSync(join(dir, 'assets'))
  writeFileSync(join(dir, 'index.html'), page)
  writeFileSync(join(dir, 'assets', 'main-4f2a.js'), script)
  writeFileSync(join(dir, 'assets', 'main-4f2a.js.br'), brotliCompressSync(script))
  writeFileSync(join(dir, 'assets', 'main-4f2a.js.gz'), gzipSync(script))
  return dir
}

/** The content policy, wherever it was asked for. */
function policyOf({ headers }: Answer, on: TestServer): string | undefined {
  return headers.get('content-security-policy')?.replaceAll(new URL(on.address).host, 'here')
}

/** fetch unpacks what it gets; this shows what came over the wire. */
function raw(url: string, headers: Record<string, string>) {
  return new Promise<{
    status: number | undefined
    headers: Record<string, unknown>
    length: number
  }>((resolve, reject) => {
    get(url, { headers }, (response) => {
      let length = 0
      response.on('data', (chunk: Buffer) => (length += chunk.length))
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, length }),
      )
    }).on('error', reject)
  })
}

test('every page of the app is the same file, never kept without asking', async () => {
  const on = await server({ env: { WEB_DIR: webDir() } })
  for (const path of [
    '/',
    '/start',
    '/join',
    '/b/abc123',
    '/b/abc123?view=outline',
    '/index.html',
  ]) {
    const answer = await on.api('GET', path, { headers: { accept: 'text/html' } })
    expect(answer.status).toBe(200)
    expect(answer.bytes.toString()).toBe(page)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  }
})

test('a key for tldraw is in every page, as text and nothing else', async () => {
  const key = 'tldraw-2027/WyJj"><script>&amp;$&$`'
  const on = await server({ env: { WEB_DIR: webDir(), TLDRAW_LICENSE_KEY: key } })
  const plain = await server({ env: { WEB_DIR: webDir() } })
  for (const path of ['/', '/b/abc123?view=canvas', '/index.html', '/lunch']) {
    const answer = await on.api('GET', path, { headers: { accept: 'text/html' } })
    const sent = answer.bytes.toString()
    const content = /<meta name="tldraw-licence-key" content="([^"]*)" \/>/.exec(sent)?.[1]
    expect(content).toBe('tldraw-2027/WyJj&quot;>&lt;script>&amp;amp;$&amp;$`')
    expect(sent.replace(/<meta .*? \/>/, '')).toBe(page)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    const without = await plain.api('GET', path, { headers: { accept: 'text/html' } })
    expect(answer.status).toBe(without.status)
    expect(policyOf(answer, on)).toBe(policyOf(without, plain))
  }
})

test('a page that does not exist is the app with a 404; other things are a problem', async () => {
  const on = await server({ env: { WEB_DIR: webDir() } })
  const lost = await on.api('GET', '/lunch', { headers: { accept: 'text/html' } })
  expect([lost.status, lost.bytes.toString()]).toEqual([404, page])
  for (const path of ['/lunch', '/api/lunch', '/assets/lost.js', '/sync/x']) {
    const answer = await on.api('GET', path, {
      headers: { accept: path === '/lunch' ? 'application/json' : 'text/html' },
    })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  }
})

test('assets come compressed and are kept for ever', async () => {
  const on = await server({ env: { WEB_DIR: webDir() } })
  const url = `${on.address}/assets/main-4f2a.js`
  const plain = await raw(url, {})
  const brotli = await raw(url, { 'accept-encoding': 'gzip, deflate, br' })
  const gzip = await raw(url, { 'accept-encoding': 'gzip' })
  expect(plain).toMatchObject({ status: 200, length: script.length })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(gzip.headers['content-encoding']).toBe('gzip')
  for (const { headers } of [plain, brotli, gzip]) {
    expect(headers['content-type']).toContain('javascript')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  }
  for (const { headers } of [brotli, gzip]) expect(headers['vary']).toContain('ccept-')
  expect(brotli.length).toBeLessThan(script.length)
})

test('nothing outside the folder', async () => {
  const on = await server({ env: { WEB_DIR: webDir() } })
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
  ]) {
    expect((await raw(on.address + path, {})).status).not.toBe(200)
  }
})

test('every answer tells the browser to be strict', async () => {
  const on = await server({ env: { WEB_DIR: webDir() } })
  for (const path of ['/', '/api/toolkit', '/api/lunch', '/assets/main-4f2a.js']) {
    const { headers } = await on.api('GET', path)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:`)
    expect(policy).not.toContain('unsafe-eval')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  }
})

test('without a built app the interface works and says so in the log', async () => {
  const on = await server({ env: { WEB_DIR: join(temporaryFolder(), 'nothing') } })
  expect((await on.api('GET', '/')).status).toBe(404)
  expect((await on.api('GET', '/healthz')).status).toBe(200)
  expect(on.logged()).toContain('the web app is not built')
})
