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

/** Twice the name (RFC 6266): plain for old programs, exact for all others. */
function contentDisposition(name: string): string {
  // Characters that mean something in a path or that some disk does not take.
  const safe = name
    .replaceAll(/[/\\:*?"<>|\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const plain = safe
    .normalize('NFKD')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/[^\x20-\x7e]/g, '')
  const exact = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
