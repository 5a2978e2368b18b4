import { execFileSync } from 'node:child_process'

/** Whether poppler's pdftotext is on this machine; without it the words of a PDF cannot be read back. */
export const canReadPdf = hasPdftotext()

/** The words of a PDF. Lines are run together, since where a line breaks says nothing. */
export function wordsOfPdf(bytes: Uint8Array): string {
  return pdftotext(bytes).replace(/\s+/g, ' ')
}

/** As above without any spaces: a very long word may have been broken over lines. */
export function lettersOfPdf(bytes: Uint8Array): string {
  return pdftotext(bytes).replace(/\s+/g, '')
}

/** The words of each page. */
export function pagesOfPdf(bytes: Uint8Array): string[] {
  // Every page ends in a form feed.
  return pdftotext(bytes).split('\f').slice(0, -1)
}

function pdftotext(bytes: Uint8Array): string {
  return execFileSync('pdftotext', ['-', '-'], {
    input: bytes,
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
}

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
