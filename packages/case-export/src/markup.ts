/*  HTML and SVG put together as text. What people typed is only ever given as text or as the value of
 *  an attribute, and both are escaped here and nowhere else: an `Markup` is the proof that it was.
 */

/** Text that is markup already. */
export interface Markup {
  readonly markup: string
}

export type Child = Markup | string | readonly Child[]
type Attributes = Readonly<Record<string, string | number | undefined>>

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!)

/** Elements that HTML never closes. */
const isVoid = new Set(['br', 'meta'])

/** An element; an attribute that is undefined is left out. */
export function el(name: string, attributes: Attributes, ...children: readonly Child[]): Markup {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => ` ${attribute}="${escaped(String(value))}"`)
    .join('')
  const inside = toText(children)
  return { markup: `<${name}${said}>${isVoid.has(name) ? '' : `${inside}</${name}>`}` }
}

/** Children in a row as one piece of text. */
export function toText(child: Child): string {
  if (typeof child === 'string') return escaped(child)
  return 'markup' in child ? child.markup : child.map(toText).join('')
}
