import { checkEchoes } from './echoes.ts'
import { checkLosses } from './losses.ts'
import { checkAgainstProviders } from './providers.ts'
import { checkAgainstTldraw } from './tldraw.ts'

const checks = [
  ['Losses and repeats are counted as they are', checkLosses],
  ['A cursor comes back as often as from stock clients', checkEchoes],
  ['Stock Yjs providers in the same room end with the same board', checkAgainstProviders],
  ['A tldraw client in the same room ends with the same records', checkAgainstTldraw],
] as const

/** The load generator proves itself before it is believed. Throws where it does not. */
export async function selfCheck(): Promise<void> {
  for (const [promise, check] of checks) {
    await check()
    console.log(`✓ ${promise}`)
  }
}

/** Throws when the two are not the same. */
export function expectSame(what: string, is: unknown, shouldBe: unknown): void {
  const [left, right] = [JSON.stringify(is), JSON.stringify(shouldBe)]
  if (left !== right) throw new Error(`${what}: ${left}, and not ${right}`)
}
