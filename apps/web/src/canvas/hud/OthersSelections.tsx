import { type Editor, type TLShapeId, useEditor, useValue } from '@tldraw/tldraw'
import { memo } from 'react'
import { usePeople } from '../../session/index.ts'

/** What others have selected: a ring in the colour the person has everywhere, with the name on the first. */
export function OthersSelections() {
  const people = usePeople()
  return people.map(
    ({ clientId, me, selected, name, colour }) =>
      !me && selected && <Rings key={clientId} ids={selected} name={name} colour={colour} />,
  )
}

const Rings = memo(
  function Rings({ ids, name, colour }: { ids: readonly string[]; name: string; colour: string }) {
    return ids.map((id, at) => (
      <Ring key={id} id={id as TLShapeId} colour={colour} name={at === 0 ? name : undefined} />
    ))
  },
  (before, after) =>
    before.name === after.name && before.colour === after.colour && sameIds(before.ids, after.ids),
)

function Ring({ id, name, colour }: { id: TLShapeId; colour: string; name: string | undefined }) {
  const editor = useEditor()
  const box = useValue('ring', () => placeOf(editor, id), [editor, id])
  if (!box) return null
  return (
    <div
      className="canvas__ring"
      style={{
        transform: `translate(${box.x}px, ${box.y}px)`,
        width: box.w,
        height: box.h,
        borderColor: colour,
      }}
    >
      {name && (
        <span className="canvas__ring-name" style={{ backgroundColor: colour }}>
          {name}
        </span>
      )}
    </div>
  )
}

function placeOf(editor: Editor, id: TLShapeId) {
  const shape = editor.getShape(id)
  // A link's ring would be a box around half the board.
  if (!shape || shape.type === 'board-link') return undefined
  return editor.getShapePageBounds(shape)
}

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at])
