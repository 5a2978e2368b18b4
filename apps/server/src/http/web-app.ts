import { fastifyStatic } from '@fastify/static'
import { pageSettings } from '@caseboard/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../ops/log.ts'
import type { Settings } from '../settings.ts'
import { problemMediaType, problemOf } from './problem.ts'

/** The app's own pages; their addresses are made in the browser, the file is always the same. */
const pages = ['/', '/index.html', '/start', '/join', '/b/*']

/**
 * Serves the built web app: files with the compressed copies the build made beside them, kept by
 * browsers for ever where the name changes with the content.
 */
export async function serveWebApp(
  app: FastifyInstance,
  { webDir: dir, tldrawLicenceKey }: Pick<Settings, 'webDir' | 'tldrawLicenceKey'>,
  logger: Log,
): Promise<void> {
  const isBuilt = existsSync(join(dir, 'index.html'))
  if (!isBuilt) {
    logger.warn({ dir }, 'the web app is not built: only the API is served')
    app.setNotFoundHandler(async (_request, reply) => notFound(reply))
    return
  }
  await app.register(fastifyStatic, {
    root: dir,
    index: false,
    preCompressed: true,
    // Set by hand below, by kind of file.
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cacheControl(path, dir)),
  })
  const sendApp =
    tldrawLicenceKey === undefined
      ? (reply: FastifyReply) => reply.sendFile('index.html')
      : sendPage(withLicenceKey(await readFile(join(dir, 'index.html'), 'utf8'), tldrawLicenceKey))
  for (const page of pages) app.get(page, (_request, reply) => sendApp(reply))
  app.setNotFoundHandler(async (request, reply) => {
    if (!wantsPage(request)) return notFound(reply)
    // A page that does not exist: the app says so, with a way home.
    return sendApp(reply.code(404))
  })
}

function sendPage(page: string): (reply: FastifyReply) => FastifyReply {
  return (reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
}

/** A description, not a script: the content policy stays as it is. */
function withLicenceKey(page: string, key: string): string {
  const content = key.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const meta = `<meta name="${pageSettings.tldrawLicenceKey}" content="${content}" />`
  // A function, so that a $ in the key is a $.
  return page.replace(/<title>/, (title) => `${meta}${title}`)
}

function wantsPage(request: FastifyRequest): boolean {
  return (
    request.method === 'GET' &&
    !/^\/(api|sync|assets)\//.test(request.url) &&
    (request.headers.accept ?? '').includes('text/html')
  )
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).type(problemMediaType).send(problemOf('not-found'))
}

/** The build puts a hash of the content in the name of everything under assets/. */
function cacheControl(path: string, dir: string): string {
  const isHashed = path.startsWith(join(dir, 'assets'))
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache'
}
