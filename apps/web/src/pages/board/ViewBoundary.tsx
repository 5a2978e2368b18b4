import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { explain } from '../explain.ts'

interface Props {
  /** What broke: "The canvas". */
  name: string
  onOutline?: (() => void) | undefined
  /** Closes what broke, where it can be closed. */
  onLeave?: (() => void) | undefined
  children: ReactNode
}

interface State {
  /** What was thrown, whatever it was. */
  fault?: { readonly thrown: unknown } | undefined
}

/** Keeps a fault in one view from taking the board with it, and shows the way to the outline. */
export class ViewBoundary extends Component<Props, State> {
  override state: State = {}

  static getDerivedStateFromError(error: unknown): State {
    return { fault: { thrown: error } }
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (!fault) return this.props.children
    const { name, onOutline, onLeave } = this.props
    const { title, details } = explain(fault.thrown)
    const missing = title === 'This part could not be loaded'
    return (
      <div className="board__message" role="alert">
        <h2>{missing ? `${name} could not be loaded` : `${name} stopped working`}</h2>
        <p>
          {missing
            ? 'Your connection may have dropped, or Caseboard was brought up to date while you had it open. Reload the page to try again.'
            : 'What you and others wrote is kept.'}
          {onOutline
            ? ' The outline shows the same board, and you can do the same work there.'
            : ''}
        </p>
        <p className="board__message-actions">
          {onOutline ? (
            <Button variant="primary" onPress={onOutline}>
              Go to the outline
            </Button>
          ) : null}
          {onLeave ? (
            <Button variant="primary" onPress={onLeave}>
              Close
            </Button>
          ) : null}
          {missing ? null : (
            <Button onPress={() => this.setState({ fault: undefined })}>Try again</Button>
          )}
          <Button onPress={() => location.reload()}>Reload the page</Button>
        </p>
        <details className="fault-details">
          <summary>Details for whoever looks after Caseboard</summary>
          <pre>{details}</pre>
        </details>
      </div>
    )
  }
}
