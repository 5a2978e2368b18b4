import type { ComponentProps, Ref } from 'react'
import { FieldFrame, useFieldIds, type FieldWords } from './FieldParts.tsx'

interface Shared {
  onChange?: ((value: string) => void) | undefined
  isRequired?: boolean | undefined
  isDisabled?: boolean | undefined
  isReadOnly?: boolean | undefined
}

type Own = keyof Shared | keyof FieldWords | 'ref' | 'disabled' | 'readOnly' | 'required'

export interface TextFieldProps extends Shared, FieldWords, Omit<ComponentProps<'input'>, Own> {
  inputRef?: Ref<HTMLInputElement> | undefined
}

export interface TextAreaProps extends Shared, FieldWords, Omit<ComponentProps<'textarea'>, Own> {
  inputRef?: Ref<HTMLTextAreaElement> | undefined
}

export function TextField(props: TextFieldProps) {
  const { words, control, inputRef, onChange } = apart(props)
  const ids = useFieldIds(words, control.id)
  return (
    <FieldFrame ids={ids} words={words}>
      <input
        type="text"
        {...control}
        {...stateOf(props)}
        id={ids.id}
        ref={inputRef}
        className="field__input"
        aria-describedby={ids.describedBy}
        onChange={(event) => onChange?.(event.target.value)}
      />
    </FieldFrame>
  )
}

export function TextArea({ rows = 4, ...props }: TextAreaProps) {
  const { words, control, inputRef, onChange } = apart(props)
  const ids = useFieldIds(words, control.id)
  return (
    <FieldFrame ids={ids} words={words}>
      <textarea
        {...control}
        {...stateOf(props)}
        id={ids.id}
        ref={inputRef}
        rows={rows}
        className="field__input"
        aria-describedby={ids.describedBy}
        onChange={(event) => onChange?.(event.target.value)}
      />
    </FieldFrame>
  )
}

/** What the frame shows, and what the browser's own control takes. */
function apart<P extends TextFieldProps | TextAreaProps>(props: P) {
  const {
    label,
    hint,
    error,
    note,
    hideLabel,
    className,
    inputRef,
    onChange,
    isRequired: _required,
    isDisabled: _disabled,
    isReadOnly: _readOnly,
    ...control
  } = props
  return {
    words: { label, hint, error, note, hideLabel, className },
    control,
    inputRef: inputRef as P['inputRef'],
    onChange,
  }
}

function stateOf({ isRequired, isDisabled, isReadOnly, error }: Shared & FieldWords) {
  return {
    'aria-required': isRequired || undefined,
    'aria-invalid': error ? true : undefined,
    disabled: isDisabled,
    readOnly: isReadOnly,
  }
}
