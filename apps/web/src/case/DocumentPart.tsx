import type { CaseSummary } from '@caseboard/case'
import { useEffect, useRef } from 'react'
import { useBoardSession } from '../session/index.ts'
import { Button } from '../ui/index.ts'
import { CaseDocument, chapterId } from './CaseDocument.tsx'
import { Downloads } from './Downloads.tsx'
import { printedName } from './printedName.ts'
import { GateList } from './readiness/GateList.tsx'
import { SectionStates } from './readiness/SectionStates.tsx'
import { useSummary } from './useSummary.ts'
import './DocumentPart.css'

/** The board as the document it becomes: what it lacks, the page itself, and the files to take away. */
export function DocumentPart() {
  const summary = useSummary()
  const { boardId } = useBoardSession()
  const paper = useRef<HTMLElement>(null)
  const files = useRef<HTMLElement>(null)
  useTitleOnPaper(printedName(summary))

  return (
    <div className="case-document">
      <aside className="case__side case__side--start" aria-label="What the case needs">
        <div className="case__column">
          <p className="case__jumps">
            <Button size="s" onPress={() => showPart(paper.current)}>
              Read it
            </Button>
            <Button size="s" onPress={() => showPart(files.current)}>
              Download
            </Button>
          </p>
          <GateList />
          <SectionStates
            summary={summary}
            onShow={(id) =>
              showPart(paper.current?.querySelector<HTMLElement>(`[id="${chapterId(id)}"]`) ?? null)
            }
          />
        </div>
      </aside>
      <div className="case__middle">
        <p className="case__about">
          Short form · {wordCount(summary).toLocaleString('en-GB')} words · always up to date
        </p>
        <CaseDocument summary={summary} ref={paper} />
      </div>
      <aside className="case__side case__side--end" aria-label="Files" ref={files} tabIndex={-1}>
        <div className="case__column">
          <Downloads boardId={boardId} summary={summary} />
        </div>
      </aside>
    </div>
  )
}

const wordCount = ({ sections }: CaseSummary): number =>
  sections.reduce((sum, { words }) => sum + words, 0)

function showPart(part: HTMLElement | null) {
  part?.scrollIntoView({ block: 'start', behavior: 'smooth' })
  part?.focus({ preventScroll: true })
}

/** A printed page is named after the case, and so is the file a browser saves. */
function useTitleOnPaper(name: string) {
  useEffect(() => {
    const before = document.title
    const onBefore = () => (document.title = name)
    const onAfter = () => (document.title = before)
    globalThis.addEventListener('beforeprint', onBefore)
    globalThis.addEventListener('afterprint', onAfter)
    return () => {
      globalThis.removeEventListener('beforeprint', onBefore)
      globalThis.removeEventListener('afterprint', onAfter)
    }
  }, [name])
}
