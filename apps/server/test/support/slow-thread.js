/** A thread for documents that takes as many milliseconds as the board's title says. */
export default ({ board }) =>
  new Promise((made) => {
    setTimeout(made, Number(board.title), {
      name: board.title,
      mediaType: 'text/plain',
      bytes: new Uint8Array(),
    })
  })
