/** How good the evidence is, and what each benefit rests on, where it is read. */
export { casesCited, citableCases, citing, evidenceNotes } from './evidence.ts'
export type { CitableCase, EvidenceNote } from './evidence.ts'
