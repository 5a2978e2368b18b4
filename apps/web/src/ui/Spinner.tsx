import './Spinner.css'

/** Something is coming. Appears only after a moment, so that quick things do not flicker. */
export function Spinner({ label = 'Loading' }: { label?: string }) {
  return (
    <div className="spinner" role="status">
      <span className="spinner__ring" aria-hidden="true" />
      <span>{label}</span>
    </div>
  )
}
