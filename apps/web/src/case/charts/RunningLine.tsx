import { axisMoney, scaleFor, yearAt, type RunningChart } from '@caseboard/case'
import { Plot } from './Plot.tsx'

/** The running total by year, with the place where it is back at zero. */
export function RunningLine({ chart: { points, payback } }: { chart: RunningChart }) {
  const scale = scaleFor(points.map(({ amount }) => amount))
  const x = (year: number) => `${yearAt(year, points.length)}%`
  const y = (amount: number) => `${100 - scale.at(amount)}%`
  const last = points.at(-1)
  return (
    <Plot
      scale={scale}
      years={points.map(({ year }) => year)}
      marks={
        <>
          {payback === null ? null : (
            <span
              // Where the line never is: above zero before it is paid back, below zero after.
              className={`plot__mark plot__mark--${yearAt(payback, points.length) > 30 ? 'before' : 'after'}`}
              style={{ insetInlineStart: x(payback), insetBlockEnd: `${scale.at(0)}%` }}
            >
              Paid back
            </span>
          )}
          {last ? (
            <span
              className="plot__mark plot__mark--last"
              style={{ insetBlockEnd: `${scale.at(last.amount)}%` }}
            >
              {axisMoney(last.amount)}
            </span>
          ) : null}
        </>
      }
    >
      {points.slice(1).map(({ year, amount }, index) => (
        <line
          key={year}
          className="plot__stroke"
          x1={x(points[index]!.year)}
          y1={y(points[index]!.amount)}
          x2={x(year)}
          y2={y(amount)}
        />
      ))}
      {points.map(({ year, amount }) => (
        <circle key={year} className="plot__dot" cx={x(year)} cy={y(amount)} r="4.5" />
      ))}
      {payback === null ? null : (
        <circle className="plot__payback" cx={x(payback)} cy={y(0)} r="6" />
      )}
    </Plot>
  )
}
