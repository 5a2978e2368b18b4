import type { BoardLinks } from '@caseboard/protocol'
import type { FastifyRequest } from 'fastify'
import type { Keys } from '../access/access.ts'
import type { Settings } from '../settings.ts'

/** The address of this server as people see it. */
export function publicOrigin(settings: Settings, request: FastifyRequest): string {
  return settings.publicUrl ?? `${request.protocol}://${request.host}`
}

/** The links that let people in. The key is after the #, which browsers keep to themselves. */
export function boardLinks(origin: string, boardId: string, keys: Keys): BoardLinks {
  const link = (key: string) => `${origin}/b/${boardId}#${key}`
  return {
    facilitator: link(keys.facilitator),
    contributor: link(keys.contributor),
    viewer: link(keys.viewer),
  }
}
