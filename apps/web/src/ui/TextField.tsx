import type { Ref } from 'react'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField'
import { classes } from './classes.ts'
import { FieldErrorText, type FieldWords } from './FieldParts.tsx'
import './Field.css'

interface Shared
  extends FieldWords, Omit<AriaTextFieldProps, 'className' | 'children' | 'style' | 'validate'> {
  className?: string | undefined
  placeholder?: string
}

export interface TextFieldProps extends Shared {
  inputRef?: Ref<HTMLInputElement>
}

export interface TextAreaProps extends Shared {
  rows?: number
  inputRef?: Ref<HTMLTextAreaElement>
}

function words({ label, hint, error, note }: FieldWords) {
  return (
    <>
      <span className="field__head">
        <Label className="field__label">{label}</Label>
        {note ? <span className="field__note">{note}</span> : null}
      </span>
      {hint ? (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      ) : null}
      {error ? (
        <Text slot="errorMessage" className="field__error">
          <FieldErrorText>{error}</FieldErrorText>
        </Text>
      ) : null}
    </>
  )
}

export function TextField({
  label,
  hint,
  error,
  note,
  className,
  placeholder,
  inputRef,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      className={classes('field', error && 'field--bad', className)}
    >
      {words({ label, hint, error, note })}
      <Input className="field__input" ref={inputRef} {...(placeholder ? { placeholder } : {})} />
    </AriaTextField>
  )
}

export function TextArea({
  label,
  hint,
  error,
  note,
  className,
  placeholder,
  rows = 4,
  inputRef,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      className={classes('field', error && 'field--bad', className)}
    >
      {words({ label, hint, error, note })}
      <AriaTextArea
        className="field__input"
        ref={inputRef}
        rows={rows}
        {...(placeholder ? { placeholder } : {})}
      />
    </AriaTextField>
  )
}
