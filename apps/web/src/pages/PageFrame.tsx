import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Logo } from '../ui/icons.tsx'
import './pages.css'

/** The frame of every page that is not a board: name at the top, one column, a quiet foot. */
export function PageFrame({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className="page">
      <header className="page__head">
        <Link href="/" className="page__brand">
          <Logo />
          Caseboard
        </Link>
      </header>
      <main id="main" tabIndex={-1} className={wide ? 'page__main page__main--wide' : 'page__main'}>
        {children}
      </main>
      <footer className="page__foot">
        <p>
          Caseboard is free software under the MIT licence. Its toolkit of forty worksheets is
          published under CC BY-SA 4.0, after the sources named on each tool.
        </p>
      </footer>
    </div>
  )
}
