import { inflateRawSync } from 'node:zlib'

/** The files of a zip by name: enough of the format to read a Word file back in a test. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const view = Buffer.from(bytes)
  const files = new Map<string, string>()
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  let at = view.readUInt32LE(end + 16)
  for (let left = view.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [view.readUInt16LE(at + 10), view.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    const local = view.readUInt32LE(at + 42)
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
    const content = view.subarray(start, start + size)
    files.set(
      view.toString('utf8', at + 46, at + 46 + name),
      (method === 8 ? inflateRawSync(content) : content).toString('utf8'),
    )
    at += 46 + name + extra + comment
  }
  return files
}

/** The words of a Word document as a reader meets them, a line a paragraph. */
export function wordsOfDocx(bytes: Uint8Array): string {
  const xml = unzip(bytes).get('word/document.xml') ?? ''
  return xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&')
}
