/** A thread for files that takes as many milliseconds as the order says in the place of the day. */
export const makeFile = ({ today }) =>
  new Promise((made) => {
    setTimeout(made, Number(today), {
      name: today,
      mediaType: 'text/plain',
      bytes: new Uint8Array(),
    })
  })
