/** Any stored value as words, whatever it is; for answers whose field nobody here knows. */
export function plainAnswer(value: unknown): string {
  if (value === undefined || value === null || value === '') return 'No answer'
  if (Array.isArray(value)) return value.map(plainAnswer).join('\n')
  if (typeof value !== 'object') return String(value)
  const entries = Object.entries(value).filter(([key]) => key !== 'id')
  if ('cells' in value) return plainAnswer(value.cells)
  if ('text' in value) return plainAnswer(value.text)
  return entries.map(([key, part]) => `${key}: ${plainAnswer(part)}`).join(', ')
}
