import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { CaseSummary } from '@caseboard/case'
import type { Exporter } from '../exporter.ts'
import { pageData } from './data.ts'
import { fontBlobs } from './fonts.ts'
import { template } from './template.ts'
import { replaceSigns, signNumber, undrawnSigns } from './undrawn.ts'

/** PDF/UA-1: tagged, titled, in a language, so that a screen reader can read it as the page is read. */
export const pdf: Exporter = {
  mediaType: 'application/pdf',
  extension: 'pdf',
  // Inside a promise, so that a failure is a rejection like any other exporter's.
  make: async (summary) => compile(summary),
}

let compiler: NodeCompiler | undefined

/** Reading fonts takes longer than making a document, so one compiler serves them all. */
function sharedCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fontBlobs() }] })
  return compiler
}

function compile(summary: CaseSummary): Uint8Array {
  const signs = new Set<string>()
  for (;;) {
    const data = JSON.stringify(pageData(summary, [...signs].map(signNumber)))
    try {
      return make(replaceSigns(data, signs), 'ua-1')
    } catch (error) {
      // PDF/UA forbids a sign without a shape. Better its number on the page than a gap nobody notices.
      const found = undrawnSigns(error).filter((sign) => !signs.has(sign))
      if (found.length === 0) throw error
      for (const sign of found) signs.add(sign)
    }
  }
}

function make(data: string, pdfStandard: string): Uint8Array {
  try {
    return sharedCompiler().pdf({ mainFileContent: template, inputs: { data } }, { pdfStandard })
  } finally {
    // What one board left behind must not pile up in a server that runs for weeks.
    sharedCompiler().evictCache(5)
  }
}
