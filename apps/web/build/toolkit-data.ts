import { resolve } from 'node:path'
import { runnerImport, type Plugin } from 'vite'

/**
 * The forty tools are words, not program: the built app fetches them as a file instead of running
 * them as a script. Modules that need them wait for it, so nothing else knows.
 */
export function toolkitData(): Plugin {
  let fetchTools = ''
  return {
    name: 'caseboard:toolkit-data',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      fetchTools = resolve(config.root, 'src/toolkit/fetchTools.ts')
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) => /\/toolkit-[^/]+\.json$/.test(name))
        if (file === undefined) return []
        return [{ tag: 'meta', attrs: { name: 'toolkit', content: `/${file}` }, injectTo: 'head' }]
      },
    },
    load: {
      filter: { id: /[\\/]packages[\\/]toolkit[\\/]src[\\/]tools[\\/]index\.ts$/ },
      async handler(id) {
        const { module } = await runnerImport<{ tools: unknown }>(id)
        const file = this.emitFile({
          type: 'asset',
          name: 'toolkit.json',
          source: JSON.stringify(module.tools),
        })
        return {
          code: [
            `import { fetchTools } from ${JSON.stringify(fetchTools)}`,
            `export const tools = await fetchTools(import.meta.ROLLUP_FILE_URL_${file})`,
          ].join('\n'),
          moduleType: 'js',
        }
      },
    },
  }
}
