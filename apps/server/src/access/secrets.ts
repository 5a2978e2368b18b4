import { codeAlphabet } from '@caseboard/protocol'
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import type { Hash } from '../store/store.ts'

/** A key for a link: 144 random bits in 24 characters. Whoever has it may come in. */
export function newKey(): string {
  return randomBytes(18).toString('base64url')
}

/** A session's token: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** An id that is not secret. */
export function newId(): string {
  return randomBytes(9).toString('base64url')
}

/** A join code. Short enough to type from a screen, so guessing is counted (guesses.ts). */
export function newCode(): string {
  return Array.from({ length: 6 }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('')
}

/** What is stored of a secret. It is random and long, so one round of sha-256 is enough. */
export function hashOf(secret: string): Hash {
  return createHash('sha256').update(secret).digest('hex') as Hash
}

/** Compares without telling by the time it takes how much was right. */
export function isSameHash(a: Hash, b: Hash): boolean {
  return timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
