import { limits } from '@caseboard/protocol'
import type { ProblemKind } from '@caseboard/protocol'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { fastify } from 'fastify'
import { isOwnOrigin } from '../access/origin.ts'
import { Refused } from '../access/refused.ts'
import { InvalidRequest } from '../parse.ts'
import { StoreFailed } from '../store/store.ts'
import { RoomClosed } from '../sync/room.ts'
import { readBodies } from './body.ts'
import { drain } from './drain.ts'
import { addHeaders } from './headers.ts'
import { openApiDocument } from './openapi.ts'
import { problemMediaType, problemOf } from './problem.ts'
import type { Services } from './route.ts'
import { routes } from './routes/index.ts'
import { serveWebApp } from './web-app.ts'

/** Everything this server answers over HTTP. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const { settings, logger } = services
  const app = fastify({
    // Fastify's own lines hold whole addresses; `logAnswer` writes one without.
    logger: false,
    // The proxy next to us alone: what stands before its own entry anybody could have written.
    trustProxy: settings.trustProxy && ((_address, hop) => hop === 0),
    bodyLimit: limits.body,
    // Keys never need to be this long; addresses that do are mistakes or attacks.
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  })
  readBodies(app)
  addHeaders(app)
  app.addHook('onRequest', async (request) => refuseOtherSites(request, settings.publicUrl))
  app.addHook('onResponse', async (request, reply) => logAnswer(services, request, reply))
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    // Somebody still sending would see the connection break and never read why.
    if (kindOf(error) === 'too-large') await drain(request.raw)
    return answerProblem(services, error, request, reply)
  })

  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      ...(route.bodyLimit && { bodyLimit: route.bodyLimit(settings) }),
      handler: (request, reply) => route.handle(services, request, reply),
    })
  }
  const openApi = openApiDocument(routes)
  app.get('/api/openapi.json', async () => openApi)
  await serveWebApp(app, settings, logger)
  return app
}

/** A page of another site may not act in the name of somebody who is signed in here. */
async function refuseOtherSites(request: FastifyRequest, publicUrl: string | undefined) {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin, host } = request.headers
  if (!isOwnOrigin(origin, host, publicUrl)) throw new Refused('other-site')
}

function answerProblem(
  { logger, metrics }: Services,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const kind = kindOf(error)
  const problem = problemOf(kind, moreAbout(error))
  const route = request.routeOptions.url
  if (problem.status >= 500) logger.error({ route, err: error }, problem.title)
  else logger.info({ route, kind }, 'refused')
  metrics.refused('request', kind)
  if (problem.status === 429) void reply.header('retry-after', '60')
  return reply.code(problem.status).type(problemMediaType).send(problem)
}

function kindOf(error: FastifyError): ProblemKind {
  if (error instanceof InvalidRequest) return 'invalid-request'
  if (error instanceof Refused) return error.kind
  if (error instanceof RoomClosed || error instanceof StoreFailed) return 'unavailable'
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return 'too-large'
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return 'unsupported'
    default:
      return error.statusCode !== undefined && error.statusCode < 500
        ? 'invalid-request'
        : 'server-error'
  }
}

function moreAbout(error: FastifyError): Parameters<typeof problemOf>[1] {
  if (error instanceof InvalidRequest) {
    const [first, ...more] = error.errors
    // With one thing wrong, the sentence about it says more than "something does not fit".
    const detail = first !== undefined && more.length === 0 ? { detail: `${first.message}.` } : {}
    return { ...detail, errors: error.errors }
  }
  const isNoJson = /^FST_ERR_CTP_(EMPTY|INVALID)_JSON_BODY$/.test(error.code)
  return isNoJson ? { detail: 'Send the request as JSON.' } : {}
}

/** Which route, how it went, how long it took: nothing of the address, the body or the person. */
function logAnswer({ logger }: Services, request: FastifyRequest, reply: FastifyReply): void {
  logger.debug(
    {
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    },
    'answered',
  )
}
