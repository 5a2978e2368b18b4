import { scaleFor, type YearsChart } from '@caseboard/case'
import { useId } from 'react'
import { Plot } from './Plot.tsx'

const kinds = [
  { id: 'benefits', name: 'Benefits' },
  { id: 'downsides', name: 'Downsides' },
  { id: 'costs', name: 'Costs' },
] as const

/** What comes in and what is spent, side by side in each year. */
export function YearBars({ chart: { bars } }: { chart: YearsChart }) {
  const id = useId()
  const shown = kinds.filter((kind) => bars.some((bar) => bar[kind.id] > 0))
  const scale = scaleFor(bars.flatMap((bar) => shown.map((kind) => bar[kind.id])))
  const place = 100 / bars.length
  const width = (place * 0.72) / shown.length
  return (
    <>
      <ul className="plot__key">
        {shown.map((kind) => (
          <li key={kind.id}>
            <svg width="16" height="16">
              <Pattern id={`${id}-key-${kind.id}`} kind={kind.id} />
              <rect className={`plot__bar plot__bar--${kind.id}`} width="16" height="16" rx="3" />
              <Hatch kind={kind.id} pattern={`${id}-key-${kind.id}`} width="16" height="16" />
            </svg>
            {kind.name}
          </li>
        ))}
      </ul>
      <Plot scale={scale} years={bars.map(({ year }) => year)}>
        {shown.map((kind) => (
          <Pattern key={kind.id} id={`${id}-${kind.id}`} kind={kind.id} />
        ))}
        {bars.flatMap((bar, index) =>
          shown.map((kind, at) => {
            const size = {
              x: `${place * index + place * 0.14 + width * at}%`,
              width: `${width * 0.92}%`,
              y: `${100 - scale.at(bar[kind.id])}%`,
              height: `${scale.at(bar[kind.id])}%`,
            }
            return bar[kind.id] === 0 ? null : (
              <g key={`${bar.year} ${kind.id}`}>
                <rect className={`plot__bar plot__bar--${kind.id}`} {...size} />
                <Hatch kind={kind.id} pattern={`${id}-${kind.id}`} {...size} />
              </g>
            )
          }),
        )}
      </Plot>
    </>
  )
}

type Kind = (typeof kinds)[number]['id']

/** Benefits are plain; what they cost is told apart by its pattern as well as its colour. */
function Pattern({ id, kind }: { id: string; kind: Kind }) {
  if (kind === 'benefits') return null
  return (
    <pattern
      id={id}
      width="7"
      height="7"
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${kind === 'costs' ? 45 : 0})`}
    >
      <line className="plot__hatch" x1="0" x2="0" y1="0" y2="7" />
    </pattern>
  )
}

function Hatch({
  kind,
  pattern,
  ...size
}: {
  kind: Kind
  pattern: string
  x?: string
  y?: string
  width: string
  height: string
}) {
  return kind === 'benefits' ? null : <rect {...size} fill={`url(#${pattern})`} />
}
