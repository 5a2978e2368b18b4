import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { explain } from './explain.ts'

interface State {
  error?: unknown
}

/** The last net: a fault anywhere shows words and a way on, never a blank page. */
export class AppBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { error }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    if (!('error' in this.state)) return this.props.children
    const { title, advice, details } = explain(this.state.error)
    return (
      <main id="main" className="page__main" role="alert">
        <h1>{title}</h1>
        <p className="page__lead">{advice}</p>
        <p className="page__actions">
          <Button variant="primary" onPress={() => location.reload()}>
            Reload the page
          </Button>
          <Button onPress={() => location.assign('/')}>Go to the start page</Button>
        </p>
        <details className="fault-details">
          <summary>Details for whoever looks after Caseboard</summary>
          <pre>{details}</pre>
        </details>
      </main>
    )
  }
}
