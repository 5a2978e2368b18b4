/** No 0, 1, I, L, O or U: what people misread or mishear on a projector, or would rather not read out. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

const codeLength = 6

/** A code as people read it: `K7P 4XM`. */
export function formatCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`
}

/** What somebody typed as a code, in the form it is stored; undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  if (code.length !== codeLength) return undefined
  for (const letter of code) if (!codeAlphabet.includes(letter)) return undefined
  return code
}
