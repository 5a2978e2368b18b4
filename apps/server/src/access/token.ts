import { tokenCookie } from '@caseboard/protocol'
import type { IncomingHttpHeaders } from 'node:http'

/** 400 days, the longest browsers keep a cookie. */
const longestSeconds = 400 * 24 * 60 * 60

/** The session's token for this board: programs send it as Bearer, browsers as the board's cookie. */
export function readToken(headers: IncomingHttpHeaders, boardId: string): string | undefined {
  const bearer = /^Bearer ([\w-]{1,200})$/i.exec(headers.authorization ?? '')?.[1]
  if (bearer !== undefined) return bearer
  const name = tokenCookie(boardId)
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, value] = pair.split('=', 2)
    if (key?.trim() === name) return value?.trim()
  }
  return undefined
}

/**
 * The Set-Cookie header that keeps somebody signed in to this board. It goes to what is below the board's
 * address and nowhere else: the cookies of a hundred boards in every request are more than proxies take. Scripts cannot read it and other
 * sites' pages do not send it along. Ids and tokens are base64url: nothing needs escaping.
 */
export function setTokenCookie(boardId: string, token: string, isSecure: boolean): string {
  return [
    `${tokenCookie(boardId)}=${token}`,
    `Path=/api/boards/${boardId}`,
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${longestSeconds}`,
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')
}
