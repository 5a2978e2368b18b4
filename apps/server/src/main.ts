import { openLog } from './ops/log.ts'
import type { Settings } from './settings.ts'
import { InvalidSettings, readSettings } from './settings.ts'
import { startServer } from './server.ts'

const settings = settingsOrExit()
const logger = openLog(settings.logLevel)
const server = await startServer(settings, logger).catch(explainAndExit)
process.stdout.write(`Caseboard is listening on ${server.address}\n`)

/**
 * Ctrl-C under `npm start` comes more than once: the terminal tells every process, and npm and our own
 * script pass it on. Within so long it is the same one.
 */
const sameAskMs = 2_000
let askedAt: number | undefined

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  const stop = () => {
    if (askedAt !== undefined) {
      if (performance.now() - askedAt < sameAskMs) return
      // Asked a second time, the default comes back: the process ends at once.
      process.off(signal, stop)
      process.kill(process.pid, signal)
      return
    }
    askedAt = performance.now()
    logger.info({ signal }, 'stopping')
    server.stop().then(
      () => logger.info('stopped'),
      (error: unknown) => {
        logger.error({ err: error }, 'stopping went wrong')
        process.exitCode = 1
      },
    )
  }
  process.on(signal, stop)
}

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    if (!(error instanceof InvalidSettings)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** The two reasons people meet, in words; anything else as it is. */
function explainAndExit(error: NodeJS.ErrnoException): never {
  const { host, port, dataDir } = settings
  if (error.code === 'EADDRINUSE') {
    process.stderr.write(
      `Port ${port} is taken. Caseboard may be running already: look at http://${host}:${port}. Or choose another port, for example PORT=${port + 1} npm start\n`,
    )
    process.exit(1)
  }
  if (error.code === 'EACCES' || error.code === 'SQLITE_CANTOPEN') {
    process.stderr.write(
      `Caseboard cannot write to its data folder, ${dataDir}. Give it a folder it may write to, for example DATA_DIR=./data npm start\n`,
    )
    process.exit(1)
  }
  throw error
}
