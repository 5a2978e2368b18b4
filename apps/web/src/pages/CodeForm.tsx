import { useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useCode } from './useCode.ts'

export function CodeForm({
  first = '',
  autoFocus = false,
}: {
  first?: string
  autoFocus?: boolean
}) {
  const code = useCode(first)
  const input = useRef<HTMLInputElement>(null)
  return (
    <form
      className="code-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void code.go().then(() => input.current?.focus())
      }}
    >
      <TextField
        label="Code"
        value={code.typed}
        onChange={code.type}
        error={code.error}
        className="code-form__field"
        inputRef={input}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
        autoFocus={autoFocus}
        maxLength={40}
      />
      <Button type="submit" variant="primary" isPending={code.busy}>
        Join
      </Button>
    </form>
  )
}
