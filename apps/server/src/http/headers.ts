import type { FastifyInstance } from 'fastify'

/**
 * What a page of ours may do: load what this server serves, talk to this server, nothing else.
 * Inline styles are allowed because the canvas and the widgets set them; scripts are not.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
]

/** A host as browsers send it; anything else is not repeated in a header. */
const plainHost = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i

/** Headers of every answer. */
export function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    // Older Safari does not count the socket of the same host as 'self'.
    const sockets = plainHost.test(request.host)
      ? ` ws://${request.host} wss://${request.host}`
      : ''
    reply.headers({
      'content-security-policy': [...policy, `connect-src 'self'${sockets}`].join('; '),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
  })
}
