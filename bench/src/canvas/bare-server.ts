import react from '@vitejs/plugin-react'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const source = fileURLToPath(new URL('bare', import.meta.url))
const built = fileURLToPath(new URL('../../dist/bare', import.meta.url))
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

/** The page with bare tldraw, built as for people and served with what it is to show. */
export async function serveBare(
  snapshot: () => object,
): Promise<{ address: string; close: () => void }> {
  await build({
    root: source,
    plugins: [react()],
    logLevel: 'error',
    build: { outDir: built, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 5_000 },
  })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench')
    const path = pathname === '/' ? '/index.html' : pathname
    const content =
      path === '/snapshot.json'
        ? Promise.resolve(JSON.stringify(snapshot()))
        : readFile(join(built, path))
    content.then(
      (bytes) => {
        response.writeHead(200, {
          'Content-Type': types[extname(path)] ?? 'application/octet-stream',
        })
        response.end(bytes)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server on a port has an address with a port.
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
