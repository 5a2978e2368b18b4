import { Link } from 'wouter'
import { buttonClass } from '../ui/Button.tsx'
import { PageFrame } from './PageFrame.tsx'
import { usePage } from './usePage.ts'

export function NotFoundPage() {
  const heading = usePage('Page not found')
  return (
    <PageFrame>
      <h1 ref={heading} tabIndex={-1}>
        Page not found
      </h1>
      <p className="page__lead">
        If you typed the address, check that it is right. If you pasted it, check that you copied
        all of it.
      </p>
      <p>
        <Link href="/" className={buttonClass('primary')}>
          Go to the start page
        </Link>
      </p>
    </PageFrame>
  )
}
