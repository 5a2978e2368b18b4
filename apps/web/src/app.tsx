import { Route, Switch } from 'wouter'
import { AppBoundary } from './pages/AppBoundary.tsx'
import { BoardPage } from './pages/BoardPage.tsx'
import { HomePage } from './pages/HomePage.tsx'
import { JoinPage } from './pages/JoinPage.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { StartPage } from './pages/StartPage.tsx'

export function App() {
  return (
    <AppBoundary>
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/start" component={StartPage} />
        <Route path="/join" component={JoinPage} />
        <Route path="/b/:id">{({ id }) => <BoardPage key={id} boardId={id} />}</Route>
        <Route component={NotFoundPage} />
      </Switch>
    </AppBoundary>
  )
}
