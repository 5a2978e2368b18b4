import { limits } from '@caseboard/protocol'
import type { FastifyInstance } from 'fastify'

/** A body larger than requests usually are. To read it takes a while: not on the thread of the sockets. */
export class LargeBody {
  readonly json: Uint8Array

  constructor(json: Uint8Array) {
    this.json = json
  }
}

/**
 * Requests are JSON only: what a form on another site could send is not read at all. A route that takes
 * larger bodies than others gets those as they came.
 */
export function readBodies(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain')
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length > limits.body) done(null, new LargeBody(body as Buffer))
    else void parseJson(request, body.toString(), done)
  })
}
