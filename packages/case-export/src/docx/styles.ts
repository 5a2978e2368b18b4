import { BorderStyle, LevelFormat, LineRuleType } from 'docx'
import type { INumberingOptions, IStylesOptions } from 'docx'

/*  Fonts every Word has: a document goes round a council, and a font that is missing on the third
 *  machine spoils it. Sizes are half points, spacing is twentieths of a point.
 */
const serif = 'Georgia'
export const sans = 'Arial'

export const colour = {
  ink: '1C2126',
  quiet: '4B5158',
  accent: '1A4F8B',
  line: 'C9C2B4',
  tint: 'F7F5F0',
  draft: '7A4A00',
} as const

// Line spacing in 240ths of a line. Said in full: some programs take it for points otherwise.
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

const heading = (size: number, before: number, after: number) => ({
  run: { font: sans, size, bold: true, italics: false, color: colour.ink },
  paragraph: { spacing: { before, after, ...lines(264) }, keepNext: true, keepLines: true },
})

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: serif, size: 20, color: colour.ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, ...lines(288) } },
    },
    title: {
      run: { font: serif, size: 44, bold: true, color: colour.ink },
      paragraph: { spacing: { before: 260, after: 100, ...lines(264) } },
    },
    heading1: heading(26, 360, 100),
    heading2: heading(22, 280, 80),
    heading3: heading(20, 220, 60),
    hyperlink: { run: { color: colour.accent, underline: { type: 'single' } } },
    caption: {
      run: { font: sans, size: 18, bold: true, italics: false, color: colour.ink },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Strip',
      name: 'Cover strip',
      basedOn: 'Normal',
      run: { font: sans, size: 17, color: colour.quiet },
      paragraph: {
        spacing: { after: 0 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 18, space: 6, color: colour.ink } },
      },
    },
    {
      id: 'Underline',
      name: 'Subtitle line',
      basedOn: 'Normal',
      run: { font: serif, size: 20, color: colour.quiet },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: 'Callout',
      name: 'Callout',
      basedOn: 'Normal',
      run: { font: serif, size: 24 },
      paragraph: calloutParagraph(80),
    },
    {
      id: 'CalloutFact',
      name: 'Callout fact',
      basedOn: 'Callout',
      run: { font: sans, size: 18 },
      paragraph: calloutParagraph(20),
    },
    {
      id: 'Cell',
      name: 'Table cell',
      basedOn: 'Normal',
      run: { font: sans, size: 17 },
      paragraph: { spacing: { after: 0, ...lines(250) } },
    },
    {
      id: 'ListText',
      name: 'List text',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 50 } },
    },
    {
      id: 'Lead',
      name: 'List lead',
      basedOn: 'Normal',
      run: { font: sans, size: 19, bold: true },
      paragraph: { spacing: { before: 140, after: 60 }, keepNext: true },
    },
    {
      id: 'Margin',
      name: 'Header and footer',
      basedOn: 'Normal',
      run: { font: sans, size: 16, color: colour.quiet },
      paragraph: { spacing: { after: 0 } },
    },
  ],
  characterStyles: [
    { id: 'Note', name: 'Small note', run: { font: sans, size: 15, color: colour.quiet } },
    { id: 'RunIn', name: 'Run-in heading', run: { font: sans, size: 19, bold: true } },
    {
      id: 'Citation',
      name: 'Citation',
      run: { font: sans, color: colour.accent, superScript: true },
    },
  ],
}

function calloutParagraph(after: number) {
  return {
    spacing: { before: 0, after, ...lines(300) },
    indent: { left: 200, right: 120 },
    keepLines: true,
    shading: { fill: colour.tint },
    border: { left: { style: BorderStyle.SINGLE, size: 28, space: 10, color: colour.accent } },
  }
}

export const bullet = 'bullets'

export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullet,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          style: { paragraph: { indent: { left: 320, hanging: 220 } } },
        },
      ],
    },
  ],
}
