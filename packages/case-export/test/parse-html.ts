/*  Reads a page back the way a browser does, as far as our own pages need it: a tag begins at `<` and a
 *  letter, a style sheet ends at its end tag and nowhere else, every element but a few is closed.
 */

export interface ReadElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** What it says, with what is inside it. */
  text: string
}

const isVoid = new Set(['br', 'meta', 'img'])
const token = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+|<)/gi
const attribute = /([^\s="]+)="([^"]*)"/g

/** Every element in order, and all the page says. Throws where elements do not close as they opened. */
export function parseHtml(page: string): { elements: ReadElement[]; text: string } {
  const elements: ReadElement[] = []
  const open: ReadElement[] = []
  let text = ''
  token.lastIndex = 0
  for (let found = token.exec(page); found !== null; found = token.exec(page)) {
    const [, closes, tag, said = '', words] = found
    const name = tag?.toLowerCase()
    if (words !== undefined) {
      for (const element of open) element.text += plain(words)
      if (!open.some((element) => element.name === 'style')) text += plain(words)
    } else if (closes === '/') {
      const last = open.pop()
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`)
    } else if (name !== undefined) {
      const attributes = new Map(
        [...said.matchAll(attribute)].map(([, key, value]) => [key!, plain(value!)]),
      )
      const element = { name, attributes, text: '' }
      elements.push(element)
      if (name === 'br') text += '\n'
      if (!isVoid.has(name)) open.push(element)
      if (name === 'style') {
        const end = page.indexOf('</style', token.lastIndex)
        element.text = page.slice(token.lastIndex, end)
        token.lastIndex = end
      }
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)!.name}> is left open`)
  return { elements, text }
}

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
