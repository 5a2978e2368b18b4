import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/* Kept when the worker is installed: what opens the app and shows the outline. The canvas and the
   case summary are large; they are kept once they have been shown (src/service-worker.js). */
const large = /tldraw|Canvas|CaseSummary|source-serif|cyrillic|greek|vietnamese|italic/i

/** Builds /sw.js from src/service-worker.js: the list of built files to keep, and a version of their names. */
export function serviceWorker(): Plugin {
  let source = ''
  return {
    name: 'caseboard:service-worker',
    apply: 'build',
    configResolved(config) {
      source = join(config.root, 'src/service-worker.js')
    },
    generateBundle: {
      // Last: what holds nothing but a style sheet leaves the bundle on the way, and one file that is
      // not there keeps the whole worker from being installed.
      order: 'post',
      async handler(_options, bundle) {
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'))
        const shell = built.filter(
          (name) => /\.(js|css|woff2)$|\/toolkit-[^/]+\.json$/.test(name) && !large.test(name),
        )
        const version = createHash('sha256')
          .update(built.toSorted().join())
          .digest('hex')
          .slice(0, 12)
        const worker = (await readFile(source, 'utf8'))
          .replace("'__VERSION__'", JSON.stringify(version))
          .replace(
            "['__SHELL__']",
            JSON.stringify(['/', '/icon.svg', ...shell.map((name) => `/${name}`)]),
          )
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: worker })
      },
    },
  }
}
