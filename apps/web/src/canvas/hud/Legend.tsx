import { type BoardSnapshot, noteCategories } from '@caseboard/board'
import { useValue } from '@tldraw/tldraw'
import { useEffect } from 'react'
import { useBoard } from '../../session/index.ts'
import { classes } from '../../ui/index.ts'
import { pickedCategory } from '../note-filter.ts'
import { useWall } from '../use-wall.ts'

/** What the colours of notes mean, and how many there are of each. A press picks a kind out. */
export function Legend() {
  const counts = useBoard(countsOf)
  const picked = useValue('picked category', () => pickedCategory.get(), [])
  // What nobody can see picked out must not stay so: on the wall, on the next board, or with the legend put away.
  const { isWall } = useWall()
  useEffect(() => {
    if (isWall) pickedCategory.set(undefined)
    return () => void pickedCategory.set(undefined)
  }, [isWall])
  if (counts.every((count) => count === 0)) return null
  return (
    <div className="canvas-legend" role="group" aria-label="Kinds of notes">
      {noteCategories.map(({ id, name }, at) => (
        <button
          key={id}
          type="button"
          className={classes('canvas-legend__kind', picked === id && 'canvas-legend__kind--picked')}
          aria-pressed={picked === id}
          title={picked === id ? 'Show all notes alike' : `Pick out the notes of this kind`}
          onClick={() => pickedCategory.set(picked === id ? undefined : id)}
        >
          <i className={`canvas-selection__swatch canvas-selection__swatch--${id}`} />
          {name} <b>{counts[at]}</b>
        </button>
      ))}
    </div>
  )
}

function countsOf({ notes }: BoardSnapshot): number[] {
  return noteCategories.map(({ id }) => notes.filter((note) => note.category === id).length)
}
