import { useEditor, useValue } from '@tldraw/tldraw'
import { arrowhead, linkPath, pathData } from '../link-path.ts'
import { linkDraft } from '../tools/LinkTool.ts'

/** The link that is being drawn, from its card or note to the pointer. */
export function LinkDraft() {
  const editor = useEditor()
  const path = useValue(
    'link draft path',
    () => {
      const draft = linkDraft.get()
      const from = draft && editor.getShapePageBounds(draft.from)
      if (!from) return undefined
      const to = draft.to && editor.getShapePageBounds(draft.to)
      return linkPath(from, to ?? { ...pointOf(draft.point), w: 0, h: 0 })
    },
    [editor],
  )
  const ends = useValue('link draft ends', () => endsOf(linkDraft.get()), [])
  if (!path) return null
  return (
    <>
      <svg className="canvas__link-draft" aria-hidden="true">
        <path d={pathData(path)} />
        <polygon points={arrowhead(path)} />
      </svg>
      {ends.map((id) => {
        const box = editor.getShapePageBounds(id)
        return (
          box && (
            <div
              key={id}
              className="canvas__link-end"
              style={{ left: box.x, top: box.y, width: box.w, height: box.h }}
            />
          )
        )
      })}
    </>
  )
}

type Draft = NonNullable<ReturnType<typeof linkDraft.get>>

function endsOf(draft: Draft | undefined): Draft['from'][] {
  return draft ? [draft.from, ...(draft.to ? [draft.to] : [])] : []
}

function pointOf({ x, y }: { x: number; y: number }) {
  return { x, y }
}
