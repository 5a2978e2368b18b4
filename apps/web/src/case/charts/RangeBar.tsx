import { formatMoney } from '@caseboard/board'
import { axisMoney, scaleFor, type RangeChart } from '@caseboard/case'

/** From the low case to the high one, with what is expected between them, over zero. */
export function RangeBar({ chart: { low, central, high } }: { chart: RangeChart }) {
  const scale = scaleFor([low, high])
  const x = (amount: number) => `${scale.at(amount)}%`
  return (
    <div className="range">
      <div className="range__frame">
        <svg width="100%" height="56">
          {scale.ticks.map((tick) => (
            <line
              key={tick}
              className={tick === 0 ? 'plot__zero' : 'plot__line'}
              x1={x(tick)}
              x2={x(tick)}
              y1="0"
              y2="56"
            />
          ))}
          <rect
            className="plot__bar plot__bar--range"
            x={x(low)}
            width={`${scale.at(high) - scale.at(low)}%`}
            y="16"
            height="24"
            rx="4"
          />
          <line className="range__central" x1={x(central)} x2={x(central)} y1="8" y2="48" />
        </svg>
      </div>
      <div className="range__ticks">
        {scale.ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: x(tick) }}>
            {axisMoney(tick)}
          </span>
        ))}
      </div>
      <dl className="range__words">
        {(
          [
            ['Low', low],
            ['As expected', central],
            ['High', high],
          ] as const
        ).map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatMoney(amount)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
