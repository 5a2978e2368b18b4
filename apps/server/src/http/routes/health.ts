import * as z from 'zod'
import { problemMediaType, problemOf } from '../problem.ts'
import type { Route } from '../route.ts'

const status = z.object({ status: z.literal('ok') })

/** The process answers. */
export const healthz: Route = {
  method: 'GET',
  path: '/healthz',
  id: 'healthz',
  summary: 'Whether the server is up',
  signedIn: false,
  answer: { status: 200, description: 'It is', schema: status },
  problems: [],

  async handle() {
    return { status: 'ok' }
  },
}

/**
 * The server can do its work: the store can be used. A full disk can still be read, so a board that the
 * store took no changes of says no as well, until it does.
 */
export const readyz: Route = {
  method: 'GET',
  path: '/readyz',
  id: 'readyz',
  summary: 'Whether the server can do its work',
  signedIn: false,
  answer: { status: 200, description: 'It can', schema: status },
  problems: ['unavailable'],

  async handle({ store, rooms, logger }, _request, reply) {
    try {
      await store.check()
      if (rooms.stalled === 0) return { status: 'ok' }
    } catch (error) {
      logger.error({ err: error }, 'the store cannot be used')
    }
    return reply.code(503).type(problemMediaType).send(problemOf('unavailable'))
  },
}
