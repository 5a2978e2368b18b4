import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { ParagraphChild, Table } from 'docx'
import { chaptersOf } from '@caseboard/case'
import type { CaseSummary, Chapter, Laid } from '@caseboard/case'
import type { Exporter } from '../exporter.ts'
import { shortTitle } from '../short-title.ts'
import { signOffShares, signOffTable } from '../sign-off.ts'
import { chartRun } from './chart.ts'
import { bullet, colour, numbering, styles } from './styles.ts'
import { tableOf, textWidth } from './table.ts'
import { bookmarked, cellRuns, citationRuns, runs } from './text.ts'

/** Word: headings, lists and tables are real ones, so that people can edit it and screen readers read it. */
export const docx: Exporter = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extension: 'docx',
  async make(summary) {
    return new Uint8Array(await Packer.toArrayBuffer(documentOf(summary)))
  },
}

function documentOf(summary: CaseSummary): Document {
  return new Document({
    title: summary.title,
    subject: summary.form,
    creator: summary.organisation || 'Caseboard',
    description: `${summary.statusText}. Made with Caseboard`,
    styles,
    numbering,
    sections: [
      {
        properties: {
          // The cover strip says on the first page what the header says on the others.
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1247, bottom: 1247, left: 1134, right: 1134, header: 567, footer: 567 },
          },
        },
        headers: { default: header(summary), first: new Header({ children: [] }) },
        footers: { default: footer(summary), first: footer(summary) },
        children: [
          ...cover(summary),
          ...chaptersOf(summary).flatMap((chapter) => chapterOf(summary, chapter)),
        ],
      },
    ],
  })
}

const rightTab = [{ type: TabStopType.RIGHT, position: textWidth }]

function header({ organisation, statusText }: CaseSummary): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Margin',
        tabStops: rightTab,
        children: [
          new TextRun(organisation),
          new TextRun({ children: [new Tab(), statusText], bold: true, color: colour.draft }),
        ],
      }),
    ],
  })
}

function footer({ title, dateText }: CaseSummary): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Margin',
        tabStops: rightTab,
        children: [
          new TextRun(`${shortTitle(title)}, ${dateText}`),
          new TextRun({
            children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

function cover(summary: CaseSummary): Paragraph[] {
  const { title, organisation, form, sponsor, serviceTypes, dateText, statusText } = summary
  const line = [
    ...(sponsor === undefined ? [] : [`Sponsor: ${sponsor}`]),
    dateText,
    ...(serviceTypes.length === 0 ? [] : [`For: ${serviceTypes.join(', ')}`]),
  ].join(' · ')
  return [
    new Paragraph({
      style: 'Strip',
      tabStops: rightTab,
      children: [
        new TextRun([organisation, form].filter((part) => part !== '').join(' · ')),
        new TextRun({ children: [new Tab(), statusText], bold: true, color: colour.draft }),
      ],
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(title) }),
    new Paragraph({ style: 'Underline', children: runs(line) }),
  ]
}

function chapterOf(summary: CaseSummary, { id, name, blocks }: Chapter): (Paragraph | Table)[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: id === 'standing' && summary.sections.some((one) => one.blocks.length > 0),
      children: runs(name),
    }),
    ...(id === 'sources' ? sources(summary) : blocks.flatMap(blockOf)),
  ]
}

function blockOf({ block, cited }: Laid): (Paragraph | Table)[] {
  const notes = citationRuns(cited)
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: runs(block.text),
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          children: [
            ...(block.lead === undefined ? [] : runs(`${block.lead}  `, { style: 'RunIn' })),
            ...runs(block.text),
            ...notes,
          ],
        }),
      ]
    case 'list':
      return [
        ...(block.lead === undefined
          ? []
          : [new Paragraph({ style: 'Lead', children: [...runs(block.lead), ...notes] })]),
        ...block.items.map((item, index) =>
          bulleted([
            ...cellRuns(item),
            ...(block.lead === undefined && index === block.items.length - 1 ? notes : []),
          ]),
        ),
      ]
    case 'table':
      return [
        new Paragraph({ style: 'Caption', children: [...runs(block.caption), ...notes] }),
        tableOf(block),
        gap(),
      ]
    case 'callout':
      return [
        ...(block.text === ''
          ? []
          : [new Paragraph({ style: 'Callout', children: [...runs(block.text), ...notes] })]),
        ...block.facts.map(
          ({ label, value }) =>
            new Paragraph({
              style: 'CalloutFact',
              children: [...runs(`${label}: `, { bold: true }), ...runs(value)],
            }),
        ),
        gap(),
      ]
    case 'chart':
      return [
        new Paragraph({
          keepNext: true,
          children: [
            ...runs(`${block.chart.title}  `, { style: 'RunIn' }),
            ...runs(block.chart.says),
            ...notes,
          ],
        }),
        new Paragraph({ keepNext: true, children: [chartRun(block.chart)] }),
      ]
    case 'sign-off':
      return [
        new Paragraph({ style: 'Caption', children: runs('Sign-off') }),
        tableOf(signOffTable(block), { shares: signOffShares, rowHeight: 560 }),
        gap(),
      ]
  }
}

function bulleted(children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style: 'ListText',
    numbering: { reference: bullet, level: 0 },
    children: [...children],
  })
}

/** Word joins a table to what follows; an empty line of a few points keeps them apart. */
function gap(): Paragraph {
  return new Paragraph({
    spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT },
    alignment: AlignmentType.LEFT,
    children: [],
  })
}

function sources(summary: CaseSummary): Paragraph[] {
  return summary.sources.map(
    ({ label, name, stageName }) =>
      new Paragraph({
        style: 'ListText',
        children: [
          ...bookmarked(label, [new TextRun({ text: label, bold: true })]),
          ...runs(` ${name}, ${stageName}`),
        ],
      }),
  )
}
