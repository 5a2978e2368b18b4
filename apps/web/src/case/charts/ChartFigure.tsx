import type { Chart } from '@caseboard/case'
import { useId, useState } from 'react'
import { Button, VisuallyHidden } from '../../ui/index.ts'
import { TableView } from '../TableView.tsx'
import { ClassBars } from './ClassBars.tsx'
import { RangeBar } from './RangeBar.tsx'
import { RunningLine } from './RunningLine.tsx'
import { Tornado } from './Tornado.tsx'
import { YearBars } from './YearBars.tsx'
import './ChartFigure.css'

/**
 * A chart with the sentence that says what it shows, and the table that holds every amount in it.
 * The drawing is for eyes: whoever cannot see it misses nothing.
 */
export function ChartFigure({ chart }: { chart: Chart }) {
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <div className="chart__head">
        <h4 id={`${id}-title`}>{chart.title}</h4>
        <Button
          size="s"
          variant="quiet"
          className="chart__switch"
          onPress={() => setAsTable((before) => !before)}
        >
          {asTable ? 'Show the chart' : 'Show the table'}
          <VisuallyHidden>: {chart.title}</VisuallyHidden>
        </Button>
      </div>
      <p className="chart__says">{chart.says}</p>
      {asTable ? (
        <div className="data-table">
          <TableView table={chart.table} />
        </div>
      ) : (
        <div aria-hidden="true">
          <Drawing chart={chart} />
        </div>
      )}
    </figure>
  )
}

function Drawing({ chart }: { chart: Chart }) {
  switch (chart.kind) {
    case 'running':
      return <RunningLine chart={chart} />
    case 'years':
      return <YearBars chart={chart} />
    case 'classes':
      return <ClassBars chart={chart} />
    case 'range':
      return <RangeBar chart={chart} />
    case 'tornado':
      return <Tornado chart={chart} />
  }
}
