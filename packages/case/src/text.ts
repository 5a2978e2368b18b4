/** Words as people typed them, made fit for a document. Nothing a person can see is taken away. */

// Control characters and lone surrogates can be pasted in but not be written to Word's XML.
// Tabs and line breaks stay.
const unprintable = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Surrogate}/gu

export function clean(text: string): string {
  return printable(text.replace(/\r\n?|\u2028|\u2029/g, '\n')).trim()
}

/** What may hold one of them, asked without Unicode's tables: nearly no text does, and a document has thousands. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const suspect = /[\0-\x08\x0B-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/

const printable = (text: string): string =>
  suspect.test(text)
    ? text.replace(unprintable, (sign) => (/\p{Surrogate}/u.test(sign) ? '\uFFFD' : ''))
    : text

/** The same with every text in it printable; itself where it is so already. */
export function allPrintable<Of>(value: Of): Of
export function allPrintable(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (typeof value !== 'object' || value === null || !isSuspect(value)) return value
  if (Array.isArray(value)) return value.map((one) => allPrintable<unknown>(one))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, allPrintable<unknown>(one)]),
  )
}

function isSuspect(value: unknown): boolean {
  if (typeof value === 'string') return suspect.test(value)
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) ? value.some(isSuspect) : Object.values(value).some(isSuspect)
}

/** Ends in a full stop unless the writer ended it some other way. */
export function sentence(text: string): string {
  return /[\p{L}\p{N}%£)\]]$/u.test(text) ? `${text}.` : text
}

/** Paragraphs are parted by an empty line. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Sentences in one line, leaving out the empty ones. */
export function joinSentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => sentence(part!))
    .join(' ')
}

/** The parts that are there, with a separator between. */
export function joined(parts: readonly (string | undefined)[], separator = ', '): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator)
}

/** Words, not figures: a table of money is not read the way sentences are. */
export function countWords(text: string): number {
  // From the first letter of a word to its end: each word with a letter in it is found once.
  return text.match(/\p{L}\S*/gu)?.length ?? 0
}

/** No site has a longer address; Typst makes no PDF of one that is four times as long. */
const longestAddress = 2_000

/** The address when it is one a document may lead to. */
export function safeHref(text: string): string | undefined {
  const address = text.trim()
  if (address.length > longestAddress) return undefined
  return /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(address) ? address : undefined
}

/** For sorting names as a British reader expects. */
export const byName = new Intl.Collator('en-GB').compare
