import { Link } from 'wouter'
import { CloseIcon, IconButton } from '../../ui/index.ts'
import { NextTools } from '../recommend/NextTools.tsx'
import { NeedList } from './NeedList.tsx'
import './NeedsPanel.css'

/** The needs beside the board, to see what is still open while people type. */
export function NeedsPanel({ onClose }: { onClose(): void }) {
  return (
    <div className="needs-panel">
      <header className="needs-panel__head">
        <h2>Needs coverage</h2>
        <IconButton label="Close needs coverage" icon={<CloseIcon />} onPress={onClose} />
      </header>
      <NeedList />
      <section className="needs-panel__next" aria-labelledby="needs-panel-next">
        <h3 id="needs-panel-next">Worth doing next</h3>
        <NextTools asks={{}} most={3} />
        <p>
          <Link href="?view=summary&part=needs">Choose by time, stage and need</Link>
        </p>
      </section>
    </div>
  )
}
