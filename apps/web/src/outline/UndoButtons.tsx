import { useCallback, useEffect } from 'react'
import { announce, useLiveBoard } from '../session/index.ts'
import {
  goneWords,
  staysWords,
  undoKey,
  undoneWords,
  useUndoSteps,
  type UndoWay,
} from '../session/undo.ts'
import { Button } from '../ui/Button.tsx'
import { RedoIcon, UndoIcon } from '../ui/icons.tsx'
import { say } from '../ui/messages.ts'

/** Takes back what this person did, as on the canvas: with buttons, and with the usual keys outside a text. */
export function UndoButtons() {
  const { undo } = useLiveBoard()
  const { canUndo, canRedo } = useUndoSteps(undo)

  const go = useCallback(
    (way: UndoWay) => {
      const undone = way === 'back' ? undo.takeBack() : undo.doAgain()
      if (undone === 'stays') say(staysWords('choose Delete in its menu'))
      else if (undone === 'gone') say(goneWords[way])
      else announce(undoneWords[way][undone])
    },
    [undo],
  )
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const way = undoKey(event)
      if (!way || isElsewhere(event.target)) return
      event.preventDefault()
      go(way)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [go])

  return (
    <div className="outline__undo">
      {/* Not `disabled`: that would take the focus away from whoever pressed it for the last time. */}
      <Button
        size="s"
        variant="quiet"
        icon={<UndoIcon size={18} />}
        title="Undo (Ctrl Z)"
        aria-disabled={!canUndo}
        onPress={() => go('back')}
      >
        Undo
      </Button>
      <Button
        size="s"
        variant="quiet"
        icon={<RedoIcon size={18} />}
        title="Redo (Ctrl Shift Z)"
        aria-disabled={!canRedo}
        onPress={() => go('again')}
      >
        Redo
      </Button>
    </div>
  )
}

/** A text has its own undo, and a dialog or panel is not the board; the board as a whole (#main) is. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  if (target.matches('input:not([type="checkbox"]), textarea, select')) return true
  return target !== document.body && target.id !== 'main' && !target.closest('.outline')
}
