import type { InkRecord } from '@caseboard/board'
import type { Editor } from '@tldraw/tldraw'
import { shapeUtils } from '../ink-tools.ts'
import { isInk } from './ink.ts'

/** A new drawn shape of the same kind, for a record that nobody remembers whole. */
export function blankInk(stored: InkRecord): InkRecord | undefined {
  if (stored.typeName !== 'shape' || !isInk(stored)) return undefined
  const Util = shapeUtils.find(({ type }) => type === stored['type'])
  if (!Util) return undefined
  return {
    id: stored.id,
    typeName: 'shape',
    type: Util.type,
    parentId: 'page:page',
    index: 'a5',
    x: 0,
    y: 0,
    rotation: 0,
    opacity: 1,
    isLocked: false,
    meta: {},
    // Default properties are the same whatever the editor.
    props: new Util(undefined as unknown as Editor).getDefaultProps(),
  }
}
