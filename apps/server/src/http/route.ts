import type { ProblemKind } from '@caseboard/protocol'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type * as z from 'zod'
import type { Access } from '../access/access.ts'
import type { Allowance } from '../access/allowance.ts'
import type { Clock } from '../clock.ts'
import type { Files } from '../files/files.ts'
import type { Log } from '../ops/log.ts'
import type { Metrics } from '../ops/metrics.ts'
import type { Settings } from '../settings.ts'
import type { BoardStore } from '../store/store.ts'
import type { Rooms } from '../sync/rooms.ts'

/** What routes work with. */
export interface Services {
  readonly settings: Settings
  readonly store: BoardStore
  readonly rooms: Rooms
  readonly access: Access
  readonly files: Files
  /** Of each person. */
  readonly requests: Allowance
  readonly clock: Clock
  readonly logger: Log
  readonly metrics: Metrics
}

/** One address of the REST interface: what it does, and what the OpenAPI document says about it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Parameters as `:id`. */
  readonly path: string
  /** Its name in the OpenAPI document. */
  readonly id: string
  readonly summary: string
  /** Whether a session on the board is needed. */
  readonly signedIn: boolean
  /** The shape of the request's body, for the document; `handle` parses it. */
  readonly body?: z.ZodType
  readonly answer: {
    readonly status: number
    readonly description: string
    readonly schema?: z.ZodType
    /** When it is not JSON, or not only; the schema is then that of the JSON among them. */
    readonly mediaTypes?: readonly string[]
  }
  readonly problems: readonly ProblemKind[]
  /** The largest body, when it is not the usual. */
  readonly bodyLimit?: (settings: Settings) => number
  handle(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<unknown>
}
