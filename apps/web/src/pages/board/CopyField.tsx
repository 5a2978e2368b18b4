import { useId, useRef, useState } from 'react'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckIcon, CopyIcon } from '../../ui/icons.tsx'
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx'
import './share.css'

/** Something to copy. Plain http has no clipboard interface: there the browser's old way is used. */
export function CopyField({
  label,
  hint,
  value,
  isSelected = false,
}: {
  label: string
  hint: string
  value: string
  /** Has the focus from the start, and is ready to copy with the keyboard. */
  isSelected?: boolean
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)

  async function copy() {
    const done = await copyText(value, input.current)
    if (done) {
      announce('Copied')
      setCopied(true)
      setTimeout(() => setCopied(false), 2500)
    } else {
      input.current?.focus()
      input.current?.select()
      announce('Press Control and C to copy')
    }
  }

  return (
    <div className="copy-field">
      <label htmlFor={id} className="copy-field__label">
        {label}
      </label>
      <p className="copy-field__hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="copy-field__row">
        <input
          id={id}
          ref={input}
          className="field__input"
          readOnly
          autoFocus={isSelected}
          value={value}
          aria-describedby={`${id}-hint`}
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={copied ? <CheckIcon size={18} /> : <CopyIcon size={18} />}
          onPress={() => void copy()}
          className="copy-field__button"
        >
          {copied ? 'Copied' : 'Copy'}
          <VisuallyHidden> link: {label}</VisuallyHidden>
        </Button>
      </div>
    </div>
  )
}

async function copyText(text: string, input: HTMLInputElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Not there on plain http, or not allowed.
  }
  if (!input) return false
  const before = document.activeElement
  input.focus()
  input.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    if (before instanceof HTMLElement) before.focus()
  }
}
