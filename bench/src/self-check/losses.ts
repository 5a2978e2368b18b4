import { program } from '../servers/program.ts'
import { relay } from '../servers/relay.ts'
import { expectSame } from './index.ts'
import { on } from './on.ts'
import { editsEach, gather, typeIn, typists } from './type-in.ts'

/** Of what the lossy relay passes on: this one of so many is lost, that one sent twice. */
export const lostOneIn = 50
export const twiceOneIn = 70

/** Against a relay that loses and repeats what it should not: the tally has to say exactly that. */
export function checkLosses(): Promise<void> {
  return on({ ...relay, program: program('lossy-relay.ts') }, async (port) => {
    const room = await gather(relay, port, 'lossy')
    const { missing, repeats } = await typeIn(room)
    const passedOn = typists * (typists - 1) * editsEach
    const lost = Math.floor(passedOn / lostOneIn)
    expectSame('Losses counted', missing, lost)
    expectSame('Repeats counted', repeats, Math.floor((passedOn - lost) / twiceOneIn))
  })
}
