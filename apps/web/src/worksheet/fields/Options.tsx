import { useId, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { CheckIcon } from '../../ui/icons.tsx'
import type { EditorIds } from './editor.ts'
import './Options.css'

export interface OptionsProps {
  ids: EditorIds
  options: readonly { readonly value: string; readonly label: string; readonly name?: string }[]
  value: readonly string[]
  several: boolean
  isReadOnly: boolean
  layout: 'column' | 'row' | 'scale'
  isRequired?: boolean
  onChange(value: readonly string[]): void
}

/** The browser's own radio buttons or checkboxes, dressed. What is chosen can be unchosen. */
export function Options({
  ids,
  options,
  value,
  several,
  isReadOnly,
  layout,
  isRequired = false,
  onChange,
}: OptionsProps) {
  const name = useId()
  const group = useRef<HTMLDivElement>(null)

  function choose(option: string, isChosen: boolean) {
    if (isReadOnly) return
    if (!several) return onChange([option])
    const chosen = isChosen ? [...value, option] : value.filter((other) => other !== option)
    const order = options.map((known) => known.value)
    onChange(chosen.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  }

  return (
    <div className="options">
      <div
        ref={group}
        className={classes('options__list', `options__list--${layout}`)}
        role={several ? 'group' : 'radiogroup'}
        aria-labelledby={ids.label}
        aria-describedby={ids.description}
        aria-required={several ? undefined : isRequired}
        aria-readonly={several ? undefined : isReadOnly || undefined}
      >
        {options.map((option) => {
          const isChosen = value.includes(option.value)
          return (
            <label key={option.value} className="options__option">
              <input
                className="options__input"
                type={several ? 'checkbox' : 'radio'}
                name={name}
                value={option.value}
                checked={isChosen}
                disabled={isReadOnly && !isChosen}
                aria-label={option.name}
                onChange={(event) => choose(option.value, event.target.checked)}
              />
              <span
                className={classes('options__mark', several && 'options__mark--box')}
                aria-hidden="true"
              >
                {several ? <CheckIcon size={16} /> : <span className="options__dot" />}
              </span>
              <span className="options__words">{option.label}</span>
            </label>
          )
        })}
      </div>
      {value.length > 0 && !several && !isReadOnly ? (
        <Button
          variant="quiet"
          size="s"
          className="options__clear"
          aria-describedby={ids.label}
          onPress={() => {
            // The button goes away with the answer, and the focus must not go with it.
            group.current?.querySelector('input')?.focus()
            onChange([])
          }}
        >
          Clear answer
        </Button>
      ) : null}
    </div>
  )
}
