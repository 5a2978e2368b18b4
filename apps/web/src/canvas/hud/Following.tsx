import { type Editor, useValue } from '@tldraw/tldraw'
import { useEffect } from 'react'
import { Avatar, Button } from '../../ui/index.ts'
import { usePeopleHere } from '../../session/index.ts'
import { stopFollowing, useFollowing } from '../following.ts'
import { isWriting } from './use-shortcuts.ts'

const elsewhere = { outline: 'is in the outline', summary: 'reads the case summary' } as const

/** Says whom this person follows, in that person's colour, with the way out. */
export function Following({ editor }: { editor: Editor }) {
  const id = useFollowing()
  const people = usePeopleHere()
  const isWide = useValue('room for words', () => editor.getViewportScreenBounds().w > 500, [
    editor,
  ])
  const windows = people.filter((person) => person.id === id && !person.me)
  const person = windows.find(({ view }) => view === 'canvas') ?? windows[0]
  useEscape(person !== undefined)
  if (!person) return null
  const where = person.view && person.view !== 'canvas' ? elsewhere[person.view] : undefined
  return (
    <div className="canvas-following" style={{ color: person.colour }}>
      <div className="canvas-following__chip">
        <Avatar name={person.name} colour={person.colour} size="s" label="" />
        <p>
          {where ? `${person.name} ${where}` : `Following ${person.name}`}
          {isWide && <span> Move the board to stop</span>}
        </p>
        <Button size="s" onPress={stopFollowing}>
          Stop
        </Button>
      </div>
    </div>
  )
}

/** Wherever the focus is, save in a dialog or where somebody writes; and then it does nothing else. */
function useEscape(isFollowing: boolean) {
  useEffect(() => {
    if (!isFollowing) return
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target } = event
      if (key !== 'Escape' || !(target instanceof HTMLElement) || isWriting(target)) return
      if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return
      event.preventDefault()
      event.stopPropagation()
      stopFollowing()
    }
    document.addEventListener('keydown', onKeyDown, true)
    return () => document.removeEventListener('keydown', onKeyDown, true)
  }, [isFollowing])
}
