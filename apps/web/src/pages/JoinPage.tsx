import { useEffect } from 'react'
import { Link, useSearchParams } from 'wouter'
import { Notice } from '../ui/Notice.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { CodeForm } from './CodeForm.tsx'
import { PageFrame } from './PageFrame.tsx'
import { useCode } from './useCode.ts'
import { usePage } from './usePage.ts'

export function JoinPage() {
  const heading = usePage('Join with a code')
  const [search] = useSearchParams()
  const scanned = search.get('code') ?? ''
  return (
    <PageFrame>
      <h1 ref={heading} tabIndex={-1}>
        Join with a code
      </h1>
      <p className="page__lead">
        The facilitator has it on screen or can read it to you: six letters and numbers, for example
        K7P 4XM.
      </p>
      {scanned ? <ScannedCode code={scanned} /> : <CodeForm autoFocus />}
      <Notice>
        Were you sent a link? Open the link instead. It brings you straight to the board.
      </Notice>
      <p>
        <Link href="/">Back to the start page</Link>
      </p>
    </PageFrame>
  )
}

/** Somebody scanned the square on the wall: the code is known, nothing needs typing. */
function ScannedCode({ code }: { code: string }) {
  const { go, error } = useCode(code)
  useEffect(() => {
    void go(code)
    // Once, for the code that was scanned.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [code])
  if (error === undefined) return <Spinner label="Finding the board" />
  return (
    <>
      <Notice tone="bad" role="alert">
        {error}
      </Notice>
      <CodeForm first={code} />
    </>
  )
}
