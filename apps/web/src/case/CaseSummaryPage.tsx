import { lazy, Suspense } from 'react'
import { useSearchParams } from 'wouter'
import { Spinner } from '../ui/index.ts'
import { DocumentPart } from './DocumentPart.tsx'
import { PartNav } from './PartNav.tsx'
import { partIn } from './parts.ts'
import './CaseSummaryPage.css'

const NeedsPart = lazy(async () => ({
  default: (await import('./coverage/NeedsPart.tsx')).NeedsPart,
}))
const ValuePart = lazy(async () => ({
  default: (await import('./appraisal/ValuePart.tsx')).ValuePart,
}))
const SignOffPart = lazy(async () => ({
  default: (await import('./readiness/SignOffPart.tsx')).SignOffPart,
}))

/** What the board becomes: the document, and what the board knows about it. */
export function CaseSummaryPage() {
  const [search] = useSearchParams()
  const part = partIn(search)
  return (
    <div className="case">
      <PartNav part={part} />
      <Suspense fallback={<Spinner label="Opening" />}>
        {part === 'document' ? (
          <DocumentPart />
        ) : part === 'needs' ? (
          <NeedsPart />
        ) : part === 'value' ? (
          <ValuePart />
        ) : (
          <SignOffPart />
        )}
      </Suspense>
    </div>
  )
}
