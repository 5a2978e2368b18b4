import { limits } from '@caseboard/protocol'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { logLevels } from './ops/log.ts'

const count = (least: number, usual: number) => z.coerce.number().int().min(least).default(usual)

const mebibyte = 1024 * 1024

/** Every setting, by the name of its environment variable. */
const schema = z.object({
  /** 0: any free port. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** 127.0.0.1 is this computer only; 0.0.0.0 is everybody who can reach it. */
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  /** The address people use, when that is not the one requests come in on. For the links. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  /** The built web app. */
  WEB_DIR: z.string().min(1).optional(),
  /** Whether a proxy in front sets X-Forwarded-For and X-Forwarded-Proto. The last entry counts. */
  TRUST_PROXY: z.stringbool().default(false),
  /** Wrong join codes from one address, of IPv6 from one network of 64 bits. */
  WRONG_CODES_PER_MINUTE: count(1, 30),
  /** Boards started from one address; all of them may be at once. A large file counts as several. */
  NEW_BOARDS_PER_HOUR: count(1, 200),
  /** People who join one board for the first time; all of them may at once. */
  NEW_PEOPLE_PER_HOUR: count(1, 500),
  /** Requests of one person who has joined a board; all of them may be at once. */
  MAX_REQUESTS_PER_MINUTE: count(1, 600),
  /** One message on the sync socket, in bytes. */
  MAX_MESSAGE_BYTES: count(1024, limits.message),
  /** What may wait for a slow reader, in bytes, before it gets the rest later and in one piece. */
  MAX_BUFFERED_BYTES: count(1024, mebibyte),
  /** What one person may send, in all their windows, before the rest of it has to wait. */
  MAX_MESSAGES_PER_SECOND: count(1, 300),
  /** Edits of all people on one board together, so that those of other boards do not wait for them. */
  MAX_BOARD_EDITS_PER_SECOND: count(1, 3_000),
  /** Windows in which one person has a board open. */
  MAX_CONNECTIONS_PER_PERSON: count(1, 20),
  /** What one window says of itself (cursor, selection, where it is), in bytes. */
  MAX_PRESENCE_BYTES: count(256, limits.presence),
  /** A board with its history, in bytes. One that is larger takes nothing more. */
  MAX_BOARD_BYTES: count(1024, 64 * mebibyte),
  /** Boards in memory at once. */
  MAX_OPEN_BOARDS: count(1, 1_000),
  /** Boards in memory together, in bytes. */
  MAX_OPEN_BYTES: count(1024, 128 * mebibyte),
  /** A board brought in as JSON, in bytes. */
  MAX_IMPORT_BYTES: count(1024, limits.importBody),
  /** Who asks for /metrics has to show this. */
  METRICS_TOKEN: z.string().min(1).optional(),
  /** How long a board nobody has open is kept in memory. */
  ROOM_GRACE_MS: count(0, 10_000),
  /** A key bought from tldraw, for every page: without one its mark is shown on the canvas. */
  TLDRAW_LICENSE_KEY: z
    .string()
    .max(2000, 'must be 2,000 characters or fewer')
    .regex(
      /^[\x21-\x7e]+$/,
      'must be one line of printable characters without spaces, as tldraw sent it',
    )
    .optional(),
})

/** The names of all settings. */
export const settingNames = Object.keys(schema.shape)

export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly publicUrl: string | undefined
  readonly logLevel: z.infer<typeof schema>['LOG_LEVEL']
  readonly webDir: string
  readonly trustProxy: boolean
  readonly wrongCodesPerMinute: number
  readonly newBoardsPerHour: number
  readonly newPeoplePerHour: number
  readonly maxRequestsPerMinute: number
  readonly maxMessageBytes: number
  readonly maxBufferedBytes: number
  readonly maxMessagesPerSecond: number
  readonly maxBoardEditsPerSecond: number
  readonly maxConnectionsPerPerson: number
  readonly maxPresenceBytes: number
  readonly maxBoardBytes: number
  readonly maxOpenBoards: number
  readonly maxOpenBytes: number
  readonly maxImportBytes: number
  readonly metricsToken: string | undefined
  readonly roomGraceMs: number
  readonly tldrawLicenceKey: string | undefined
}

/** Settings that do not fit. The message says which and what they can be. */
export class InvalidSettings extends Error {
  override readonly name = 'InvalidSettings'
}

/** Reads the settings from the environment. Throws InvalidSettings. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  // An empty variable is one that was not set: `PORT= npm start`.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new InvalidSettings(`Caseboard cannot start with these settings.\n${lines.join('\n')}`)
  }
  const set = read.data
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: set.DATA_DIR,
    publicUrl: set.PUBLIC_URL?.replace(/\/+$/, ''),
    logLevel: set.LOG_LEVEL,
    webDir: set.WEB_DIR ?? defaultWebDir(),
    trustProxy: set.TRUST_PROXY,
    wrongCodesPerMinute: set.WRONG_CODES_PER_MINUTE,
    newBoardsPerHour: set.NEW_BOARDS_PER_HOUR,
    newPeoplePerHour: set.NEW_PEOPLE_PER_HOUR,
    maxRequestsPerMinute: set.MAX_REQUESTS_PER_MINUTE,
    maxMessageBytes: set.MAX_MESSAGE_BYTES,
    maxBufferedBytes: set.MAX_BUFFERED_BYTES,
    maxMessagesPerSecond: set.MAX_MESSAGES_PER_SECOND,
    maxBoardEditsPerSecond: set.MAX_BOARD_EDITS_PER_SECOND,
    maxConnectionsPerPerson: set.MAX_CONNECTIONS_PER_PERSON,
    maxPresenceBytes: set.MAX_PRESENCE_BYTES,
    maxBoardBytes: set.MAX_BOARD_BYTES,
    maxOpenBoards: set.MAX_OPEN_BOARDS,
    maxOpenBytes: set.MAX_OPEN_BYTES,
    maxImportBytes: set.MAX_IMPORT_BYTES,
    metricsToken: set.METRICS_TOKEN,
    roomGraceMs: set.ROOM_GRACE_MS,
    tldrawLicenceKey: set.TLDRAW_LICENSE_KEY,
  }
}

/** The same from apps/server/src and from apps/server/dist, wherever the server is started. */
function defaultWebDir(): string {
  return fileURLToPath(new URL('../../web/dist', import.meta.url))
}
