import { createTLSchema } from '@tldraw/tlschema'
import type { ShapePlace } from './page.ts'

const schema = createTLSchema().serialize()

/**
 * As many of tldraw's own shapes as the board has, where the board has them: a rectangle for a card, a
 * note for a note, the strokes as they are.
 */
export function nativeSnapshot(places: readonly ShapePlace[], strokes: readonly object[]): object {
  const shapes = places.flatMap((place, index) => {
    const record = native(place, `a${index.toString().padStart(4, '0')}V`)
    return record === undefined ? [] : [record]
  })
  const records = [document, page, ...shapes, ...strokes]
  return {
    schema,
    store: Object.fromEntries(records.map((record) => [Reflect.get(record, 'id'), record])),
  }
}

const document = { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} }
const page = { id: 'page:page', typeName: 'page', name: 'Page 1', index: 'a1', meta: {} }

function native({ id, type, x, y, w, h }: ShapePlace, index: string): object | undefined {
  const common = {
    id: `shape:${/bench-(?:note|card)-\d+/.exec(id)?.[0] ?? id.replace('shape:', '')}`,
    typeName: 'shape',
    parentId: 'page:page',
    index,
    x,
    y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
  }
  const text = {
    font: 'sans',
    align: 'middle',
    verticalAlign: 'middle',
    growY: 0,
    url: '',
    labelColor: 'black',
    scale: 1,
  }
  if (type === 'tool-card') {
    const look = { geo: 'rectangle', color: 'black', fill: 'solid', dash: 'draw', size: 's' }
    const props = { ...text, ...look, w, h, richText: richText('Data inventory') }
    return { ...common, type: 'geo', props }
  }
  if (type === 'board-note') {
    const look = { color: 'yellow', size: 's', fontSizeAdjustment: 0 }
    const words = 'Who keeps the list of empty homes, and how often is it put right?'
    return { ...common, type: 'note', props: { ...text, ...look, richText: richText(words) } }
  }
  return undefined
}

function richText(text: string): object {
  return {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  }
}
