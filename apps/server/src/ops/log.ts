import { pino } from 'pino'
import type { Logger } from 'pino'

export type Log = Logger

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/**
 * The server's log, as lines of JSON on stderr. Lines say which board and which participant id; they
 * never hold a key, a token, a code, a name or anything typed, so nobody passes such a thing in.
 */
export function openLog(level: LogLevel): Log {
  return pino({ level, base: null }, pino.destination({ dest: 2, sync: true }))
}
