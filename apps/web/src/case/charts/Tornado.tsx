import { axisMoney, scaleFor, type TornadoChart } from '@caseboard/case'

/** What each input does to the net present value on its own, widest first. */
export function Tornado({ chart: { npv, bars } }: { chart: TornadoChart }) {
  const scale = scaleFor([npv, ...bars.flatMap(({ worse, better }) => [worse, better])])
  const x = (amount: number) => `${scale.at(amount)}%`
  const width = (from: number, to: number) => `${scale.at(to) - scale.at(from)}%`
  return (
    <ul className="strips">
      {bars.map(({ id, label, says, worse, better }) => (
        <li key={id}>
          <p className="strips__words">
            <span>
              {label} <small>{says}</small>
            </span>
            <b>
              {axisMoney(worse)} to {axisMoney(better)}
            </b>
          </p>
          <svg className="strips__strip" width="100%" height="22">
            <line className="plot__zero" x1={x(0)} x2={x(0)} y1="0" y2="22" />
            <rect
              className="plot__bar plot__bar--worse"
              x={x(worse)}
              width={width(worse, Math.max(worse, npv))}
              y="3"
              height="16"
            />
            <rect
              className="plot__bar plot__bar--better"
              x={x(Math.min(npv, better))}
              width={width(Math.min(npv, better), better)}
              y="3"
              height="16"
            />
            <line className="range__central" x1={x(npv)} x2={x(npv)} y1="0" y2="22" />
          </svg>
        </li>
      ))}
      <li className="strips__foot">
        The thick line is the value as expected, {axisMoney(npv)}; the thin one is zero.
      </li>
    </ul>
  )
}
