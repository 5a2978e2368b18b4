import type { CaseSummary } from '@caseboard/case'

/** A name every file system takes: “bin-day-reminders-from-open-data-draft-2026-11-24.docx” */
export function fileName(
  summary: Pick<CaseSummary, 'title' | 'date' | 'status'>,
  extension: string,
): string {
  const words = summary.title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${words || 'case-summary'}-${summary.status}-${summary.date}.${extension}`
}
