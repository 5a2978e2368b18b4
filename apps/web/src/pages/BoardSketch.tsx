/** A board drawn small: what the page is about, for people who look. Everything it says is said in words beside it. */
export function BoardSketch() {
  return (
    <svg className="board-sketch" viewBox="0 0 480 320" aria-hidden="true" focusable="false">
      <rect className="board-sketch__ground" width="480" height="320" rx="18" />
      {columns.map((column, i) => (
        <g key={column.stage} transform={`translate(${18 + i * 113} 20)`}>
          <rect className="board-sketch__column" width="105" height="280" rx="9" />
          <path
            className={`board-sketch__edge board-sketch__edge--${column.stage}`}
            d="M0 9a9 9 0 019-9h87a9 9 0 019 9v-4H0z"
          />
          <rect
            className="board-sketch__word"
            x="10"
            y="17"
            width={column.name}
            height="7"
            rx="3.500"
          />
          {column.cards.map((card, at) => (
            <g key={at} transform={`translate(8 ${card.y})`}>
              <rect className="board-sketch__card" width="89" height={card.height} rx="6" />
              <rect
                className="board-sketch__word"
                x="9"
                y="10"
                width={card.title}
                height="5.500"
                rx="2.750"
              />
              {card.lines.map((line, row) => (
                <rect
                  key={row}
                  className="board-sketch__line"
                  x="9"
                  y={22 + row * 9}
                  width={line}
                  height="4"
                  rx="2"
                />
              ))}
            </g>
          ))}
        </g>
      ))}
      <g transform="rotate(-3 70 245)">
        <path
          className="board-sketch__note board-sketch__note--idea"
          d="M36 210h66v52l-12 12H36z"
        />
        <rect className="board-sketch__ink" x="46" y="222" width="44" height="4" rx="2" />
        <rect className="board-sketch__ink" x="46" y="232" width="36" height="4" rx="2" />
        <rect className="board-sketch__ink" x="46" y="242" width="40" height="4" rx="2" />
      </g>
      <g transform="rotate(2 310 235)">
        <path
          className="board-sketch__note board-sketch__note--fact"
          d="M262 204h66v48l-12 12h-54z"
        />
        <rect className="board-sketch__ink" x="272" y="216" width="42" height="4" rx="2" />
        <rect className="board-sketch__ink" x="272" y="226" width="46" height="4" rx="2" />
      </g>
      <path className="board-sketch__link" d="M120 88c14 0 4 26 20 26" />
      <path className="board-sketch__link" d="M233 128c14 0 6-34 20-34" />
      <g transform="translate(186 168)">
        <path d="M0 0l14 5.500-6 2.500-2.500 6z" fill="#b8430f" />
        <rect x="12" y="13" width="34" height="15" rx="5" fill="#b8430f" />
        <rect x="19" y="18.500" width="20" height="4" rx="2" fill="#fff" />
      </g>
      <g transform="translate(392 222)">
        <path d="M0 0l14 5.500-6 2.500-2.500 6z" fill="#4c2c92" stroke="#fff" strokeWidth="1" />
        <rect x="12" y="13" width="40" height="15" rx="5" fill="#4c2c92" />
        <rect x="19" y="18.500" width="26" height="4" rx="2" fill="#fff" />
      </g>
    </svg>
  )
}

const columns = [
  {
    stage: 'goals',
    name: 40,
    cards: [
      { y: 38, height: 58, title: 58, lines: [70, 62, 40] },
      { y: 104, height: 48, title: 44, lines: [66, 50] },
    ],
  },
  {
    stage: 'data',
    name: 52,
    cards: [
      { y: 38, height: 48, title: 50, lines: [70, 44] },
      { y: 94, height: 48, title: 60, lines: [64, 58] },
      { y: 150, height: 48, title: 46, lines: [70, 52] },
    ],
  },
  {
    stage: 'value',
    name: 66,
    cards: [
      { y: 38, height: 66, title: 54, lines: [70, 64, 68, 40] },
      { y: 112, height: 40, title: 62, lines: [58] },
    ],
  },
  {
    stage: 'champion',
    name: 60,
    cards: [{ y: 38, height: 48, title: 56, lines: [70, 60] }],
  },
]
