/** The formats a board can be taken away in, as named in the address of the export. */
export const exportFormats = ['md', 'html', 'docx', 'pdf', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

export function isExportFormat(text: string): text is ExportFormat {
  return (exportFormats as readonly string[]).includes(text)
}
