import { findStage } from '@caseboard/toolkit'
import { stopEventPropagation, useEditor } from '@tldraw/tldraw'
import { Button, classes, PlusIcon } from '../../ui/index.ts'
import { boardOf } from '../board.ts'
import { useMayEdit } from '../may-edit.ts'
import type { StageColumnShape } from './types.ts'
import './ColumnFace.css'

/** The paper of a stage: its name, its question, how far it is; and what to do while it is empty. */
export function ColumnFace({ shape: { props } }: { shape: StageColumnShape }) {
  const editor = useEditor()
  const stage = findStage(props.stage)
  const mayEdit = useMayEdit(editor)
  return (
    <section className={classes('column-face', `column-face--${props.stage}`)}>
      <header className="column-face__head">
        <p className="column-face__name">{stage.name}</p>
        <p className="column-face__question">{stage.question}</p>
        <p className="column-face__progress">{props.progress}</p>
      </header>
      {props.cards === 0 && (
        <div className="column-face__empty">
          <p>No tools here yet.</p>
          {mayEdit && (
            <>
              <p>Pick one from the toolkit, or drag one here.</p>
              {/* The canvas takes hold of every pointer that comes down on it; these are the button's. */}
              <div onPointerDown={stopEventPropagation} onTouchStart={stopEventPropagation}>
                <Button
                  size="s"
                  icon={<PlusIcon size={16} />}
                  onPress={() => boardOf(editor)?.addTool(props.stage)}
                >
                  Add a tool to {stage.name}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </section>
  )
}
