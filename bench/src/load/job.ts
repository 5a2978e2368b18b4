import type { Case } from '../cases.ts'
import type { ServerId } from '../servers/server.ts'

/** What the load process is to do to which server. */
export interface Job {
  readonly server: ServerId
  readonly port: number
  readonly pid: number
  readonly case: Case
}

/** What came of it. Milliseconds and MiB. */
export interface Outcome {
  /** The server's, all threads, in the measured part. */
  readonly cpuMs: number
  /** How long the measured part was. */
  readonly wallMs: number
  /** Edits or moves that reached somebody else in the measured part; people who joined. */
  readonly delivered: number
  readonly delayMedian: number
  readonly delay99: number
  /** Deliveries that never came. */
  readonly lost: number
  /** Deliveries that came twice. */
  readonly repeats: number
  readonly memoryBefore: number
  readonly memoryAfter: number
  /** How late the load generator was with what it had to send, 99 of 100. */
  readonly late99: number
  /** What became of somebody who stopped reading. */
  readonly fate?: string
  /** The measured part on the clock that V8's profiles use, in microseconds. */
  readonly from: number
  readonly to: number
}
