import { findStage, serviceTypes, type Tool } from '@caseboard/toolkit'
import { memo } from 'react'
import { Button } from '../ui/Button.tsx'
import { CheckIcon, ClockIcon, DragIcon, PeopleIcon, PlusIcon } from '../ui/icons.tsx'
import { Tag } from '../ui/Tag.tsx'
import { groupSize } from '../worksheet/groupSize.ts'
import { ToolSource } from '../worksheet/ToolSource.tsx'
import { TOOL_DRAG_TYPE } from './dragType.ts'

interface ToolItemProps {
  tool: Tool
  isOnBoard: boolean
  showStage: boolean
  onAdd(tool: Tool): void
}

/** One tool: added with its button, or dragged to the canvas. */
export const ToolItem = memo(function ToolItem({
  tool,
  isOnBoard,
  showStage,
  onAdd,
}: ToolItemProps) {
  const stage = findStage(tool.primaryStage)
  return (
    <li
      className="tool-item"
      data-stage={stage.id}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(TOOL_DRAG_TYPE, tool.id)
        event.dataTransfer.setData('text/plain', tool.name)
        event.dataTransfer.effectAllowed = 'copy'
      }}
    >
      <div className="tool-item__head">
        <h4 className="tool-item__name">{tool.name}</h4>
        {isOnBoard ? (
          <Tag tone="good">
            <CheckIcon size={14} />
            On the board
          </Tag>
        ) : null}
        <span className="tool-item__grip" aria-hidden="true" title="Drag to the canvas">
          <DragIcon size={18} />
        </span>
      </div>
      <p className="tool-item__purpose">{tool.purpose}</p>
      <p className="tool-item__facts">
        {showStage ? (
          <span className="tool-item__stage">
            <span className="stage-mark" aria-hidden="true" />
            {stage.name}
          </span>
        ) : null}
        <span>
          <ClockIcon size={16} />
          {tool.minutes} minutes
        </span>
        <span>
          <PeopleIcon size={16} />
          {groupSize(tool.groupSize)}
        </span>
      </p>
      <div className="tool-item__foot">
        <details className="tool-item__more">
          <summary>
            About<span className="visually-hidden"> {tool.name}</span>
          </summary>
          <p>
            <strong>Good for</strong>{' '}
            {serviceTypes
              .filter(({ id }) => tool.serviceTypes.includes(id))
              .map(({ name }) => name.toLocaleLowerCase('en-GB'))
              .join('; ')}
          </p>
          <p>
            <strong>Asks for</strong> {tool.fields.map((field) => field.label).join('; ')}
          </p>
          <ToolSource tool={tool} />
        </details>
        <Button
          size="s"
          variant={isOnBoard ? 'quiet' : 'secondary'}
          icon={<PlusIcon size={18} />}
          aria-label={isOnBoard ? `Add another ${tool.name}` : `Add ${tool.name}`}
          onPress={() => onAdd(tool)}
        >
          {isOnBoard ? 'Add another' : 'Add'}
        </Button>
      </div>
    </li>
  )
})
