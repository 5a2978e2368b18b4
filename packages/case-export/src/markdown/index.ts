import { chaptersOf } from '@caseboard/case'
import type { Block, CaseSummary, Cell, Chapter, Source, Table } from '@caseboard/case'
import type { Exporter } from '../exporter.ts'
import { signOffTable } from '../sign-off.ts'
import { escapeAddress, escapeCell, escapeParagraph, escapeText } from './escape.ts'

/** GitHub-flavoured Markdown: readable as it is, and a document wherever Markdown is shown. */
export const markdown: Exporter = {
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  make: (summary) => Promise.resolve(new TextEncoder().encode(toMarkdown(summary))),
}

function toMarkdown(summary: CaseSummary): string {
  const chapters = chaptersOf(summary).filter(({ id }) => id !== 'sources')
  return `${[
    ...cover(summary),
    ...chapters.flatMap(chapterText),
    // Footnotes stand last: where they are understood they become linked endnotes.
    summary.sources
      .map(
        ({ label, name, stageName }) =>
          `[^${label}]: ${escapeText(name)}, ${escapeText(stageName)}`,
      )
      .join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function cover(summary: CaseSummary): string[] {
  const strip = [summary.organisation, summary.form, ...summary.serviceTypes, summary.dateText]
    .filter((part) => part !== '')
    .map(escapeCell)
  return [
    `# ${escapeCell(summary.title)}`,
    `**${summary.statusText}** · ${strip.join(' · ')}`,
    summary.sponsor === undefined ? '' : `Sponsor: ${escapeCell(summary.sponsor)}`,
  ]
}

function chapterText({ name, blocks }: Chapter): string[] {
  return [
    `## ${escapeCell(name)}`,
    ...blocks.map(({ block, cited }) => blockText(block, notes(cited))),
  ]
}

const notes = (cited: readonly Source[]): string => cited.map(({ label }) => `[^${label}]`).join('')

function blockText(block: Block, cited: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 2)} ${escapeCell(block.text)}`
    case 'paragraph': {
      const lead = block.lead === undefined ? '' : `**${escapeCell(block.lead)}:** `
      return `${lead}${escapeParagraph(block.text)}${cited}`
    }
    case 'list': {
      const lead = block.lead === undefined ? '' : `**${escapeCell(block.lead)}**${cited}\n\n`
      const items = block.items.map((item) => `- ${itemText(item)}`)
      return lead === '' ? `${items.join('\n')}${cited}` : `${lead}${items.join('\n')}`
    }
    case 'table':
      return tableText(block, cited)
    case 'callout':
      return [
        ...(block.text === '' ? [] : [`**${escapeParagraph(block.text, '> ')}**${cited}`]),
        ...block.facts.map(({ label, value }) => `${escapeCell(label)}: ${escapeCell(value)}`),
      ]
        .map((line) => `> ${line}`)
        .join('\n>\n')
    case 'chart':
      return `**${escapeCell(block.chart.title)}:** ${escapeParagraph(block.chart.says)}${cited}`
    case 'sign-off':
      return tableText(signOffTable(block), '')
  }
}

function itemText({ text, note, href }: Cell): string {
  const said = escapeParagraph(text, '  ')
  const linked = href === undefined ? said : `[${escapeCell(text)}](${escapeAddress(href)})`
  return note === undefined || note === ''
    ? linked
    : `${linked}\\\n  ${escapeParagraph(note, '  ')}`
}

function cellText({ text, note, href }: Cell): string {
  const said = escapeCell(text)
  const linked = href === undefined ? said : `[${said}](${escapeAddress(href)})`
  return note === undefined || note === ''
    ? linked
    : `${linked}${linked && '<br>'}${escapeCell(note)}`
}

function tableText({ caption, columns, rows, total }: Table, cited: string): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    `**${escapeCell(caption)}**${cited}\n`,
    line(columns.map(({ label }) => escapeCell(label))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(cellText))),
    ...(total
      ? [line(total.map(({ text }) => (text === '' ? '' : `**${escapeCell(text)}**`)))]
      : []),
  ].join('\n')
}
