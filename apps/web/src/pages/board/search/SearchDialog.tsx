import { markMatches, searchBoard, type BoardSnapshot, type Found } from '@caseboard/board'
import { stages } from '@caseboard/toolkit'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useBoard, useBoardSession } from '../../../session/BoardSessionProvider.tsx'
import type { BoardView } from '../../../session/presence.ts'
import { announce } from '../../../ui/announce.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { SearchIcon } from '../../../ui/icons.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { foundAddress } from './found-address.ts'
import '../../../worksheet/stage.css'
import './SearchDialog.css'

const whole = (board: BoardSnapshot) => board
/** What was looked for last on each board, for people who come back to the list. */
const lastQueries = new Map<string, string>()

/** Looks through cards, answers, notes, decisions and actions, and leads to what was found. */
export function SearchDialog({
  view,
  isWall,
  onGo,
  onClose,
}: {
  view: BoardView
  isWall: boolean
  onGo(address: string): void
  onClose(): void
}) {
  const board = useBoard(whole)
  const { boardId } = useBoardSession()
  const [query, setQuery] = useState(lastQueries.get(boardId) ?? '')
  const asked = useDeferredValue(query)
  const found = useMemo(() => searchBoard(board, asked), [board, asked])
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const words = resultWords(asked, found.length)
  const addressOf = (one: Found) => foundAddress(one, view, isWall)

  useEffect(() => {
    lastQueries.set(boardId, query)
  }, [boardId, query])
  useEffect(() => {
    input.current?.select()
  }, [])
  useEffect(() => {
    const wait = setTimeout(() => words && announce(words), 600)
    return () => clearTimeout(wait)
  }, [words])

  function step(from: Element | null, by: 1 | -1) {
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = links.findIndex((link) => link === from)
    const next = at + by
    if (next < 0) input.current?.focus()
    else links[Math.min(next, links.length - 1)]?.focus()
  }

  return (
    <Dialog title="Search the board" onClose={onClose} wide>
      <div
        className="search"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          step(document.activeElement, event.key === 'ArrowDown' ? 1 : -1)
        }}
      >
        <form
          role="search"
          className="search__form"
          onSubmit={(event) => {
            event.preventDefault()
            // What is typed now: the list may be a moment behind, and Enter must not be lost to that.
            const [first] = inShownOrder(searchBoard(board, query))
            if (first) onGo(addressOf(first))
          }}
        >
          <SearchIcon size={20} />
          <TextField
            label="Search the board"
            hideLabel
            inputRef={input}
            type="search"
            value={query}
            onChange={setQuery}
            autoFocus
            autoComplete="off"
            enterKeyHint="go"
            placeholder="A card, an answer, a note…"
          />
        </form>
        <p className="search__count">{words || 'Cards, answers, notes, decisions and actions.'}</p>
        <div className="search__results" ref={list}>
          {stages.map(({ id, name }) => (
            <StageResults
              key={id}
              stage={id}
              name={name}
              found={found.filter(({ stage }) => stage === id)}
              query={asked}
              addressOf={addressOf}
              onGo={onGo}
            />
          ))}
        </div>
      </div>
    </Dialog>
  )
}

/** As the list shows them: stage by stage, so that Enter leads to the one at the top. */
const inShownOrder = (found: readonly Found[]) =>
  stages.flatMap(({ id }) => found.filter(({ stage }) => stage === id))

function StageResults({
  stage,
  name,
  found,
  query,
  addressOf,
  onGo,
}: {
  stage: string
  name: string
  found: readonly Found[]
  query: string
  addressOf(found: Found): string
  onGo(address: string): void
}) {
  const heading = useId()
  if (found.length === 0) return null
  return (
    <section data-stage={stage} aria-labelledby={heading}>
      <h3 id={heading} className="search__stage">
        <span className="stage-mark" aria-hidden="true" />
        {name}
      </h3>
      <ul className="search__list">
        {found.map((one) => {
          const address = addressOf(one)
          return (
            <li key={`${one.id}/${one.kind === 'card' ? (one.place ?? '') : ''}`}>
              <a
                className="search__found"
                href={address}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return
                  event.preventDefault()
                  onGo(address)
                }}
              >
                <span className="search__where">
                  <Marked text={one.title} query={one.text === '' ? query : ''} />
                  {one.label ? <span className="search__label"> · {one.label}</span> : null}
                </span>
                {one.text ? (
                  <span className="search__text">
                    <Marked text={one.text} query={query} />
                  </span>
                ) : null}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Marked({ text, query }: { text: string; query: string }) {
  return markMatches(text, query).map(({ text: piece, isMatch }, at) =>
    // The pieces of one text, in their order.
    // oxlint-disable-next-line react/no-array-index-key
    isMatch ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
  )
}

function resultWords(query: string, count: number): string {
  if (query.trim() === '') return ''
  if (count === 0) return 'Nothing found. Try fewer or shorter words.'
  return count === 1 ? '1 result' : `${count} results`
}
