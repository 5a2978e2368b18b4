import type { Tool } from '@caseboard/toolkit'

const ATTEMPTS = 4

/** The forty tools from their file. A module that failed stays failed, so it tries more than once. */
export async function fetchTools(address: string): Promise<readonly Tool[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await fetch(address)
      if (!answer.ok) throw new Error(`The toolkit could not be fetched (${answer.status}).`)
      return (await answer.json()) as readonly Tool[]
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt))
    }
  }
}
