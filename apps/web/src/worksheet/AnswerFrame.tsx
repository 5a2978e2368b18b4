import type { Column, Field } from '@caseboard/toolkit'
import { useId, type ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import type { Answer } from './answers.ts'
import { editorOf } from './fields/index.ts'
import { PeopleTags, usePeopleAt } from './PeopleTags.tsx'
import { personColour } from './personColour.ts'
import { Remarks } from './remarks/Remarks.tsx'
import { useSaid } from './remarks/useSaid.ts'
import { useWorksheet } from './worksheetContext.ts'
import './AnswerFrame.css'

interface AnswerFrameProps {
  definition: Field | Column
  answer: Answer
  size?: 'field' | 'cell'
  /** The id of the input, for those who bring the focus here. */
  inputId?: string
  /** What helps to answer, under the input. */
  children?: ReactNode
}

/** In text the name stands at the caret: once is enough for those who see it. */
const showsCarets = new Set(['shortText', 'longText'])

/** An answer with its label, hint, the people who are in it and what is said of it. */
export function AnswerFrame({
  definition,
  answer,
  size = 'field',
  inputId,
  children,
}: AnswerFrameProps) {
  const { cardId, isReadOnly } = useWorksheet()
  const people = usePeopleAt(cardId, answer.place)
  const said = useSaid(answer.place)
  const id = useId()
  const hintId = definition.hint ? `${id}-hint` : undefined
  const saidId = said.length > 0 ? `${id}-said` : undefined
  const ids = {
    input: inputId ?? `${id}-input`,
    label: `${id}-label`,
    description: [hintId, saidId].filter(Boolean).join(' ') || undefined,
  }
  const { shape, Editor } = editorOf(definition)
  const Label = shape === 'input' ? 'label' : 'span'
  const first = people[0]
  return (
    <div
      className={classes('answer', `answer--${size}`, first && 'answer--with-others')}
      data-place={answer.place}
      style={first && personColour(first.colour)}
    >
      <div className="answer__head">
        <Label
          className="answer__label"
          id={ids.label}
          {...(shape === 'input' ? { htmlFor: ids.input } : {})}
        >
          {definition.label}
        </Label>
        <PeopleTags people={people} isQuiet={showsCarets.has(definition.kind)} />
        {definition.required ? <span className="answer__note">Required</span> : null}
      </div>
      {definition.hint ? (
        <p className="answer__hint" id={hintId}>
          {definition.hint}
        </p>
      ) : null}
      <div className="answer__editor">
        <Editor
          definition={definition}
          answer={answer}
          isReadOnly={isReadOnly}
          compact={false}
          ids={ids}
        />
      </div>
      {children}
      <Remarks id={saidId} said={said} />
    </div>
  )
}
