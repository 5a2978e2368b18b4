/** A thread for files that takes as many milliseconds as it is told in the place of the time. */
const slowly = (ms, answer) => new Promise((done) => void setTimeout(done, ms, answer))

export const makeFile = ({ today }) =>
  slowly(Number(today), { name: today, mediaType: 'text/plain', bytes: new Uint8Array() })

export const openFile = ({ now }) => slowly(Number(now), { seed: new Uint8Array() })
