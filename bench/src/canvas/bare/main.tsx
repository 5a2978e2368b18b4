import type { Editor, TLShapeId, TLStoreSnapshot } from '@tldraw/tldraw'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { InstancePresenceRecordType, loadSnapshot, Tldraw } from '@tldraw/tldraw'
import '@tldraw/tldraw/tldraw.css'
import { createRoot } from 'react-dom/client'

/*  tldraw and nothing else: it loads a snapshot, and ten people move in its store as sync would move
 *  them.
 */

interface Loaded {
  readonly store: TLStoreSnapshot
  readonly peers: number
  readonly camera: { readonly x: number; readonly y: number; readonly z: number } | null
}

// Served by the benchmark itself (bare-server.ts).
const { store, peers, camera } = (await (await fetch('/snapshot.json')).json()) as Loaded

// From here, as Caseboard has them: nothing waits for another host.
const assetUrls = getAssetUrlsByImport()

createRoot(document.getElementById('root') ?? document.body).render(
  <Tldraw assetUrls={assetUrls} onMount={open} />,
)

function open(editor: Editor): void {
  loadSnapshot(editor.store, store)
  if (camera !== null) editor.setCamera(camera)
  // Each at a moment of their own, as they come over a network.
  for (let index = 0; index < peers; index += 1) setTimeout(live, index * 10, editor, index)
}

function live(editor: Editor, index: number): void {
  let step = 0
  setInterval(() => {
    step += 1
    editor.store.mergeRemoteChanges(() => movePeer(editor, index, step))
  }, 100)
}

function movePeer(editor: Editor, index: number, step: number): void {
  const x = 300 + index * 120 + 200 * Math.cos(step / 6)
  const y = 500 + 300 * Math.sin(step / 6)
  editor.store.put([
    InstancePresenceRecordType.create({
      id: InstancePresenceRecordType.createId(`peer-${index}`),
      currentPageId: editor.getCurrentPageId(),
      userId: `peer-${index}`,
      userName: `Person ${index}`,
      color: '#0f6b5c',
      cursor: { x, y, type: 'default', rotation: 0 },
    }),
  ])
  if (step % 2 !== 0) return
  const id = `shape:bench-note-${index}` as TLShapeId
  const note = editor.store.get(id)
  if (note !== undefined) editor.store.put([{ ...note, x: Math.round(x), y: Math.round(y + 300) }])
}
