import type { ProblemKind } from '@caseboard/protocol'

/** A request that is not granted. http/problem.ts knows the words for each kind. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly kind: ProblemKind

  constructor(kind: ProblemKind) {
    super(kind)
    this.kind = kind
  }
}
