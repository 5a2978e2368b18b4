import { hashOf, isSameHash } from '../../access/secrets.ts'
import { Refused } from '../../access/refused.ts'
import type { Route } from '../route.ts'

/** Figures for Prometheus. They say nothing of any board or person; a token may be asked for. */
export const metrics: Route = {
  method: 'GET',
  path: '/metrics',
  id: 'metrics',
  summary: 'Figures of this server, for Prometheus',
  signedIn: false,
  answer: { status: 200, description: 'The figures', mediaTypes: ['text/plain'] },
  problems: ['wrong-token'],

  async handle({ metrics, settings: { metricsToken } }, request, reply) {
    if (metricsToken !== undefined) {
      const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
      if (!isSameHash(hashOf(given), hashOf(metricsToken))) throw new Refused('wrong-token')
    }
    return reply.type(metrics.contentType).send(await metrics.text())
  },
}
