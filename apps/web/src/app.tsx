import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { AppBoundary } from './pages/AppBoundary.tsx'
import { BoardPage } from './pages/BoardPage.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { PageFrame } from './pages/PageFrame.tsx'
import { Spinner } from './ui/Spinner.tsx'

// Each page fetches only itself: most people open a link to a board and see none of these.
const HomePage = lazy(() =>
  import('./pages/HomePage.tsx').then(({ HomePage: page }) => ({ default: page })),
)
const StartPage = lazy(() =>
  import('./pages/StartPage.tsx').then(({ StartPage: page }) => ({ default: page })),
)
const JoinPage = lazy(() =>
  import('./pages/JoinPage.tsx').then(({ JoinPage: page }) => ({ default: page })),
)

export function App() {
  return (
    <AppBoundary>
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <Suspense
        fallback={
          <PageFrame>
            <Spinner />
          </PageFrame>
        }
      >
        <Switch>
          <Route path="/" component={HomePage} />
          <Route path="/start" component={StartPage} />
          <Route path="/join" component={JoinPage} />
          <Route path="/b/:id">{({ id }) => <BoardPage key={id} boardId={id} />}</Route>
          <Route component={NotFoundPage} />
        </Switch>
      </Suspense>
    </AppBoundary>
  )
}
