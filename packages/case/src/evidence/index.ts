/** How good the evidence is, and what each benefit rests on, where it is read. */
export { evidenceNotes } from './evidence.ts'
export type { EvidenceNote } from './evidence.ts'
