import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { AppBoundary } from './pages/AppBoundary.tsx'
import { BoardPage } from './pages/BoardPage.tsx'
import { HomePage } from './pages/HomePage.tsx'
import { JoinPage } from './pages/JoinPage.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { PageFrame } from './pages/PageFrame.tsx'
import { Spinner } from './ui/Spinner.tsx'

const StartPage = lazy(() =>
  import('./pages/StartPage.tsx').then(({ StartPage: page }) => ({ default: page })),
)

export function App() {
  return (
    <AppBoundary>
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/start">
          <Suspense
            fallback={
              <PageFrame>
                <Spinner />
              </PageFrame>
            }
          >
            <StartPage />
          </Suspense>
        </Route>
        <Route path="/join" component={JoinPage} />
        <Route path="/b/:id">{({ id }) => <BoardPage key={id} boardId={id} />}</Route>
        <Route component={NotFoundPage} />
      </Switch>
    </AppBoundary>
  )
}
