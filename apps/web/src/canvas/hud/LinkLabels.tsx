import { stopEventPropagation, useEditor, useValue } from '@tldraw/tldraw'
import { classes } from '../../ui/index.ts'
import { isLink } from '../actions.ts'
import { linkKindName } from '../../worksheet/things.ts'
import { linkWords } from '../link-words.ts'
import { pathOf } from '../shapes/BoardLinkUtil.tsx'
import type { BoardLinkShape } from '../shapes/types.ts'
import { useIsSelected } from '../shapes/use-shape-state.ts'

/**
 * What links say. Their lines run under the cards and their words lie over them: the way between two columns is
 * narrower than a word. A plain link says nothing until it is chosen; its dots are enough.
 */
export function LinkLabels() {
  const editor = useEditor()
  const links = useValue('links', () => editor.getCurrentPageShapes().filter(isLink), [editor])
  return links.map((link) => <LinkLabel key={link.id} link={link} />)
}

function LinkLabel({ link }: { link: BoardLinkShape }) {
  const editor = useEditor()
  const isSelected = useIsSelected(link.id)
  const middle = useValue('link middle', () => pathOf(editor, link)?.middle, [editor, link])
  const canChoose = useValue('can choose', () => editor.isIn('select.idle'), [editor])
  const { kind } = link.props
  const words = linkWords(link.props) || (isSelected ? linkKindName(kind) : '')
  if (!middle || !words) return null
  return (
    <span
      className={classes(
        'board-link__label',
        `board-link--${kind}`,
        isSelected && 'board-link__label--selected',
        canChoose && 'board-link__label--free',
      )}
      style={{ left: middle.x, top: middle.y }}
      // It lies over cards and notes, whose press this would be otherwise; the link's line is a hair to aim at.
      onPointerDown={(event) => {
        if (event.button !== 0) return
        stopEventPropagation(event)
        editor.select(link.id)
      }}
    >
      <span className="board-link__words">{words}</span>
    </span>
  )
}
