import type { BoardSnapshot, CardId } from '@caseboard/board'
import {
  findStage,
  needs,
  serviceTypes,
  stages,
  tools,
  type StageId,
  type Tool,
} from '@caseboard/toolkit'
import { useId, useState } from 'react'
import { announce, useBoard } from '../session/index.ts'
import { Button } from '../ui/Button.tsx'
import { CloseIcon, SearchIcon } from '../ui/icons.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Select } from '../ui/Select.tsx'
import { UndoOfferNotice, useUndoOffer } from '../worksheet/UndoOffer.tsx'
import { useAddTools } from './addTools.ts'
import { anyTool, asksForNothing, findTools, type ToolQuery } from './findTools.ts'
import { Packs } from './Packs.tsx'
import { ToolItem } from './ToolItem.tsx'
import '../worksheet/stage.css'
import './ToolkitDrawer.css'

export interface ToolkitDrawerProps {
  /** The stage that a tool was asked for; tools of all stages when there is none. */
  stage?: StageId | undefined
  onClose(): void
  onAdded(cardId: CardId): void
}

const toolsOnBoard = (board: BoardSnapshot) => board.cards.map((card) => card.tool)

/** All tools, to find one and bring it to the board. */
export function ToolkitDrawer({ stage: asked, onClose, onAdded }: ToolkitDrawerProps) {
  const onBoard = new Set(useBoard(toolsOnBoard))
  const { add, takeBack } = useAddTools()
  const offers = useUndoOffer()
  const [query, setQuery] = useState<ToolQuery>({ ...anyTool, stage: asked ?? '' })
  const id = useId()
  const searchId = `${id}-search`
  const found = findTools(query)
  const everything = asksForNothing(query)
  const ask = (part: Partial<ToolQuery>) => setQuery((before) => ({ ...before, ...part }))
  const clear = () => {
    setQuery(anyTool)
    document.getElementById(searchId)?.focus()
  }

  function addOne(tool: Tool) {
    const [card] = add([tool.id], query.stage || undefined)
    if (!card) return
    announce(`${tool.name} added to ${findStage(query.stage || tool.primaryStage).name}`)
    onAdded(card)
  }

  function addPack(name: string, wanted: readonly string[], buttonId: string) {
    const cards = add(wanted)
    if (cards.length === 0) return
    const count = cards.length === 1 ? '1 tool' : `${cards.length} tools`
    offers.make({
      words: `${count} of “${name}” added`,
      before: null,
      undo: () => takeBack(cards),
      back: buttonId,
      next: [searchId],
    })
  }

  return (
    <div className="toolkit">
      <header className="toolkit__head">
        <h2 className="toolkit__title">Toolkit</h2>
        <IconButton label="Close the toolkit" icon={<CloseIcon />} onPress={onClose} />
        <div className="toolkit__search">
          <SearchIcon size={20} />
          <input
            id={searchId}
            className="field__input"
            type="search"
            aria-label="Search the toolkit"
            aria-describedby={`${id}-count`}
            placeholder={`Search ${tools.length} tools`}
            autoComplete="off"
            value={query.words}
            onChange={(event) => ask({ words: event.target.value })}
          />
        </div>
        <div className="toolkit__filters">
          <Select
            label="Stage"
            placeholder="All stages"
            value={query.stage}
            onChange={(value) => ask({ stage: value as ToolQuery['stage'] })}
            options={stages.map(({ id: value, name }) => ({ value, label: name }))}
          />
          <Select
            label="Need"
            placeholder="All needs"
            value={query.need}
            onChange={(value) => ask({ need: value as ToolQuery['need'] })}
            options={needs.map(({ id: value, short }) => ({ value, label: short }))}
          />
          <Select
            label="Service type"
            placeholder="All service types"
            value={query.serviceType}
            onChange={(value) => ask({ serviceType: value as ToolQuery['serviceType'] })}
            options={serviceTypes.map(({ id: value, name }) => ({ value, label: name }))}
          />
        </div>
        <p className="toolkit__count">
          <span id={`${id}-count`} role="status">
            {found.length === tools.length
              ? `${tools.length} tools`
              : `${found.length} of ${tools.length} tools`}
            {query.stage ? `. What you add goes to ${findStage(query.stage).name}` : null}
          </span>
          {everything || found.length === 0 ? null : (
            <Button variant="quiet" size="s" onPress={clear}>
              Show all
            </Button>
          )}
        </p>
      </header>
      <div className="toolkit__body">
        <UndoOfferNotice offers={offers} />
        {everything ? <Packs onBoard={onBoard} onAdd={addPack} /> : null}
        {found.length === 0 ? (
          <div className="toolkit__none">
            <h3>No tool fits</h3>
            <p>Try fewer or other words, or look at all of them.</p>
            <Button onPress={clear}>Show all tools</Button>
          </div>
        ) : query.words.trim() === '' ? (
          stages.map((stage) => {
            // A tool that serves two stages is listed under the one that is asked for.
            const here = found.filter((tool) =>
              query.stage ? stage.id === query.stage : tool.primaryStage === stage.id,
            )
            if (here.length === 0) return null
            return (
              <section key={stage.id} data-stage={stage.id}>
                <h3 className="toolkit__stage">
                  <span className="stage-mark" aria-hidden="true" />
                  {stage.name}
                </h3>
                <ToolList found={here} onBoard={onBoard} onAdd={addOne} />
              </section>
            )
          })
        ) : (
          <ToolList found={found} onBoard={onBoard} onAdd={addOne} showStage />
        )}
      </div>
    </div>
  )
}

function ToolList({
  found,
  onBoard,
  onAdd,
  showStage = false,
}: {
  found: readonly Tool[]
  onBoard: ReadonlySet<string>
  onAdd(tool: Tool): void
  showStage?: boolean
}) {
  return (
    <ul className="toolkit__list">
      {found.map((tool) => (
        <ToolItem
          key={tool.id}
          tool={tool}
          isOnBoard={onBoard.has(tool.id)}
          showStage={showStage}
          onAdd={onAdd}
        />
      ))}
    </ul>
  )
}
