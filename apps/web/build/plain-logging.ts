import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Yjs writes its warnings to the console with lib0's logging, and what colours them in browsers is two
 * kilobytes of every first page. The plain one, which lib0 keeps for Node, says the same words.
 */
export function plainLogging(): { find: string; replacement: string } {
  const { resolve } = createRequire(import.meta.url)
  const lib0 = dirname(createRequire(resolve('yjs')).resolve('lib0/package.json'))
  return { find: 'lib0/logging', replacement: join(lib0, 'logging.node.js') }
}
