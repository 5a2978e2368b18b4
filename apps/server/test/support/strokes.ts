/** Pen strokes as the JSON of a board holds them, each of so many points. */
export function strokes(count: number, points: number): unknown[] {
  const path = Array.from({ length: points }, (_, at) => ({ x: at * 1.25, y: at % 7, z: 0.5 }))
  return Array.from({ length: count }, (_, n) => ({
    id: `shape:${n}`,
    typeName: 'shape',
    type: 'draw',
    parentId: 'page:page',
    x: n,
    y: n,
    rotation: 0,
    props: { segments: [{ type: 'free', points: path }] },
    meta: {},
  }))
}
