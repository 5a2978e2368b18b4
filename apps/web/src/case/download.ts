import { keepFile } from '../ui/keepFile.ts'

/** Fetches a file and hands it to the browser to keep. Throws `DownloadProblem` with words for people. */
export async function downloadFile(address: string, fallbackName: string): Promise<void> {
  let response: Response
  try {
    response = await fetch(address, { credentials: 'same-origin' })
  } catch {
    throw new DownloadProblem(
      'The server could not be reached. Check your connection and try again.',
    )
  }
  if (!response.ok) throw new DownloadProblem(await reason(response))
  const blob = await response.blob().catch(() => {
    throw new DownloadProblem('The connection broke off before the file was whole. Try again.')
  })
  keepFile(blob, nameIn(response.headers.get('content-disposition')) ?? fallbackName)
}

export class DownloadProblem extends Error {}

async function reason(response: Response): Promise<string> {
  if (response.status === 401) return 'Your session has ended. Reload the page to join again.'
  const answer: unknown = await response.json().catch(() => undefined)
  const detail =
    typeof answer === 'object' && answer !== null && 'detail' in answer ? answer.detail : undefined
  return typeof detail === 'string' && detail !== ''
    ? detail
    : 'The server could not make the file. Wait a minute and try again.'
}

/** The file's name as the server gives it: the exact one before the plain one. */
export function nameIn(disposition: string | null): string | undefined {
  const exact = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (exact !== undefined) {
    try {
      return decodeURIComponent(exact)
    } catch {
      // A broken name is no reason to lose the file.
    }
  }
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1]
}
