import type { FastifyReply } from 'fastify'

/** Answers with a file to keep. `name` may hold anything people put in a title. */
export function download(
  reply: FastifyReply,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array },
): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', contentDisposition(name))
    .header('cache-control', 'no-store')
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** More of a title than anybody reads in a folder, and as much as a header can be trusted to hold. */
const longestStem = 100

/** Twice the name (RFC 6266): plain for old programs, exact for all others. */
function contentDisposition(name: string): string {
  // Taken apart first: letters that look like quotes and slashes are those signs afterwards.
  const plain = safe(name.normalize('NFKD'))
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/[^\x20-\x7e]/g, '')
  const exact = encodeURIComponent(safe(name)).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** Without characters that mean something in a path or that some disk does not take, and not too long. */
function safe(name: string): string {
  const clean = name
    .replaceAll(/[/\\:*?"<>|\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const ending = /(?:\.[a-z]{1,10}){1,2}$/.exec(clean)?.[0] ?? ''
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, longestStem)
  return stem.join('') + ending
}
