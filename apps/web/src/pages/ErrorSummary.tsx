import type { Ref } from 'react'

export interface FieldProblem {
  /** The field's name; '' when it is about all of them. */
  field: string
  message: string
}

/** Everything that has to be put right, at the top of a form, each a way to its field. */
export function ErrorSummary({
  problems,
  ids,
  ref,
}: {
  problems: readonly FieldProblem[]
  ids: Readonly<Record<string, string>>
  ref: Ref<HTMLDivElement>
}) {
  if (problems.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>There is a problem</h2>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field + message}>
            {ids[field] ? (
              <a
                href={`#${ids[field]}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(ids[field]!)
                }}
              >
                {message}
              </a>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(id: string) {
  const element = document.getElementById(id)
  const input = element?.matches('input, textarea, select')
    ? element
    : element?.querySelector<HTMLElement>('input, textarea, select')
  input?.scrollIntoView({ block: 'center' })
  input?.focus()
}
