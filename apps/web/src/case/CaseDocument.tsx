import { chaptersOf, type CaseSummary } from '@caseboard/case'
import { useMemo, type Ref } from 'react'
import { BlockView } from './BlockView.tsx'
import { SourceList } from './SourceList.tsx'
import './CaseDocument.css'

/** The anchor of a chapter's heading in the page. */
export const chapterId = (id: string): string => `case-${id}`

/** The document as a page of paper. What it says is what the files say. */
export function CaseDocument({ summary, ref }: { summary: CaseSummary; ref: Ref<HTMLElement> }) {
  const chapters = useMemo(() => chaptersOf(summary), [summary])
  const { title, organisation, form, sponsor, serviceTypes, dateText, statusText, sources } =
    summary
  const under = [
    ...(sponsor === undefined ? [] : [`Sponsor: ${sponsor}`]),
    dateText,
    ...(serviceTypes.length === 0 ? [] : [`For: ${serviceTypes.join(', ')}`]),
  ]
  return (
    <article className="paper" ref={ref} tabIndex={-1} aria-label="Case summary">
      <header className="paper__cover">
        <p className="paper__strip">
          <span>{[organisation, form].filter((part) => part !== '').join(' · ')}</span>
          <span className="paper__draft">{statusText}</span>
        </p>
        <h2 className="paper__title">{title}</h2>
        <p className="paper__under">{under.join(' · ')}</p>
      </header>
      {chapters.map(({ id, name, part, blocks }) => (
        <section key={id} className={`paper__chapter paper__chapter--${part}`}>
          <h3 id={chapterId(id)} tabIndex={-1}>
            {name}
          </h3>
          {id === 'sources' ? (
            <SourceList sources={sources} />
          ) : (
            // A block has no name of its own, and its place is what it is.
            // oxlint-disable-next-line react/no-array-index-key
            blocks.map((laid, index) => <BlockView key={index} laid={laid} />)
          )}
        </section>
      ))}
    </article>
  )
}
