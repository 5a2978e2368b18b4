import { csv } from './csv/index.ts'
import { docx } from './docx/index.ts'
import type { Exporter } from './exporter.ts'
import { html } from './html/index.ts'
import { markdown } from './markdown/index.ts'
import { pdf } from './pdf/index.ts'

/** The formats a case summary can be downloaded in, by the name they have in an address. */
export const exporters = { md: markdown, html, docx, pdf, csv } satisfies Record<string, Exporter>

export type ExportFormat = keyof typeof exporters
export type { Exporter } from './exporter.ts'
export { fileName } from './file-name.ts'
