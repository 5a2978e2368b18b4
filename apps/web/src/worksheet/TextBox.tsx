import {
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react'
import type * as Y from 'yjs'
import { classes } from '../ui/classes.ts'
import { FieldErrorText } from '../ui/FieldParts.tsx'
import { useRemoteCarets, useToldCaret, type RemoteCaret } from './carets.ts'
import { TEXT_CEILING, useSharedText, type TextElement } from './useSharedText.ts'
import { personColour } from './personColour.ts'
import './TextBox.css'

export interface TextBoxProps {
  text: Y.Text
  /** Names the text among all texts of the board, for the carets of others. */
  place: string
  /** Line breaks become spaces, and Enter is somebody else's. */
  oneLine?: boolean
  /** Longer is allowed, and said to be too long. */
  limit: number
  /** Longer is refused as a whole. */
  ceiling?: number
  minRows?: number
  isReadOnly?: boolean
  placeholder?: string
  className?: string | undefined
  id?: string
  'aria-label'?: string | undefined
  'aria-labelledby'?: string | undefined
  'aria-describedby'?: string | undefined
  'aria-required'?: boolean
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  onPaste?: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}

/**
 * A box for shared text. It grows with what is in it, and shows where others are typing: both by a
 * mirror of the text that lies under it, letter for letter.
 */
export function TextBox({
  text,
  place,
  oneLine = false,
  limit,
  ceiling = TEXT_CEILING,
  minRows = 1,
  isReadOnly = false,
  className,
  'aria-describedby': describedBy,
  ...rest
}: TextBoxProps) {
  const shared = useSharedText(text, { oneLine, ceiling })
  const [element, setElement] = useState<TextElement | null>(null)
  const carets = useRemoteCarets(text, place)
  useToldCaret(element, text, place)
  const noteId = useId()
  const bind = shared.ref
  const ref = useCallback(
    (found: HTMLTextAreaElement) => {
      setElement(found)
      const unbind = bind(found)
      return () => {
        setElement(null)
        if (typeof unbind === 'function') unbind()
      }
    },
    [bind],
  )

  const note = lengthNote(shared.value.length, limit, shared.refused, ceiling)
  return (
    <div className={classes('text-box', oneLine && 'text-box--one-line', className)}>
      <div className="text-box__stack">
        <textarea
          {...rest}
          ref={ref}
          className={classes('text-box__input', note?.bad && 'text-box__input--bad')}
          rows={minRows}
          readOnly={isReadOnly}
          autoComplete="off"
          aria-describedby={[describedBy, note && noteId].filter(Boolean).join(' ') || undefined}
          aria-invalid={note?.bad || undefined}
        />
        <div className="text-box__mirror" aria-hidden="true">
          <Mirror value={shared.value} carets={carets} />
        </div>
      </div>
      {note ? (
        <p
          id={noteId}
          className={classes('text-box__note', note.bad && 'field__error')}
          role={note.bad ? 'status' : undefined}
        >
          {note.bad ? <FieldErrorText>{note.words}</FieldErrorText> : note.words}
        </p>
      ) : null}
    </div>
  )
}

/** The text once more, invisible, with the carets of others in their places. */
function Mirror({ value, carets }: { value: string; carets: readonly RemoteCaret[] }) {
  const ends = carets.map((caret) => Math.min(caret.index, value.length))
  return (
    <>
      {carets.map((caret, i) => (
        <span key={caret.clientId}>
          {value.slice(ends[i - 1] ?? 0, ends[i])}
          <Caret caret={caret} value={value} />
        </span>
      ))}
      {value.slice(ends.at(-1) ?? 0)}
      {/* An empty last line has no height without something on it. */}
      {'\u200b'}
    </>
  )
}

function Caret({ caret, value }: { caret: RemoteCaret; value: string }) {
  const name = useRef<HTMLSpanElement>(null)

  // Near the end of a line the name goes to the other side, so that it stays in the box.
  useLayoutEffect(() => {
    const flag = name.current
    const box = flag?.closest('.text-box__stack')
    if (!flag || !box) return
    flag.classList.remove('text-box__name--before')
    const isOut = flag.getBoundingClientRect().right > box.getBoundingClientRect().right
    flag.classList.toggle('text-box__name--before', isOut)
  }, [caret, value])

  return (
    <span className="text-box__caret" style={personColour(caret.colour)}>
      <span className="text-box__name" ref={name}>
        {firstName(caret.name)}
      </span>
    </span>
  )
}

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? ''

/** What there is to say about the length of a text; nothing while it is far from its limit. */
export function lengthNote(
  length: number,
  limit: number,
  refused?: number,
  ceiling: number = TEXT_CEILING,
): { bad: boolean; words: string } | undefined {
  if (refused !== undefined) {
    return {
      bad: true,
      words: `That would make ${count(refused)}. The most is ${count(ceiling)}, so nothing was added. Write it in a shorter way, or paste a part.`,
    }
  }
  const left = limit - length
  if (left < 0) {
    return {
      bad: true,
      words: `${count(-left)} too many. Nothing is lost, but please shorten it to ${limit.toLocaleString('en-GB')} or fewer.`,
    }
  }
  if (left > Math.min(limit * 0.15, 200)) return undefined
  return { bad: false, words: `${count(left)} left` }
}

const count = (characters: number) =>
  `${characters.toLocaleString('en-GB')} ${characters === 1 ? 'character' : 'characters'}`
