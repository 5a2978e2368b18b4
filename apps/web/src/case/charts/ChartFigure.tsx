import { chartRows, type Appraisal, type Chart, type ChartRow } from '@caseboard/case'
import { useId, useState } from 'react'
import { Button, VisuallyHidden } from '../../ui/index.ts'
import { FigureRows } from '../appraisal/FigureRow.tsx'
import { TableView } from '../TableView.tsx'
import { ClassBars } from './ClassBars.tsx'
import { RangeBar } from './RangeBar.tsx'
import { RunningLine } from './RunningLine.tsx'
import { Tornado } from './Tornado.tsx'
import { YearBars } from './YearBars.tsx'
import './ChartFigure.css'

/**
 * A chart with the sentence that says what it shows, and the table that holds every amount in it, each
 * row of which opens to the cells it came from. The drawing is for eyes: whoever cannot see it misses nothing.
 */
export function ChartFigure({ chart, appraisal }: { chart: Chart; appraisal: Appraisal }) {
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
          <VisuallyHidden>of ‘{chart.title}’</VisuallyHidden>
        </Button>
      </div>
      <p className="chart__says">{chart.says}</p>
      {asTable ? (
        <div className="data-table">
          <TableView
            table={chart.table}
            opens={chartRows(chart, appraisal).map((row) => ({
              id: row.id,
              to: <RowFigures chart={chart} row={row} />,
            }))}
          />
        </div>
      ) : (
        <div className="chart__drawing" aria-hidden="true">
          <Drawing chart={chart} />
        </div>
      )}
    </figure>
  )
}

/** What each amount in a row is made of, by the name of its column. */
function RowFigures({ chart, row }: { chart: Chart; row: ChartRow }) {
  const [, ...columns] = chart.table.columns
  const figures = row.figures()
  return (
    <FigureRows
      figures={columns.map(({ label }, index) => ({ name: label, figure: figures[index]! }))}
    />
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
