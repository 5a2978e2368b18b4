import type { CaseSummary } from '@caseboard/case'

/** What a printed case is called: a draft only as long as the document itself says so. */
export const printedName = ({ title, statusText }: Pick<CaseSummary, 'title' | 'statusText'>) =>
  `${title}, case summary, ${statusText.toLocaleLowerCase('en-GB')}`
