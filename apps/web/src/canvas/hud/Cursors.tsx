import { usePeople } from '../../session/index.ts'
import { useKept } from '../../ui/keptSwitch.ts'
import { pointersShown } from '../settings.ts'

/** The others' pointers, each with a name, in the colour the person has everywhere. */
export function Cursors() {
  const isShown = useKept(pointersShown)
  return isShown ? <Pointers /> : null
}

function Pointers() {
  const people = usePeople()
  return people.map(
    ({ clientId, me, name, colour, cursor }) =>
      !me &&
      cursor && (
        <div
          key={clientId}
          className="canvas__cursor"
          style={{
            color: colour,
            transform: `translate(${cursor.x}px, ${cursor.y}px) scale(calc(1 / var(--tl-zoom)))`,
          }}
        >
          <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
            <path
              d="M2 1.500l13 9.500-6 1.200-3.300 5.500z"
              fill="currentColor"
              stroke="#fff"
              strokeWidth="1.500"
              strokeLinejoin="round"
            />
          </svg>
          <span className="canvas__cursor-name" style={{ backgroundColor: colour }}>
            {name}
          </span>
        </div>
      ),
  )
}
