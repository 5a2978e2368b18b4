import { NeedList } from './NeedList.tsx'
import { NextToolsFinder } from '../recommend/NextToolsFinder.tsx'
import './NeedsPart.css'

/** How far the board answers the six needs, and what to take up next. */
export function NeedsPart() {
  return (
    <div className="case-part">
      <header className="case-part__head">
        <h2>Needs coverage</h2>
        <p className="case-part__lead">
          Six things that hold councils back, turned round. Open one to see what shows that it is
          answered, and where to answer the rest.
        </p>
      </header>
      <div className="needs-part">
        <NeedList />
        <NextToolsFinder />
      </div>
    </div>
  )
}
