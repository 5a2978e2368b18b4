import { tokenCookie } from '@caseboard/protocol'
import { fastifyCookie } from '@fastify/cookie'
import type { IncomingHttpHeaders } from 'node:http'

/** The session's token for this board: programs send it as Bearer, browsers as the board's cookie. */
export function readToken(headers: IncomingHttpHeaders, boardId: string): string | undefined {
  const bearer = /^Bearer ([\w-]{1,200})$/i.exec(headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return bearer
  if (headers.cookie === undefined) return undefined
  return fastifyCookie.parse(headers.cookie)[tokenCookie(boardId)]
}
