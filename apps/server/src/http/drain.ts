import type { IncomingMessage } from 'node:http'

/** How much of a body that is refused is still read, in bytes, and how long is waited for it, in ms. */
const most = { bytes: 64 * 1024 * 1024, time: 10_000 }

/**
 * Reads what is left of a request's body and forgets it, so that the answer is sent to somebody who
 * has finished speaking. Ends at the end of the body, when the connection breaks, or at a bound:
 * who sends without end is cut off.
 */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return
  await new Promise<void>((resolve) => {
    let left = most.bytes
    const timer = setTimeout(done, most.time)
    const count = (chunk: Buffer) => {
      left -= chunk.length
      if (left <= 0) done()
    }
    function done() {
      clearTimeout(timer)
      request.off('data', count).off('end', done).off('close', done)
      resolve()
    }
    request.on('data', count).on('end', done).on('close', done)
    request.resume()
  })
}
