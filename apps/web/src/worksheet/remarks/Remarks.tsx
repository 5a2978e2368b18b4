import { DocumentIcon, InfoIcon, PencilIcon, StopIcon, type Icon } from '../../ui/icons.tsx'
import type { Said } from './said.ts'
import { useSaidInside } from './useSaid.ts'
import './Remarks.css'

/** Each kind by its sign and its words, so that no colour has to say it. */
const kinds: { readonly [Kind in Said['kind']]: { readonly name: string; readonly Sign: Icon } } = {
  'left-out': { name: 'Left out', Sign: StopIcon },
  assumed: { name: 'Taken as given', Sign: InfoIcon },
  unfinished: { name: 'Unfinished', Sign: PencilIcon },
  evidence: { name: 'Evidence', Sign: DocumentIcon },
}

/** What is said of an answer, beneath it: what became of it, and how to put it right. */
export function Remarks({ id, said }: { id?: string | undefined; said: readonly Said[] }) {
  if (said.length === 0) return null
  return (
    <ul className="remarks" id={id}>
      {said.map(({ kind, says }) => {
        const { name, Sign } = kinds[kind]
        return (
          <li key={`${kind}${says}`} className={`remark remark--${kind}`}>
            <Sign size={18} />
            <span>
              <b>{name}.</b> {says}.
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What a row that is closed holds to put right, in a few words. */
export function RemarksInside({ place }: { place: string }) {
  const leftOut = useSaidInside(place, 'left-out')
  const unfinished = useSaidInside(place, 'unfinished')
  if (leftOut + unfinished === 0) return null
  const { Sign } = kinds[leftOut > 0 ? 'left-out' : 'unfinished']
  return (
    <p className={`remark remark--${leftOut > 0 ? 'left-out' : 'unfinished'}`}>
      <Sign size={18} />
      <span>
        {[leftOut > 0 ? `${leftOut} left out` : '', unfinished > 0 ? 'Unfinished' : '']
          .filter(Boolean)
          .join(', ')}
      </span>
    </p>
  )
}
