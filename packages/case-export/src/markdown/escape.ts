/** What people typed as Markdown that reads the same: nothing typed may turn into formatting or HTML. */

// Underscores inside a word are plain in CommonMark; escaping them would only spoil names and addresses.
const inline = /[\\`*[\]<&~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
const lineStart = /^(\s*)([#>+=-]|\d+(?=[.)]))/

export function escapeText(text: string): string {
  return text.replace(inline, (character) => `\\${character}`)
}

/** Text that begins a line: it must not become a heading, list, quotation or rule either. */
function escapeLine(line: string): string {
  const escaped = escapeText(line)
  return escaped.replace(lineStart, (_, space: string, mark: string) =>
    // Spaces in front would make a code block.
    /\d/.test(mark) ? `${space && ' '}${mark}\\` : `${space && ' '}\\${mark}`,
  )
}

/** A paragraph: line breaks stay line breaks. `indent` goes before every line but the first. */
export function escapeParagraph(text: string, indent = ''): string {
  return text
    .split('\n')
    .map((line) => escapeLine(line.trim()))
    .filter((line) => line !== '')
    .join(`\\\n${indent}`)
}

/** One line, for table cells and headings: a table cannot hold a real line break. */
export function escapeCell(text: string): string {
  return text
    .split('\n')
    .map((line) => escapeText(line.trim()))
    .filter((line) => line !== '')
    .join('<br>')
}

/**
 * An address inside the round brackets of a link. What is percent-encoded already stays as it is: decoded, “%2F” would
 * be another place, and encoded once more it would be none.
 */
export function escapeAddress(address: string): string {
  return encodeURI(address)
    .replace(/%25(?=[\da-f]{2})/gi, '%')
    .replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))
}
