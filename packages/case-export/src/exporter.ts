import type { CaseSummary } from '@caseboard/case'

/** One file format of the case summary. */
export interface Exporter {
  readonly mediaType: string
  /** Without the dot. */
  readonly extension: string
  make(summary: CaseSummary): Promise<Uint8Array>
}
