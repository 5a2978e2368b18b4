import { axisMoney, namedYears, type Scale } from '@caseboard/case'
import type { ReactNode } from 'react'

/**
 * The frame of a chart over years: amounts at the side, years below. Shapes are drawn in percent of
 * the frame and words are text of the page, so that it fits every width and text size.
 */
export function Plot({
  scale,
  years,
  marks,
  children,
}: {
  scale: Scale
  years: readonly number[]
  /** Words over the drawing. */
  marks?: ReactNode
  children: ReactNode
}) {
  const isNamed = namedYears(years.length)
  return (
    <div className="plot">
      <div className="plot__amounts">
        {scale.ticks.map((tick) => (
          <span key={tick} style={{ insetBlockEnd: `${scale.at(tick)}%` }}>
            {axisMoney(tick)}
          </span>
        ))}
        {/* Holds the width that the widest of them needs. */}
        <span className="plot__widest">
          {scale.ticks.map(axisMoney).toSorted((a, b) => b.length - a.length)[0]}
        </span>
      </div>
      <div className="plot__frame">
        <svg className="plot__drawing" width="100%" height="100%">
          {scale.ticks.map((tick) => (
            <line
              key={tick}
              className={tick === 0 ? 'plot__zero' : 'plot__line'}
              x1="0%"
              x2="100%"
              y1={`${100 - scale.at(tick)}%`}
              y2={`${100 - scale.at(tick)}%`}
            />
          ))}
          {children}
        </svg>
        {marks}
      </div>
      <div
        className="plot__years"
        style={{ gridTemplateColumns: `repeat(${years.length}, minmax(0, 1fr))` }}
      >
        {years.map((year, index) => (
          <span key={year}>{isNamed(index) ? year : ''}</span>
        ))}
      </div>
      <p className="plot__axis">Year</p>
    </div>
  )
}
